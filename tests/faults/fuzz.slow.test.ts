import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import type { Diagnostic } from '../../src/compiler/diagnostic.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'
import type { Guide } from '../../src/guide/guide.ts'
import { exits, type NodeId } from '../../src/guide/node.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { expectOurs } from './our-shapes.ts'

/**
 * A fixed seed: every run tries the same texts, so a change never fails for a fault that was there before. To search for more:
 * `FUZZ_RUNS=3000 npx vitest run tests/faults/fuzz.slow.test.ts --testTimeout 1200000`; a finding becomes a case of `lost-words.test.ts`.
 */
const { FUZZ_RUNS } = process.env
const settings = (share: number) => ({
  numRuns: Math.ceil(share * Number(FUZZ_RUNS ?? 120)),
  ...(FUZZ_RUNS === undefined && { seed: 1 }),
})
const mostSeconds = 15

const content = await readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const others = content.filter(({ path }) => path.includes('/includes/'))
const articles = content.flatMap(({ path, bytes }) =>
  /^(?:fr|nl)\/[^/]+\.md$/.test(path) && bytes !== undefined ? [new TextDecoder().decode(bytes)] : [],
)
const flows = content.filter(({ path }) => path.startsWith('flows/'))

interface Outcome {
  readonly guides: readonly Guide[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles, and checks the properties that hold for any text. */
function compileAny(files: readonly SourceFile[]): Outcome {
  const start = process.cpuUsage()
  const { guides, diagnostics } = compile(files)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6, 'seconds').toBeLessThan(mostSeconds)
  expect(diagnostics.filter(({ code }) => code === 'compiler-fault' || code === 'missing-target')).toEqual([])
  for (const { at, message } of diagnostics) {
    expect(Math.min(at.line, at.column), message).toBeGreaterThan(0)
    expect(message).toMatch(/^Unexpected .*, expected/s)
  }
  for (const guide of guides) {
    expectOurs(guide)
    expect(trappedIn(guide)).toEqual([])
  }
  return { guides, diagnostics }
}

/** The nodes that cannot be reached from the start, unless a correction took them out of the walk, or that lead to no outcome. */
function trappedIn({ start, nodes }: Guide): readonly NodeId[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const leads = (id: NodeId): readonly NodeId[] => {
    const node = byId.get(id)
    return node === undefined ? [] : exits(node).map(({ to }) => to)
  }
  const reached = new Set([start])
  for (const id of reached) for (const to of leads(id)) reached.add(to)
  const free = new Set(nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id))
  for (let before = -1; before !== free.size; ) {
    before = free.size
    for (const { id } of nodes) if (leads(id).some((to) => free.has(to))) free.add(id)
  }
  return [...new Set([...reached, ...byId.keys()])].filter(
    (id) => !free.has(id) || reached.has(id) === (byId.get(id)?.superseded === true),
  )
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Pieces of text that have a meaning in Markdown, in the dialect, in HTML or in YAML. */
const alphabet = [
  '# ',
  '## ',
  '#### ',
  '1. ',
  '9) ',
  '- ',
  '* ',
  '+ ',
  'a. ',
  '> ',
  '> [!NOTE]\n> ',
  '>[!Belangrijk]',
  '\n',
  '\n\n',
  '  ',
  '    ',
  '\t',
  '|',
  '|---|---|',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '`',
  '``',
  '**',
  '__',
  '*',
  '_',
  '~~',
  '\\',
  '<br>',
  '<br/>',
  '<p>',
  '</p>',
  '<ol><li>',
  '</li></ol>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<th colspan=9 rowspan=9>',
  '<a name="x"></a>',
  '<a href="',
  '</a>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '</script>',
  '<details><summary>',
  '<div',
  '<',
  '>',
  '&',
  '&lt;',
  '&#0;',
  '&nbsp;',
  '[',
  ']',
  '](',
  ')',
  '](#x)',
  '](x.md)',
  '](javascript:x)',
  '![',
  '![a](b.png)',
  '[x]: ',
  '[^1]',
  '[^1]: ',
  ':::zone pivot="android"',
  ':::zone-end',
  ':::image source="',
  ':::',
  '# [Android](#tab/android)',
  '[!INCLUDE [a](includes/azure_portal.md)]',
  '[!INCLUDE [a](',
  '[!div class="x"]',
  '[!VIDEO ',
  '**Problème :** ',
  '**Résolution :** ',
  '**Cause :**',
  'Si cela échoue, passez à l’étape 2. ',
  'Si le problème persiste, contactez le support. ',
  'Als dit niet lukt, ga naar stap 1. ',
  'Code d’erreur',
  'Résolution 1',
  '### Étape 1',
  'https://example.org/',
  'www.example.org',
  'a@example.org',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u0000',
  '\ud83d',
  '\ufeff',
  'é',
  'e\u0301',
  '🎉',
  '1',
  '0x80',
  '"',
  "'",
  ':',
  '{',
  '}',
  '%',
]

/** A place in a text, in thousandths of its length, so that a shorter text gets the same edit when a failure is reduced. */
const share = fc.integer({ min: 0, max: 999 })
const pieceOfAlphabet = fc.constantFrom(...alphabet)

type Slip = (lines: readonly string[]) => readonly string[]
const at = (lines: readonly unknown[], where: number): number => Math.floor((where * lines.length) / 1000)
const editing =
  (where: number, edit: (line: string) => string[]): Slip =>
  (lines) =>
    lines.flatMap((line, i) => (i === at(lines, where) ? edit(line) : [line]))

const slip: fc.Arbitrary<Slip> = fc.oneof(
  share.map((where) => editing(where, () => [])),
  share.map((where) => editing(where, (line) => [line, line])),
  share.map((where) => editing(where, (line) => [line, ''])),
  fc.tuple(share, share).map(
    ([one, other]): Slip =>
      (lines) =>
        lines.map((line, i) =>
          i === at(lines, one) ? (lines[at(lines, other)] ?? '') : i === at(lines, other) ? (lines[at(lines, one)] ?? '') : line,
        ),
  ),
  fc.tuple(share, fc.constantFrom('  ', '    ', '\t', '> ', '1. ', '- ', '        '), fc.integer({ min: 1, max: 12 })).map(
    ([where, margin, count]): Slip =>
      (lines) =>
        lines.map((line, i) => (i >= at(lines, where) && i < at(lines, where) + count ? margin + line : line)),
  ),
  fc.tuple(share, share).map(([where, column]) => editing(where, (line) => [line.slice(0, at([...line], column))])),
  fc.tuple(share, share).map(
    ([where, column]): Slip =>
      (lines) => [
        ...lines.slice(0, at(lines, where)),
        (lines[at(lines, where)] ?? '').slice(0, at([...(lines[at(lines, where)] ?? '')], column)),
      ],
  ),
  fc
    .tuple(share, share, pieceOfAlphabet)
    .map(([where, column, piece]) =>
      editing(where, (line) => [`${line.slice(0, at([...line], column))}${piece}${line.slice(at([...line], column))}`]),
    ),
  fc.tuple(share, pieceOfAlphabet).map(([where, piece]) => editing(where, (line) => [piece, line])),
  fc
    .tuple(share, fc.constantFrom('\r', '\r\n', '\u2028', '\u000b'))
    .map(([where, end]) => editing(where, (line) => [line + end])),
)

/** Some lines of a real article, so that a run is short; one time in seven all of them. */
const excerpt = fc
  .tuple(
    fc.constantFrom(...articles),
    share,
    fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 3, max: 60 }) }, { weight: 1, arbitrary: fc.constant(10_000) }),
  )
  .map(([text, from, count]) => {
    const lines = text.split('\n')
    return count > lines.length ? lines : lines.slice(at(lines, from), at(lines, from) + count)
  })
const mutated = fc
  .tuple(excerpt, fc.array(slip, { minLength: 1, maxLength: 12 }))
  .map(([lines, slips]) => slips.reduce((now: readonly string[], act) => act(now), lines).join('\n'))

test('P5: a real article with random edits compiles to guides without a trap', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      compileAny([{ path: 'fr/x.md', bytes: bytesOf(text) }, ...others])
    }),
    settings(1),
  )
})

test('P5: two language versions with different random edits, beside every flow file, compile to guides without a trap', () => {
  fc.assert(
    fc.property(
      mutated,
      mutated,
      fc.constantFrom(...flows.map(({ path }) => path.replace(/^flows\/|\.yaml$/g, ''))),
      (one, other, flow) => {
        const named = flows.find(({ path }) => path === `flows/${flow}.yaml`)
        const yaml = new TextDecoder().decode(named?.bytes).replace(/^articles:.*(?:\n {2}.*)*/m, 'articles: {fr: x, nl: x}')
        compileAny([
          { path: 'fr/x.md', bytes: bytesOf(one) },
          { path: 'nl/x.md', bytes: bytesOf(other) },
          { path: 'flows/x.yaml', bytes: bytesOf(yaml) },
          ...others,
        ])
      },
    ),
    settings(1 / 2),
  )
})

test('P5: two articles with their lines mixed compile to guides without a trap', () => {
  fc.assert(
    fc.property(excerpt, excerpt, fc.array(fc.boolean(), { minLength: 4, maxLength: 40 }), (one, other, order) => {
      const [left, right] = [[...one], [...other]]
      const lines: string[] = []
      for (let i = 0; left.length + right.length > 0; i++)
        lines.push((order[i % order.length] ? (left.shift() ?? right.shift()) : (right.shift() ?? left.shift())) ?? '')
      compileAny([{ path: 'nl/x.md', bytes: bytesOf(lines.join('\n')) }, ...others])
    }),
    settings(1 / 4),
  )
})

test('an article with damaged bytes gives a guide or a diagnostic', () => {
  fc.assert(
    fc.property(
      excerpt,
      fc.array(fc.tuple(share, fc.uint8Array({ maxLength: 4 })), { minLength: 1, maxLength: 6 }),
      (lines, damages) => {
        let bytes = bytesOf(lines.join('\n'))
        for (const [where, put] of damages) {
          const from = at([...bytes], where)
          bytes = Uint8Array.of(...bytes.slice(0, from), ...put, ...bytes.slice(from + 1))
        }
        const { guides, diagnostics } = compileAny([{ path: 'fr/x.md', bytes }, ...others])
        expect(guides.length + diagnostics.length).toBeGreaterThan(0)
      },
    ),
    settings(1 / 2),
  )
})

/** Articles of plain words, each word once, in every construct of Markdown. */
const plainArticle = fc
  .array(
    fc.constantFrom(
      'heading',
      'lower heading',
      'paragraph',
      'steps',
      'points',
      'sub-steps',
      'alert',
      'table',
      'code',
      'quote',
      'labelled',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((shapes) => {
    let count = 0
    const words = (): string =>
      Array.from({ length: 3 }, () => `mot${String.fromCharCode(97 + (count % 26))}${count++}x`).join(' ')
    const write: Readonly<Record<(typeof shapes)[number], () => string>> = {
      heading: () => `## ${words()}`,
      'lower heading': () => `### ${words()}`,
      paragraph: () => `${words()}.`,
      steps: () => `1. ${words()}\n2. ${words()}\n\n   ${words()}`,
      points: () => `- ${words()}\n- ${words()}`,
      'sub-steps': () => `1. ${words()}\n   - ${words()}\n   - ${words()}\n2. ${words()}`,
      alert: () => `> [!NOTE]\n> ${words()}`,
      table: () => `| ${words()} | ${words()} |\n|---|---|\n| ${words()} | ${words()} |`,
      code: () => `\`\`\`\n${words()}\n\`\`\``,
      quote: () => `> ${words()}`,
      labelled: () => `**Problème :** ${words()}\n\n**Résolution :** ${words()}`,
    }
    return {
      text: `# ${words()}\n\n${shapes.map((shape) => write[shape]()).join('\n\n')}\n\n${words()}.\n`,
      words: () => Array.from({ length: count }, (_, i) => `mot${String.fromCharCode(97 + (i % 26))}${i}x`),
    }
  })

test('P4: every word of a plain article is on a screen or in a diagnostic', () => {
  fc.assert(
    fc.property(plainArticle, ({ text, words }) => {
      const { guides, diagnostics } = compileAny([{ path: 'fr/x.md', bytes: bytesOf(text) }])
      const shown = JSON.stringify([guides, diagnostics])
      expect(words().filter((word) => !shown.includes(word))).toEqual([])
      expect(diagnostics.filter(({ code }) => code === 'lost-text')).toEqual([])
    }),
    settings(2),
  )
})

test('P4: no sentence of a real article with random edits is lost without a diagnostic', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { diagnostics } = compileAny([{ path: 'fr/x.md', bytes: bytesOf(text) }, ...others])
      expect(diagnostics.filter(({ code }) => code === 'lost-text').map(({ message }) => message)).toEqual([])
    }),
    settings(1),
  )
})
