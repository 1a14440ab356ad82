import { expect, test } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { phraseText } from '../../../src/guide/content.ts'
import type { GuideNode } from '../../../src/guide/node.ts'
import { editFlow } from '../../../src/node/authoring/edit-flow.ts'
import { placesOf } from '../../../src/node/dev/authors-places.ts'
import type { AuthoredScreen } from '../../../src/ui/rooms/authors/authored.ts'
import {
  correctionEdits,
  endEdits,
  questionEdits,
  settingsEdits,
  turnEdits,
} from '../../../src/ui/rooms/authors/changes/flow-edits.ts'
import type { FlowEdit } from '../../../src/ui/rooms/authors/edits.ts'

const articles = {
  'fr/badge.md': `# Le badge n’ouvre pas la porte

## Le lecteur reste éteint

1. Frottez le badge sur votre manche.
2. Attendez dix secondes. Si le voyant clignote, la pile est faible.
3. Présentez de nouveau le badge.

## Le lecteur affiche un point rouge

1. Demandez un nouveau code à l’accueil.
2. Tapez le code sur le clavier.
`,
  'nl/badge.md': `# De badge opent de deur niet

## De lezer blijft uit

1. Wrijf de badge over uw mouw.
2. Wacht tien seconden. Als het lampje knippert, is de batterij zwak.
3. Houd de badge opnieuw voor de lezer.

## De lezer toont een rode stip

1. Vraag een nieuwe code aan het onthaal.
2. Typ de code op het klavier.
`,
}
const firstFlow = 'id: badge\narticles: { fr: badge.md, nl: badge.md }\n'

const built = (flow: string) => {
  const files = { ...articles, 'flows/badge.yaml': flow }
  const { guides, drafts, codes, diagnostics } = compile(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  )
  return { guides, places: placesOf({ drafts, codes }, 'badge'), findings: diagnostics.map(({ code }) => code) }
}
const french = ({ guides }: ReturnType<typeof built>) => guides.find(({ language }) => language === 'fr') ?? never()
const never = (): never => {
  throw new Error('Unexpected content without the guide, expected both languages')
}
/** The screen whose words begin with a text, in French, and what an author can change of it. */
function screenOf(build: ReturnType<typeof built>, begins: string): { readonly node: GuideNode; readonly place: AuthoredScreen } {
  const node = french(build).nodes.find(({ title, was }) => phraseText(was?.title ?? title).startsWith(begins)) ?? never()
  return { node, place: build.places.screens[node.code] ?? never() }
}
const edited = (flow: string, edits: readonly FlowEdit[]): string => {
  const answer = editFlow('flows/badge.yaml', flow, edits)
  if ('refused' in answer) throw new Error(answer.because)
  return answer.text
}

test('an author words a question and its answers, twice', () => {
  const { node, place } = screenOf(built(firstFlow), 'Le badge n’ouvre pas')
  if (node.kind !== 'question') return never()
  const [first] = node.choices
  const words = {
    heading: { fr: 'Que montre le lecteur ?', nl: 'Wat toont de lezer?' },
    answers: { [first?.id ?? '']: { fr: 'Rien', nl: 'Niets' } },
  }
  const flow = edited(firstFlow, questionEdits(place, words))
  const after = screenOf(built(flow), 'Le badge n’ouvre pas')
  expect(phraseText(after.node.heading ?? [])).toBe('Que montre le lecteur ?')
  expect(after.node).toMatchObject({ choices: [{ label: 'Rien' }, {}, {}] })
  // The second time, the entry that is there is changed: there are never two for one question.
  const again = edited(flow, questionEdits(after.place, { heading: { fr: 'Que voyez-vous ?', nl: 'Wat ziet u?' }, answers: {} }))
  expect(again.match(/heading:/g)).toHaveLength(1)
  const last = screenOf(built(again), 'Le badge n’ouvre pas')
  expect(phraseText(last.node.heading ?? [])).toBe('Que voyez-vous ?')
  expect(last.node).toMatchObject({ choices: [{ label: 'Rien' }, {}, {}] })
})

test('an author lets a sentence turn the walk, in both languages', () => {
  const before = built(firstFlow)
  const { place } = screenOf(before, 'Attendez dix secondes')
  const [fr, nl] = [place.sentences.fr?.[1], place.sentences.nl?.[1]]
  expect(fr).toMatch(/^Si le voyant clignote/)
  const text = { fr: fr ?? '', nl: nl ?? '' }
  const after = built(edited(firstFlow, turnEdits(place, { text, yes: 'contact-support', no: 'next' })))
  for (const guide of after.guides) {
    const question = guide.nodes.find(({ kind, title }) => kind === 'question' && /clignote|knippert/.test(phraseText(title)))
    expect(question).toMatchObject({ choices: [{ to: 'contact-support' }, {}] })
  }
  expect(after.findings).not.toContain('idle-turn')
})

test('an author makes a section an end, and takes that back', () => {
  const { place } = screenOf(built(firstFlow), 'Demandez un nouveau code')
  const flow = edited(firstFlow, endEdits(place, 'contact-admin'))
  const after = french(built(flow))
  expect(built(flow).places.sections.find(({ key }) => key === place.section)?.ends).toBe('contact-admin')
  // Its last words are the end.
  const last = after.nodes.find(({ title }) => phraseText(title).startsWith('Tapez le code'))
  expect(last).toMatchObject({ kind: 'outcome', result: 'contact-admin' })
  expect(edited(flow, endEdits(place, undefined)).trim()).toBe(firstFlow.trim())
})

test('an author corrects a screen, and the correction takes the place of its text', () => {
  const { place } = screenOf(built(firstFlow), 'Frottez le badge')
  const correction = {
    date: '2026-11-30',
    text: { fr: 'Les nouveaux badges n’ont plus de puce à frotter.', nl: 'Nieuwe badges hebben geen chip om te wrijven.' },
    source: '',
    does: 'instead',
    heading: { fr: 'Ne frottez pas le badge', nl: 'Wrijf niet over de badge' },
  } as const
  const after = screenOf(built(edited(firstFlow, correctionEdits(place, correction))), 'Frottez le badge')
  expect(phraseText(after.node.title)).toBe('Ne frottez pas le badge')
  const shown = screenOf(built(edited(firstFlow, correctionEdits(place, { ...correction, does: 'show' }))), 'Frottez le badge')
  expect(shown.node.errata).toMatchObject([{ text: correction.text.fr }])
  expect(phraseText(shown.node.title)).toMatch(/^Frottez/)
})

test('an author changes the settings of a guide', () => {
  const { audience, platforms, need = 'other' } = french(built(firstFlow))
  const before = { audience, platforms, need, failed: 'contact-support' } as const
  expect(settingsEdits(before, before)).toEqual([])
  const after = { audience: 'admin', platforms: ['ios'], need: 'network', failed: 'unresolved' } as const
  const changed = built(edited(firstFlow, settingsEdits(before, after)))
  expect(french(changed)).toMatchObject({ audience: 'admin', platforms: ['ios'], need: 'network' })
  expect(changed.places.failed).toBe('unresolved')
})

test('what a flow file may not have is refused, with the reason', () => {
  const { place } = screenOf(built(firstFlow), 'Le badge n’ouvre pas')
  const words = { heading: { fr: 'Le lecteur', nl: 'De lezer' }, answers: {} }
  expect(editFlow('flows/badge.yaml', firstFlow, questionEdits(place, words))).toMatchObject({
    refused: 'not-allowed',
    because: expect.stringContaining('question mark'),
  })
})
