import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/compiler/diagnostic.ts'
import type { Guide } from '../../src/guide/guide.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import { asAnnotations, asJson } from '../../src/node/cli/content/check-formats.ts'
import type { ContentDiff } from '../../src/node/cli/content/content-diff.ts'
import { diffMarkdown, diffText } from '../../src/node/cli/content/content-diff-text.ts'
import { formatWithSource } from '../../src/node/cli/content/content-report.ts'
import { mermaidTree, textTree } from '../../src/node/cli/content/content-tree.ts'
import { findingWords } from '../../src/node/cli/content/finding-words.ts'
import { checkedJson, checkedText } from '../../src/node/hosts/check/report.ts'
import { annotationProperty, annotationText } from '../../src/node/printing/annotation.ts'
import { jsonText } from '../../src/node/printing/json.ts'
import { codeSpan } from '../../src/node/printing/markdown.ts'
import { mermaidLabel } from '../../src/node/printing/mermaid.ts'
import { print } from '../../src/node/printing/print.ts'
import { terminalText } from '../../src/node/printing/terminal.ts'
import { runContentCommand } from '../node/run-content-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Characters that act in a terminal or a log, other than a line end of ours. */
const acts = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u
/** Whether a runner of GitHub, Azure or TeamCity takes a part of an output for a command, as their sources read it. */
const isCommand = (output: string): boolean =>
  output.split('\n').some((line) => line.trimStart().startsWith('::') || /##\w*\[/.test(line))

const plain = (_: unknown, text: string): string => text
const noColour = Object.assign(Object.create(process.stdout), { isTTY: false, hasColors: () => false })

const finding = (text: string): Diagnostic => ({
  code: 'insecure-link',
  severity: 'warning',
  message: text,
  at: { file: text, line: 1, column: 1 + text.length },
  because: { message: text, at: { file: text, line: 1, column: 1 } },
})
const nodeWith = (text: string): GuideNode =>
  ({
    id: 'a',
    code: '00000',
    line: 1,
    section: [],
    title: [text],
    body: [],
    kind: 'question',
    ask: 'option',
    choices: [
      { id: 'b', label: text, to: 'a' },
      { id: 'c', label: text, to: 'a' },
    ],
  }) as unknown as GuideNode
const guideWith = (text: string): Guide =>
  ({ id: 'a', language: 'fr', title: text, source: text, start: 'a', nodes: [nodeWith(text)] }) as unknown as Guide
const changeWith = (text: string): ContentDiff => ({
  guides: [
    {
      guide: 'a',
      language: 'fr',
      change: 'changed',
      facts: [{ fact: 'description', was: text, now: `${text}!` }],
      added: [{ code: '00000', kind: 'step', title: text }],
      retired: [],
      reworded: [{ code: '00001', kind: 'step', title: text, was: [text], now: [`${text}!`], isOther: true }],
      moved: [],
      kept: 0,
    },
  ],
  pictures: [{ path: text, change: 'added' }],
  worse: [finding(text)],
  better: [],
})
const checkedWith = (text: string) =>
  ({
    address: `https://it.example.org/${text}`,
    host: 'unknown',
    version: text,
    answers: 1,
    findings: [{ code: 'caching', severity: 'error', path: text, message: text }],
  }) as const

const inFrench = await findingWords('fr')

/** Every output of a command line, with the same hostile text at each place. */
const outputs: Readonly<Record<string, (text: string) => string>> = {
  'content check': (text) => formatWithSource(finding(text), 'content', () => [`x${text}`], noColour),
  'content check --language fr': (text) => formatWithSource(finding(text), 'content', () => [`x${text}`], noColour, inFrench),
  'content check --format github': (text) => asAnnotations([finding(text)], 'content/').replace(/^::warning/, ''),
  'content check --format json': (text) => asJson([finding(text)]),
  'content tree': (text) => textTree(guideWith(text), plain),
  'content tree --format mermaid': (text) => mermaidTree(guideWith(text)),
  'content diff': (text) => diffText(changeWith(text), plain),
  'content diff --format markdown': (text) => diffMarkdown(changeWith(text)),
  'deploy:check': (text) => checkedText(checkedWith(text), plain),
  'deploy:check --format json': (text) => checkedJson(checkedWith(text)),
}

const fragments = fc.oneof(
  fc.constantFrom(
    ...[
      '\u001b]0;x\u0007',
      '\u001b[2J',
      '\u009b2J',
      '\u009d',
      '\u202e',
      '\u2066',
      '\u200f',
      '\n',
      '\r',
      '\r\n',
      '\u2028',
      '\u0085',
    ],
    ...['::error ::x', '##[', '##vso[task.setvariable x]y', '##[add-mask]a', '::', '#', '[', ':', ' ', '\ud800', '\t', '\v'],
    ...[
      '@octocat/security',
      'https://evil.example/x',
      'www.evil.example',
      '#1',
      'GH-1',
      'octocat/repo#1',
      '<img src=x>',
      '![a](b)',
    ],
    ...['`', '``', '```', '|', '\\', '\\|', '**', '[x](javascript:1)', '[^1]', '&lt;', '~~', '<!--', '---', '%0A', '"', '#quot;'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const hostile = fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join(''))

describe('L5: what is printed acts in no terminal and in no log', () => {
  test('every character of Unicode, in each format', () => {
    const formats = [terminalText, annotationText, annotationProperty, codeSpan, mermaidLabel, jsonText]
    for (let first = 0; first < 0x110000; first += 0x400) {
      const text = Array.from({ length: 0x400 }, (_, i) => String.fromCodePoint(first + i)).join(' ')
      for (const format of formats) {
        const shown = format(text)
        expect(acts.test(shown) || shown.includes('\n'), `${format.name} ${first.toString(16)}`).toBe(false)
      }
      expect(JSON.parse(jsonText(text))).toBe(text)
    }
  })

  test.each(Object.entries(outputs))('%s: every character that acts, and hostile texts', (_, output) => {
    const lines = output('x').split('\n').length
    const check = (text: string): void => {
      const shown = output(text)
      expect(acts.test(shown), JSON.stringify(shown)).toBe(false)
      expect(isCommand(shown), JSON.stringify(shown)).toBe(false)
      expect(shown.split('\n').length).toBeLessThanOrEqual(lines)
    }
    const all = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)).filter((sign) =>
      /[\p{Cc}\p{Cf}\p{Z}!-~\ud800\udfff]/u.test(sign),
    )
    for (let first = 0; first < all.length; first += 20) check(`a${all.slice(first, first + 20).join('')}`)
    fc.assert(fc.property(hostile, check), { numRuns: 300 })
  })

  test('honest words are printed as they are', () => {
    for (const text of ['Où est « l’été » ?', 'C:\\Users\\x', 'a::b', 'C# et F#', '#[x]', '100 % – 日本 👩‍👩‍👧', 'x | y `z`'])
      expect(terminalText(text)).toBe(text)
  })

  test('the caret stands below its place, after characters that are shown as escapes', () => {
    const [, line = '', caret = ''] = formatWithSource(
      { ...finding('x'), at: { file: 'fr/a.md', line: 1, column: 4 } },
      'content',
      () => ['a\u001b\u009bHERE'],
      noColour,
    ).split('\n')
    expect(line.slice(caret.indexOf('^'))).toBe('HERE')
  })

  test('what is printed without an escape is shown, too', async () => {
    const written: string[] = []
    const stream = { write: (text: string, done: () => void) => written.push(text) && done() } as unknown as NodeJS.WriteStream
    await print('\u001b[1mbold\u001b[22m\n\u001b]0;title\u0007\u001b[2J\r\u009b', stream)
    expect(written).toEqual(['\u001b[1mbold\u001b[22m\n\\u001b]0;title\\u0007\\u001b[2J\\u000d\\u009b'])
  })
})

describe('L7: a report in Markdown has no links, mentions, pictures or elements of an article', () => {
  const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
  const parse = (text: string): Nodes => markdown.parse(text)
  const nodesIn = (node: Nodes): readonly Nodes[] => ('children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node])

  test('any text stays in its code span, in its cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = nodesIn(parse(diffMarkdown(changeWith(text))))
        const kinds = new Set(nodes.map(({ type }) => type))
        for (const type of [
          'link',
          'linkReference',
          'image',
          'html',
          'footnoteReference',
          'emphasis',
          'strong',
          'delete',
          'code',
        ])
          expect(kinds.has(type as Nodes['type']), `${type}: ${JSON.stringify(text)}`).toBe(false)
        expect(nodes.filter(({ type }) => type === 'tableRow')).toHaveLength(6)
        expect(nodes.filter(({ type }) => type === 'tableCell')).toHaveLength(24)
        expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(3)
        expect(nodes.filter(({ type }) => type === 'listItem')).toHaveLength(3)
        // All texts outside of code are our own.
        for (const node of nodes) if (node.type === 'text') expect(node.value).toMatch(/^[\w +~↕−,():.-]*$/u)
      }),
      { numRuns: 150 },
    )
  })

  test('the words of a title are all there', () => {
    for (const [title, shown] of [
      ['Tapez `a | b` puis **<b>** @octocat', 'Tapez `a | b` puis **<b>** @octocat'],
      ['`', '`'],
      ['a ``` b', 'a ``` b'],
      ['a\\|b', 'a\\u005c|b'],
    ] as const) {
      const spans = nodesIn(parse(diffMarkdown(changeWith(title)))).filter((node) => node.type === 'inlineCode')
      expect(spans.map((node) => ('value' in node ? node.value : ''))).toContain(shown)
    }
  })
})

describe('L5: with files on a disk', () => {
  const folder = temporaryFolder()
  test.skipIf(process.platform === 'win32')('names and lines of a hostile folder', async () => {
    folder.put('content/fr/a\n::error title=x::y.md', '# x\n')
    folder.put('content/::error title=x::y.md', '# x\n')
    folder.put('content/fr/\u001b]0;owned\u0007.md', '# x\n')
    folder.put(
      'content/fr/esc.md',
      '# ::error::T\u009b2J\n\n1. a \u009d0;x\u009c ##[add-mask]x [b](#none) \u202e\n2. ##vso[task.x]y\n',
    )
    for (const args of [['check'], ['check', '--format', 'json'], ['compile'], ['lock'], ['diff', '::error::x\n::error::y']]) {
      const [command = '', ...more] = args
      const { stdout, stderr } = await runContentCommand([
        command,
        ...(command === 'diff' ? more : []),
        folder.at('content'),
        ...(command === 'diff' ? [] : more),
        '--no-cache',
      ])
      expect(acts.test(stdout + stderr), args.join(' ')).toBe(false)
      expect(isCommand(stdout + stderr), `${args.join(' ')}: ${stdout}${stderr}`).toBe(false)
    }
    const { stdout } = await runContentCommand(['tree', 'esc', folder.at('content')])
    expect(stdout).toContain('\\::error::T')
    expect(acts.test(stdout)).toBe(false)
    expect(isCommand(stdout)).toBe(false)
  })
})
