import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { graphOf, reachableFrom } from '../../src/guide/graph.ts'
import { exits, type GuideNode } from '../../src/guide/node.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const letters = ['a', 'b', 'c', 'd', 'e']

/** An article of two procedures of five steps, one after the other. */
const article = `# Le scanner\n\n${['Nord', 'Sud']
  .map((part) => `## ${part}\n\n${letters.map((letter, i) => `${i + 1}. Ouvrez ${part} ${letter}.`).join('\n')}\n`)
  .join('\n')}`

function compiled(errata: readonly string[], text = article) {
  const plan = text === article ? '    plan: sequence\n' : ''
  const flow = `id: scanner\narticles: { fr: x.md }\nsections:\n  start:\n${plan}    errata:\n${errata.join('\n')}\n`
  const { guides, diagnostics } = compile([
    { path: 'fr/x.md', bytes: bytesOf(text) },
    { path: 'flows/scanner.yaml', bytes: bytesOf(flow) },
  ])
  return { guide: guides[0], said: diagnostics.filter(({ code }) => code !== 'unlocked-code') }
}

const erratum = (near: string, keys: string) =>
  `      - { date: 2026-10-01, near: { fr: ${near} }, heading: { fr: 'Attendez-vous ?' }, text: { fr: C’est dangereux. }, ${keys} }`

const saidBy = (node: GuideNode) => JSON.stringify([node.title, node.body, node.was])

/** A step of the article, and what a correction does there. */
const action = fc.record({
  part: fc.constantFrom('Nord', 'Sud'),
  first: fc.integer({ min: 0, max: 4 }),
  length: fc.integer({ min: 0, max: 4 }),
  does: fc.constantFrom('stop', 'skip', 'instead', 'ask'),
  ends: fc.constantFrom('scope', 'until'),
})

const shown = ', shows: { heading: { fr: Essayez }, text: { fr: Sans risque. } }'

test('no way leads to a screen that a correction took out of the walk, and no words of the article are lost', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 3 }), (actions) => {
      const { guide, said } = compiled(
        actions.map(({ part, first, length, does, ends }) => {
          const last = Math.min(first + length, 4)
          // A stop has no screen behind it, and a scope has at least one screen.
          const end = does === 'stop' || last === first ? 'scope' : ends
          const options = `, options: [{ id: a, label: { fr: A } }, { id: b, label: { fr: B }, to: past${shown} }], unsure: b`
          return erratum(
            `Ouvrez ${part} ${letters[first]}`,
            `does: ${does}, ${end}: { fr: Ouvrez ${part} ${letters[last]} }${does === 'ask' ? options : ''}`,
          )
        }),
      )
      expect(guide).toBeDefined()
      if (guide === undefined) return
      const reached = reachableFrom([guide.start], graphOf(guide.nodes))
      for (const node of guide.nodes)
        if (node.superseded) {
          expect(reached.has(node.id)).toBe(false)
          expect(node.errata).toBeDefined()
          // Whoever opens it by its code, a link or a call of another guide reads the correction alone, and goes on behind it.
          expect(node.body).toEqual([])
          for (const { to } of exits(node)) expect(guide.nodes.find(({ id }) => id === to)?.superseded).toBeUndefined()
        } else expect(node.kind === 'outcome' || reached.has(node.id)).toBe(true)
      for (const part of ['Nord', 'Sud'])
        for (const letter of letters)
          expect(guide.nodes.some((node) => saidBy(node).includes(`Ouvrez ${part} ${letter}.`))).toBe(true)
      expect(said.filter(({ code }) => ['way-to-superseded', 'missing-target', 'no-exit', 'unreachable'].includes(code))).toEqual(
        [],
      )
    }),
    {
      numRuns: 100,
      examples: [
        // The last one leaves out the question of the first, to which the second leads.
        [
          [
            { part: 'Sud', first: 0, length: 0, does: 'ask', ends: 'scope' },
            { part: 'Nord', first: 4, length: 0, does: 'skip', ends: 'scope' },
            { part: 'Nord', first: 0, length: 0, does: 'stop', ends: 'scope' },
          ],
        ],
      ],
    },
  )
})

test('a scope that names no screen behind it is reported, and the correction is about its own screen', () => {
  const { guide, said } = compiled([erratum('Ouvrez Nord b', 'does: skip, scope: { fr: Fermez }')])
  expect(said.map(({ code }) => code)).toEqual(['idle-erratum'])
  expect(guide?.nodes.filter(({ superseded }) => superseded)).toHaveLength(1)
})

test('a correction passes the screens before the one that it names', () => {
  const { guide } = compiled([erratum('Ouvrez Nord b', 'does: instead, until: { fr: Ouvrez Nord e }')])
  const said = guide?.nodes.find(({ was, superseded }) => was && !superseded)
  expect(guide?.nodes.find((node) => said?.kind === 'step' && node.id === said.next)?.title).toEqual(['Ouvrez Nord e.'])
  expect(guide?.nodes.filter(({ superseded }) => superseded)).toHaveLength(2)
})

test('words instead of the article go on where they say', () => {
  const { guide } = compiled([erratum('Ouvrez Nord b', 'does: instead, scope: { fr: Ouvrez Nord c }, to: solved')])
  expect(guide?.nodes.find(({ was, superseded }) => was && !superseded)).toMatchObject({ next: 'solved' })
})

test('“I do not know” leads where the option that it names leads', () => {
  const { guide } = compiled([
    erratum(
      'Ouvrez Nord b',
      `does: ask, options: [{ id: a, label: { fr: A }, to: past${shown} }, { id: b, label: { fr: B } }], unsure: a`,
    ),
  ])
  const question = guide?.nodes.find((node) => node.kind === 'question')
  const [a, , unsure] = question?.kind === 'question' ? question.choices : []
  expect(unsure).toEqual({ id: 'unsure', label: '', to: a?.to })
  // The screens of the flow file have no other words that a correction would leave as they were.
  expect(guide?.nodes.filter(({ errata }) => errata).map(({ errata }) => errata?.[0]?.own)).toEqual([true, true])
  expect(guide?.nodes.find(({ id }) => id === a?.to)).toMatchObject({ kind: 'step', title: ['Essayez'] })
})

test('a target that names nothing is reported, and the guide ends there', () => {
  const { guide, said } = compiled([erratum('Ouvrez Nord b', 'does: stop, to: nowhere')])
  expect(said.map(({ code, message }) => [code, message.includes('`nowhere`')])).toEqual([['unknown-section', true]])
  expect(guide?.nodes.find(({ kind, errata }) => kind === 'check' && errata)).toMatchObject({ no: 'unresolved', yes: 'solved' })
})

test('a question that leads every reader past the screens takes them out of the walk', () => {
  const { guide, said } = compiled([
    erratum(
      'Ouvrez Nord b',
      'does: ask, scope: { fr: Ouvrez Nord c }, options: [{ id: a, label: { fr: A }, to: past }, { id: b, label: { fr: B }, to: past }]',
    ),
  ])
  expect(said.map(({ code }) => code)).toEqual([])
  const question = guide?.nodes.find((node) => node.kind === 'question')
  expect(
    guide?.nodes.filter(({ superseded }) => superseded).map((node) => [node.was?.title, 'next' in node && node.next]),
  ).toEqual([
    [['Ouvrez Nord b.'], question?.id],
    [['Ouvrez Nord c.'], question?.id],
  ])
})

test('a screen of a correction that another one leads past is left out and reported', () => {
  const { guide, said } = compiled([
    erratum('Ouvrez Nord c', `does: ask, options: [{ id: a, label: { fr: A } }, { id: b, label: { fr: B }, to: past${shown} }]`),
    erratum('Ouvrez Nord b', 'does: skip, scope: { fr: Ouvrez Nord d }'),
  ])
  expect(said.map(({ code }) => code)).toEqual(['idle-erratum', 'idle-erratum'])
  expect(guide?.nodes.filter(({ errata }) => errata?.some(({ own }) => own))).toEqual([])
  expect(guide?.nodes.filter(({ superseded }) => superseded).map(({ was }) => was?.title)).toEqual(
    ['b', 'c', 'd'].map((letter) => [`Ouvrez Nord ${letter}.`]),
  )
})

test('a correction that leads back to its own section ends the walk instead of a circle, and is reported', () => {
  const { guide, said } = compiled([erratum('Ouvrez Nord b', 'does: instead, scope: { fr: Ouvrez Sud e }, to: nord')])
  expect(said.map(({ code }) => code)).toEqual(['no-exit'])
  expect(guide?.nodes.find(({ was, superseded }) => was && !superseded)).toMatchObject({ next: 'unresolved' })
})

test('an outcome that only a correction leads to is there, whatever was taken out before', () => {
  const { guide, said } = compiled([
    erratum('Ouvrez Nord a', 'does: stop, to: contact-support'),
    erratum('Ouvrez Sud a', 'does: stop, to: nowhere'),
  ])
  expect(said.map(({ code }) => code)).toEqual([])
  expect(guide?.nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id)).toEqual(['solved', 'contact-support'])
})

const stopping = '# Le scanner\n\n1. Ouvrez Nord a.\n2. Ouvrez Nord b.\n3. Arrêtez-vous ici et appelez le 1234.\n'

test('a stop of the article that a correction leads past keeps its words, and its code opens it', () => {
  const { guide, said } = compiled([erratum('Ouvrez Nord b', 'does: stop, to: contact-support')], stopping)
  expect(said).toEqual([])
  expect(guide?.nodes.find(({ superseded }) => superseded)).toMatchObject({
    kind: 'info',
    was: { title: ['Arrêtez-vous ici et appelez le 1234.'] },
  })
})

test('a stop of the article that is skipped leads to its outcome', () => {
  const { guide } = compiled([erratum('Arrêtez-vous ici', 'does: skip')], stopping)
  expect(guide?.nodes.find(({ title }) => title[0] === 'Ouvrez Nord b.')).toMatchObject({ next: 'contact-admin' })
  expect(guide?.nodes.find(({ id }) => id === 'contact-admin')).toMatchObject({ kind: 'outcome' })
})

test.for([
  ['an action without a heading', '      - { date: 2026-10-01, does: stop, text: { fr: Non } }'],
  ['a heading without an action', '      - { date: 2026-10-01, heading: { fr: Non }, text: { fr: Non } }'],
  ['a long heading', `      - { date: 2026-10-01, does: stop, heading: { fr: ${'x'.repeat(61)} }, text: { fr: Non } }`],
  ['a question without options', '      - { date: 2026-10-01, does: ask, heading: { fr: Qui ? }, text: { fr: Non } }'],
  ['words before the screen behind a stop', erratum('Ouvrez Nord b', 'does: stop, until: { fr: Ouvrez Nord d }')],
  ['a scope with two ends', erratum('Ouvrez Nord b', 'does: skip, scope: screen, until: { fr: Ouvrez Nord d }')],
  ['“I do not know” without a question', erratum('Ouvrez Nord b', 'does: stop, unsure: failed')],
  ['a scope without an action', '      - { date: 2026-10-01, scope: screen, text: { fr: Non } }'],
  ['answers of a step to skip', erratum('Ouvrez Nord b', 'does: skip, answers: { yes: { fr: Oui }, no: { fr: Non } }')],
])('%s is refused', ([, line]) => {
  const { said } = compiled([line ?? ''])
  expect(said.map(({ code }) => code)).toContain('unreadable-flow')
})
