import { expect, test } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { phraseText } from '../../../src/guide/content.ts'
import type { GuideNode } from '../../../src/guide/node.ts'
import { editFlow, editWords } from '../../../src/node/authoring/edit-settings.ts'
import { placesOf } from '../../../src/node/dev/authors-places.ts'
import type { AuthoredScreen } from '../../../src/ui/rooms/authors/authored.ts'
import {
  correctionEdits,
  endEdits,
  needsEdits,
  questionEdits,
  redirectEdits,
  settingsEdits,
  turnEdits,
} from '../../../src/ui/rooms/authors/changes/flow-edits.ts'
import { wordEdits } from '../../../src/ui/rooms/authors/changes/word-edits.ts'
import type { SettingsEdit } from '../../../src/ui/rooms/authors/edits.ts'

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

const built = (flow: string, more: Readonly<Record<string, string>> = {}) => {
  const files = { ...articles, 'flows/badge.yaml': flow, ...more }
  const { guides, drafts, codes, own, diagnostics } = compile(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  )
  return {
    guides,
    places: placesOf({ drafts, codes, own }, 'badge'),
    findings: diagnostics.map(({ code }) => code),
    unknown: diagnostics.flatMap(({ unknown }) => unknown ?? []),
  }
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
const edited = (flow: string, edits: readonly SettingsEdit[]): string => {
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

test('an author says which screen took the place of one that went away', () => {
  const [first, second] = french(built(firstFlow)).nodes
  const gone = '00000'
  const flow = edited(firstFlow, redirectEdits(gone, second?.code ?? ''))
  expect(flow).toContain(`redirects:\n  ${gone}: ${second?.code}`)
  // A second time, the place of the same code is written again.
  expect(edited(flow, redirectEdits(gone, first?.code ?? '')).match(/redirects:/g)).toHaveLength(1)
})

test('what a flow file may not have is refused, with the reason', () => {
  const { place } = screenOf(built(firstFlow), 'Le badge n’ouvre pas')
  const words = { heading: { fr: 'Le lecteur', nl: 'De lezer' }, answers: {} }
  expect(editFlow('flows/badge.yaml', firstFlow, questionEdits(place, words))).toMatchObject({
    refused: 'not-allowed',
    because: expect.stringContaining('question mark'),
  })
})

const withUnknown = {
  'fr/badge.md': articles['fr/badge.md'].replace(
    'Si le voyant clignote, la pile est faible.',
    'Si le voyant clignote, prévenez la brigade du hall.',
  ),
  'nl/badge.md': articles['nl/badge.md'].replace(
    'Als het lampje knippert, is de batterij zwak.',
    'Als het lampje knippert, verwittig de halbrigade.',
  ),
}

test('an author adds the word that a sentence was not understood for, and the sentence becomes a question', () => {
  const before = built(firstFlow, withUnknown)
  const [unknown] = before.unknown
  expect(unknown).toEqual({ list: 'people', words: { fr: 'brigade du hall', nl: 'halbrigade' } })
  if (unknown === undefined) return never()
  const answer = editWords(undefined, wordEdits({ ...unknown, outcome: 'contact-admin', phone: ' 4000 ' }))
  expect(answer).toEqual({
    text: 'people:\n  - outcome: contact-admin\n    fr:\n      - brigade du hall\n    nl:\n      - halbrigade\n    phone: 4000\n',
  })
  if ('refused' in answer) return never()
  const after = built(firstFlow, { ...withUnknown, 'words.yaml': answer.text })
  expect(after.unknown).toEqual([])
  for (const guide of after.guides)
    expect(
      guide.nodes.find(({ kind, title }) => kind === 'question' && /clignote|knippert/.test(phraseText(title))),
    ).toBeDefined()
  // The next word comes below the first, and comments stay.
  const verb = { list: 'verbs', words: { fr: 'pingez', nl: '' }, outcome: 'contact-admin', phone: '' } as const
  const more = editWords(`# Ours.\n${answer.text}`, wordEdits(verb))
  expect(more).toEqual({ text: `# Ours.\n${answer.text}verbs:\n  - fr:\n      order: pingez\n` })
})

test('words that the compiler would not read are refused, and so is every change of words with a fault', () => {
  const word = { list: 'people', words: { fr: 'x' }, outcome: 'contact-admin', phone: '' } as const
  expect(editWords(undefined, wordEdits(word))).toMatchObject({ refused: 'not-allowed' })
  expect(editWords('people: nobody\n', wordEdits({ ...word, words: { fr: 'brigade' } }))).toMatchObject({ refused: 'unreadable' })
})

test('the sentences that an author chooses from end where those of the organisation do', () => {
  const abbreviated = { 'fr/badge.md': articles['fr/badge.md'].replace('dix secondes.', 'dix bips int. Puis soufflez.') }
  const sentencesOf = (more: Readonly<Record<string, string>>) =>
    screenOf(built(firstFlow, { ...abbreviated, ...more }), 'Attendez dix bips').place.sentences.fr
  expect(sentencesOf({})).toContain('Attendez dix bips int.')
  expect(sentencesOf({ 'words.yaml': 'abbreviations: { fr: [int.] }\n' })).not.toContain('Attendez dix bips int.')
})

test('an author says what the steps of a section need, and hands that back', () => {
  const { place } = screenOf(built(firstFlow), 'Frottez le badge')
  const flow = edited(firstFlow, needsEdits(place, ['computer']))
  expect(screenOf(built(flow), 'Frottez le badge').node).toMatchObject({ needs: ['computer'] })
  expect(built(flow).places.sections.find(({ key }) => key === place.section)?.needs).toEqual(['computer'])
  expect(edited(flow, needsEdits(place, undefined)).trim()).toBe(firstFlow.trim())
})
