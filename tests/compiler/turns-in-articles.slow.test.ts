import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Compilation } from '../../src/compiler/assemble.ts'
import { compile } from '../../src/compiler/compile.ts'
import { blocksText, phraseText } from '../../src/guide/content.ts'
import type { GuideNode } from '../../src/guide/node.ts'

type Language = 'fr' | 'nl'

/**
 * Whole articles with one turn, generated from a grammar of both languages: each answer must lead to its target, or nothing is asked
 * and the author is told. The turn is in step 2 of six. Two more sections and another article follow.
 */

/** Where a clause leads: a step, a section, an outcome, a call, “go on”; no goal where the grammar must not understand it. */
type Goal = string | undefined

interface Clause {
  readonly said: string
  /** The clause behind a condition in Dutch, and behind `anders`. */
  readonly inverted?: string
  readonly elsewise?: string
  readonly goal: Goal
}

interface Words {
  readonly title: string
  readonly steps: readonly string[]
  readonly sections: string
  readonly conditions: readonly string[]
  readonly opens: readonly string[]
  readonly follows: readonly string[]
  readonly clauses: (n: number) => readonly Clause[]
  readonly unread: (n: number) => readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    title: 'Régler la machine',
    steps: [
      'Ouvrez le capot.',
      'Regardez la roue.',
      'Graissez l’axe.',
      'Serrez la vis.',
      'Nettoyez le bac.',
      'Refermez le capot.',
    ],
    sections:
      '## <a name="oil"></a>Changer l’huile\n\n1. Videz le réservoir.\n\n## <a name="end"></a>Finir le travail\n\n1. Rangez les outils.',
    conditions: ['la roue tourne', 'la roue grince', 'vous lisez « Prêt, puis : étape 5 »', 'la case A, B ou C est cochée'],
    opens: ['Si ', 'Au cas où ', 'Uniquement si '],
    follows: [' si ', ' uniquement si '],
    clauses: (n) => [
      { said: `passez à l’étape ${n}`, goal: `step ${n}` },
      { said: `revenez directement à l’étape ${n}`, goal: `step ${n}` },
      { said: 'passez à la quatrième étape', goal: 'step 4' },
      { said: 'passez à l’étape cinq', goal: 'step 5' },
      { said: 'passez à la dernière étape', goal: 'step 6' },
      { said: 'ignorez l’étape 3', goal: 'step 4' },
      { said: 'ignorez les étapes 3 et 4', goal: 'step 5' },
      { said: 'passez à la section Finir le travail', goal: 'section end' },
      { said: 'consultez [la fin](#end)', goal: 'section end' },
      { said: 'consultez [Autre machine](autre.md)', goal: 'call autre' },
      { said: 'contactez votre administrateur', goal: 'contact-admin' },
    ],
    unread: (n) => [
      `ne passez pas à l’étape ${n}`,
      'ne contactez pas votre administrateur',
      `passez à l’étape ${n} de l’article [Autre machine](autre.md)`,
      'passez à l’étape 19',
      'consultez [une section](#absente)',
      `direction l’étape ${n}`,
    ],
  },
  nl: {
    title: 'De machine afstellen',
    steps: [
      'Open de kap.',
      'Kijk naar het wiel.',
      'Smeer de as.',
      'Draai de schroef vast.',
      'Maak de lade schoon.',
      'Sluit de kap.',
    ],
    sections:
      '## <a name="oil"></a>Olie verversen\n\n1. Maak het reservoir leeg.\n\n## <a name="end"></a>Het werk afmaken\n\n1. Berg het gereedschap op.',
    conditions: ['het wiel draait', 'het wiel piept', 'u ‘Gereed, dan: stap 5’ ziet', 'vakje A, B of C is ingeschakeld'],
    opens: ['Als ', 'Indien ', 'Alleen als '],
    follows: [' als ', ' alleen als '],
    clauses: (n) => [
      { said: `ga naar stap ${n}`, inverted: `gaat u naar stap ${n}`, elsewise: `ga anders naar stap ${n}`, goal: `step ${n}` },
      { said: `keer terug naar stap ${n}`, inverted: `keert u terug naar stap ${n}`, goal: `step ${n}` },
      { said: 'ga naar de vierde stap', goal: 'step 4' },
      { said: 'ga naar stap vijf', goal: 'step 5' },
      { said: 'ga naar de laatste stap', goal: 'step 6' },
      { said: 'sla stap 3 over', inverted: 'slaat u stap 3 over', goal: 'step 4' },
      { said: 'sla de stappen 3 en 4 over', goal: 'step 5' },
      { said: 'ga naar de sectie Het werk afmaken', goal: 'section end' },
      { said: 'raadpleeg [het einde](#end)', inverted: 'raadpleegt u [het einde](#end)', goal: 'section end' },
      { said: 'raadpleeg [Andere machine](autre.md)', goal: 'call autre' },
      {
        said: 'neem contact op met uw beheerder',
        inverted: 'neemt u contact op met uw beheerder',
        elsewise: 'neem anders contact op met uw beheerder',
        goal: 'contact-admin',
      },
    ],
    unread: (n) => [
      `ga niet naar stap ${n}`,
      'neem geen contact op met uw beheerder',
      `ga naar stap ${n} van het artikel [Andere machine](autre.md)`,
      'ga naar stap 19',
      'raadpleeg [een sectie](#weg)',
      `richting stap ${n}`,
    ],
  },
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Step 2 with its turn, as lines of Markdown. `behind` is what the third step begins with. */
interface Turn {
  readonly step: string
  readonly behind?: string
}

function article(language: Language, { step, behind = '' }: Turn): string {
  const { title, steps, sections } = words[language]
  const items = steps.map((said, i) => `${i + 1}. ${i === 2 ? behind : ''}${said}${i === 1 ? ` ${step}` : ''}`)
  return `# <a name="machine"></a>${title}\n\n${items.join('\n')}\n\n${sections}\n`
}

function compiled(texts: Partial<Record<Language, string>>, flow?: string): Compilation {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return compile([
    ...Object.entries(texts).flatMap(([language, text]) => [
      { path: `${language}/machine.md`, bytes: bytes(text) },
      { path: `${language}/autre.md`, bytes: bytes('# <a name="autre"></a>Autre\n\n1. Un.\n2. Deux.\n') },
    ]),
    ...(flow === undefined ? [] : [{ path: 'flows/machine.yaml', bytes: bytes(flow) }]),
  ])
}

interface Walk {
  /** Where the answers of each question of the first section lead. */
  readonly asked: readonly (readonly string[])[]
  /** Where the walk goes on behind step 3. */
  readonly behindThird: string
}

function walkOf({ guides }: Compilation, language: Language): Walk {
  const guide = guides.find((one) => one.id === 'machine' && one.language === language)
  const nodes = new Map((guide?.nodes ?? []).map((node) => [node.id, node]))
  const goalOf = (id: string): string => {
    const node: GuideNode | undefined = nodes.get(id)
    if (node?.kind === 'outcome') return node.result
    if (node?.kind === 'call') return `call ${'guide' in node ? node.guide : ''}`
    if (node?.kind === 'step' && node.of === 6) return `step ${node.ordinal}`
    const text = node === undefined ? '' : `${phraseText(node.title)} ${blocksText(node.body)}`
    return /Rangez|Berg/.test(text) ? 'section end' : id
  }
  const third = [...nodes.values()].find((node) => node.kind === 'step' && node.of === 6 && node.ordinal === 3)
  return {
    asked: [...nodes.values()].flatMap((node) =>
      node.kind === 'question' && node.ask === 'branch' ? [node.choices.map(({ to }) => goalOf(to))] : [],
    ),
    behindThird: third?.kind === 'step' ? goalOf(third.next) : '',
  }
}

const asked = (made: Compilation, language: Language) => walkOf(made, language).asked

const remarks = ({ diagnostics }: Compilation): string[] =>
  diagnostics.filter(({ code }) => code === 'unsure-condition').map(({ message }) => message)

const language = fc.constantFrom<Language>('fr', 'nl')
const choice = fc.record({
  language,
  condition: fc.nat(3),
  opens: fc.nat(2),
  follows: fc.nat(1),
  main: fc.nat(10),
  other: fc.nat(10),
  unread: fc.nat(5),
  isInverted: fc.boolean(),
  n: fc.constantFrom(1, 4, 5, 6),
  m: fc.constantFrom(1, 4, 5, 6),
})
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never

const clauseOf = ({ language: spoken, main, n, isInverted }: Choice) => {
  const clause = words[spoken].clauses(n)[main] as Clause
  return { goal: clause.goal, plain: clause.said, said: isInverted ? (clause.inverted ?? clause.said) : clause.said }
}
const elseOf = ({ language: spoken, other, m }: Choice) => words[spoken].clauses(m)[other] as Clause
const conditionOf = ({ language: spoken, opens, condition }: Choice) =>
  `${words[spoken].opens[opens]}${words[spoken].conditions[condition]}`
const elseWords = { fr: ['Sinon, ', 'Dans le cas contraire, '], nl: ['Zo niet, ', 'Anders '] } as const

test('a condition before or after its main clause leads to its target', () => {
  fc.assert(
    fc.property(choice, (given) => {
      const { language: spoken, condition, follows } = given
      const { goal, said, plain } = clauseOf(given)
      const before = compiled({ [spoken]: article(spoken, { step: `${conditionOf(given)}, ${said}.` }) })
      expect(asked(before, spoken)).toEqual([[goal, 'step 3']])
      const after = `${upper(plain)}${words[spoken].follows[follows]}${words[spoken].conditions[condition]}.`
      expect(asked(compiled({ [spoken]: article(spoken, { step: after }) }), spoken)).toEqual([[goal, 'step 3']])
    }),
    { numRuns: 15 },
  )
})

test('an else clause in the sentence, the next one, a paragraph or a bullet leads to its target', () => {
  fc.assert(
    fc.property(choice, fc.nat(4), (given, place) => {
      const { language: spoken } = given
      const { goal, said } = clauseOf(given)
      const other = elseOf(given)
      fc.pre(goal !== other.goal)
      const [mark] = elseWords[spoken]
      const head = `${conditionOf(given)}, ${said}`
      const steps = [
        `${head} ; ${mark.toLowerCase()}${other.said}.`,
        `${head}. ${mark}${other.said}.`,
        `${head}. ${upper(other.elsewise ?? `${mark}${other.said}`)}.`,
        `${head}.\n\n   ${mark}${other.said}.`,
        `\n\n   - ${head}.\n   - ${mark}${other.said}.`,
      ]
      expect(asked(compiled({ [spoken]: article(spoken, { step: steps[place] ?? '' }) }), spoken)).toEqual([[goal, other.goal]])
    }),
    { numRuns: 20 },
  )
})

test('an else clause in the next step is where the condition does not hold', () => {
  fc.assert(
    fc.property(choice, (given) => {
      const { language: spoken } = given
      const { goal, said } = clauseOf(given)
      const other = elseOf(given)
      // Both ways back to the first step would be a circle, and step 3 cannot skip itself.
      fc.pre(goal !== 'step 1' && other.goal !== 'step 1' && ![5, 6].includes(given.other))
      const behind = `${elseWords[spoken][0]}${other.said}. `
      const made = compiled({ [spoken]: article(spoken, { step: `${conditionOf(given)}, ${said}.`, behind }) })
      expect(walkOf(made, spoken)).toEqual({ asked: [[goal, 'step 3']], behindThird: other.goal })
    }),
    { numRuns: 10 },
  )
})

test('a sentence that is not understood asks nothing, and the author is told', () => {
  fc.assert(
    fc.property(choice, fc.nat(4), (given, place) => {
      const { language: spoken } = given
      const { said } = clauseOf(given)
      const unread = words[spoken].unread(given.n)[given.unread] ?? ''
      const [mark] = elseWords[spoken]
      const head = `${conditionOf(given)}, `
      const steps = [
        `${head}${unread}.`,
        `${head}${said}. ${mark}${unread}.`,
        `${head}${said} ; ${mark.toLowerCase()}${unread}.`,
        `${head}${said}. ${words[spoken].steps[0]} ${mark}${elseOf(given).said}.`,
        `${head}${unread}. ${mark}${said}.`,
      ]
      const made = compiled({ [spoken]: article(spoken, { step: steps[place] ?? '' }) })
      expect(asked(made, spoken)).toEqual([])
      expect(remarks(made).length).toBeGreaterThan(0)
    }),
    { numRuns: 20 },
  )
})

test('the lines of a remark compile, and ask the question that it names', () => {
  fc.assert(
    fc.property(choice, (given) => {
      const { language: spoken } = given
      const unread = words[spoken].unread(given.n)[given.unread] ?? ''
      const text = article(spoken, { step: `${conditionOf(given)}, ${unread}.` })
      const [message = ''] = remarks(compiled({ [spoken]: text }))
      const lines = /`(sections: .*)` in the flow file/.exec(message)?.[1] ?? ''
      const made = compiled({ [spoken]: text }, `id: machine\narticles: { ${spoken}: machine }\n${lines}\n`)
      expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(remarks(made)).toEqual([])
      expect(asked(made, spoken)).toHaveLength(1)
    }),
    { numRuns: 8 },
  )
})

test('an instruction for some readers stays text, and the lines of its remark ask about it', () => {
  const text = article('fr', { step: 'Si le voyant est gris, redémarrez le poste.' })
  const made = compiled({ fr: text })
  expect(asked(made, 'fr')).toEqual([])
  const [message = ''] = remarks(made)
  const lines = /`(sections: .*)` in the flow file/.exec(message)?.[1] ?? ''
  const settled = compiled({ fr: text }, `id: machine\narticles: { fr: machine }\n${lines}\n`)
  expect(settled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(remarks(settled)).toEqual([])
  expect(asked(settled, 'fr')).toHaveLength(1)
})

test('one language alone is enough, and two that disagree are not asked', () => {
  fc.assert(
    fc.property(choice, (given) => {
      const { main, other, n, m, condition } = given
      const turnIn = (spoken: Language, clause: string) =>
        article(spoken, { step: `${words[spoken].opens[0]}${words[spoken].conditions[condition]}, ${clause}.` })
      const french = words.fr.clauses(n)[main] as Clause
      const dutch = words.nl.clauses(m)[other] as Clause
      const agreeing = compiled({ fr: turnIn('fr', french.said), nl: turnIn('nl', words.nl.clauses(n)[main]?.said ?? '') })
      for (const spoken of ['fr', 'nl'] as const) expect(asked(agreeing, spoken)).toEqual([[french.goal, 'step 3']])
      const made = compiled({ fr: turnIn('fr', french.said), nl: turnIn('nl', dutch.said) })
      for (const spoken of ['fr', 'nl'] as const)
        for (const ways of asked(made, spoken)) expect([ways, french.goal]).toEqual([[dutch.goal, 'step 3'], dutch.goal])
      const alone = compiled({ fr: turnIn('fr', french.said), nl: turnIn('nl', 'is er niets aan de hand') })
      for (const spoken of ['fr', 'nl'] as const) expect([[], [[french.goal, 'step 3']]]).toContainEqual(asked(alone, spoken))
    }),
    { numRuns: 8 },
  )
})

/** Sentences about this step, about several steps, and before a whole procedure. `to` is the last step of a range. */
const more = {
  fr: {
    skipsThis: (condition: string) => [`Ignorez cette étape si ${condition}. `, `Si ${condition}, ignorez cette étape. `],
    skipsRange: (from: number, to: number) => [`ignorez les étapes ${from} à ${to}`, `sautez les étapes ${from}-${to}`],
    guards: (condition: string) => [`Si ${condition}, procédez comme suit :`, `Suivez ces étapes si ${condition} :`],
  },
  nl: {
    skipsThis: (condition: string) => [`Sla deze stap over als ${condition}. `, `Als ${condition}, slaat u deze stap over. `],
    skipsRange: (from: number, to: number) => [
      `sla de stappen ${from} tot en met ${to} over`,
      `slaat u de stappen ${from}-${to} over`,
    ],
    guards: (condition: string) => [`Als ${condition}, gaat u als volgt te werk:`, `Volg deze stappen als ${condition}:`],
  },
} as const

test('a step to skip is asked before it', () => {
  fc.assert(
    fc.property(choice, fc.nat(1), ({ language: spoken, condition }, form) => {
      const behind = more[spoken].skipsThis(words[spoken].conditions[condition] ?? '')[form] ?? ''
      const made = compiled({ [spoken]: article(spoken, { step: '', behind }) })
      expect(walkOf(made, spoken)).toEqual({ asked: [['step 4', 'step 3']], behindThird: 'step 4' })
    }),
    { numRuns: 12 },
  )
})

test('a range of steps is skipped from the next step on, and from no other', () => {
  fc.assert(
    fc.property(choice, fc.nat(1), fc.integer({ min: 3, max: 4 }), fc.integer({ min: 4, max: 5 }), (given, form, from, to) => {
      fc.pre(from < to)
      const { language: spoken } = given
      const step = `${conditionOf(given)}, ${more[spoken].skipsRange(from, to)[form]}.`
      const made = compiled({ [spoken]: article(spoken, { step }) })
      expect(asked(made, spoken)).toEqual(from === 3 ? [[`step ${to + 1}`, 'step 3']] : [])
      expect(remarks(made).length).toBe(from === 3 ? 0 : 1)
    }),
    { numRuns: 12 },
  )
})

test('an else clause without a condition asks nothing, and the author is told', () => {
  fc.assert(
    fc.property(choice, fc.nat(1), (given, form) => {
      const { language: spoken } = given
      const made = compiled({ [spoken]: article(spoken, { step: `${elseWords[spoken][form]}${elseOf(given).said}.` }) })
      expect(asked(made, spoken)).toEqual([])
      expect(remarks(made).length).toBeGreaterThan(0)
    }),
    { numRuns: 12 },
  )
})

test('a condition before a procedure leads to its first step, or behind it', () => {
  fc.assert(
    fc.property(choice, fc.nat(1), ({ language: spoken, condition }, form) => {
      const guard = more[spoken].guards(words[spoken].conditions[condition] ?? '')[form] ?? ''
      const text = article(spoken, { step: '' }).replace('\n\n', `\n\n${guard}\n\n`)
      const made = compiled({ [spoken]: text })
      const [ways, ...others] = asked(made, spoken)
      expect(others).toEqual([])
      // A condition with commas of its own may not be understood.
      if (ways === undefined && condition === 3) expect(remarks(made)).toHaveLength(1)
      else expect([ways?.[0], /^step/.test(ways?.[1] ?? 'step')]).toEqual(['step 1', false])
    }),
    { numRuns: 12 },
  )
})

test('a way back without a condition asks nothing, and the author is told', () => {
  const steps = { fr: ['Puis revenez à l’étape 1.', 'Ensuite passez à l’étape 5.'], nl: ['Daarna gaat u naar stap 5.'] } as const
  for (const spoken of ['fr', 'nl'] as const)
    for (const step of steps[spoken]) {
      const made = compiled({ [spoken]: article(spoken, { step }) })
      expect(asked(made, spoken)).toEqual([])
      expect(remarks(made)).toHaveLength(1)
    }
})
