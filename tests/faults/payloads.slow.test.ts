import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { emitFindIndex } from '../../src/compiler/7-emit/find-index.ts'
import type { Catalog, Guide, GuideFile } from '../../src/guide/guide.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import type { Page } from '../../src/guide/page.ts'
import { documentTitle } from '../../src/guide/short-title.ts'
import { writeDocument } from '../../src/node/pages/document.ts'
import { readSheet } from '../../src/node/pages/page-styles.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import type { PageContext } from '../../src/ui/server/rendered-page.ts'
import { loaderOf } from '../ui/serve.ts'
import { compileBeside, type Reading } from './beside.ts'
import { type PayloadClass, payloads } from './payloads.ts'

type Files = Readonly<Record<string, string>>
/** A content folder with one article that has a text in one place. */
type Slot = (text: string, name: string) => Files

const inArticle =
  (write: (text: string) => string): Slot =>
  (text, name) => ({ [`fr/${name}.md`]: write(text) })
/** Every place where an author can write. Each has an article of its own, because one payload could swallow the next. */
const slots: Readonly<Record<string, Slot>> = {
  'front-matter': inArticle((text) => `---\ntitle: ${JSON.stringify(text)}\ndescription: ${JSON.stringify(text)}\n---\nTexte.\n`),
  'front-matter-bare': inArticle((text) => `---\ntitle: ${text}\n---\nTexte.\n`),
  h1: inArticle((text) => `# ${text}\n\nTexte.\n`),
  heading: inArticle((text) => `# Titre\n\nTexte.\n\n## ${text}\n\nTexte.\n`),
  anchor: inArticle((text) => `# Titre\n\n[mot](#${text})\n\n## <a name="${text}"></a>Suite\n\nTexte.\n`),
  paragraph: inArticle((text) => `# Titre\n\n${text}\n\nTexte.\n`),
  'in-a-line': inArticle((text) => `# Titre\n\nVoir ${text} ici.\n`),
  step: inArticle((text) => `# Titre\n\n1. Ouvrez ${text}\n2. Fermez.\n`),
  'sub-step': inArticle((text) => `# Titre\n\n1. Ouvrez.\n   1. Touchez ${text}\n   2. ${text}\n2. Fermez.\n`),
  'table-header': inArticle((text) => `# Titre\n\n| ${text} | b |\n|---|---|\n| c | d |\n`),
  'table-cell': inArticle((text) => `# Titre\n\n| Code d’erreur | Solution |\n|---|---|\n| ${text} | ${text} |\n`),
  'html-cell': inArticle((text) => `# Titre\n\n<table><tr><th>a</th></tr><tr><td>${text}</td></tr></table>\n\nTexte.\n`),
  alert: inArticle((text) => `# Titre\n\n> [!WARNING]\n> ${text}\n\nTexte.\n`),
  label: inArticle((text) => `# Titre\n\n**${text} :** texte\n\n**Résolution :** ${text}\n`),
  'link-text': inArticle((text) => `# Titre\n\nVoir [${text}](https://example.org/).\n`),
  'link-title': inArticle((text) => `# Titre\n\nVoir [mot](https://example.org/ "${text}").\n`),
  'link-address': inArticle((text) => `# Titre\n\nVoir [mot](${text}) ou [mot](<${text}>) ou <${text}>.\n`),
  'link-reference': inArticle((text) => `# Titre\n\nVoir [mot][x].\n\n[x]: <${text}>\n`),
  'html-address': inArticle((text) => `# Titre\n\nVoir <a href="${text}">mot</a> et <a href='${text}'>mot</a>.\n`),
  'image-alt': inArticle((text) => `# Titre\n\n![${text}](x.png) et ![${text}](x.png)\n`),
  'image-address': inArticle((text) => `# Titre\n\n![mot mot](${text})\n\n<img alt="${text}" src="${text}">\n`),
  code: inArticle(
    (text) => `# Titre\n\nEntrez \`\`${text}\`\` ici.\n\n\`\`\`${text.split('\n')[0]?.replaceAll('`', '')}\n${text}\n\`\`\`\n`,
  ),
  'file-name': (text) => ({ [`fr/${text.replaceAll('/', '')}.md`]: '# Titre\n\nTexte.\n' }),
  'flow-file': (text, name) => {
    const said = JSON.stringify(text)
    return {
      [`fr/${name}.md`]: '# Titre\n\nTexte.\n\n## Suite\n\nTexte.\n',
      [`flows/${name}.yaml`]: `id: ${name}\narticles: {fr: ${name}}\ndescription: {fr: ${said}}\nsections: {suite: {question: {ask: option, options: [{id: a, label: {fr: ${said}}}, {id: b, label: {fr: mot}}]}, errata: [{date: 2024-01-01, text: {fr: ${said}}}]}}\n`,
    }
  },
}

const articlesWith = (texts: readonly string[]): Files =>
  Object.assign({}, ...Object.entries(slots).flatMap(([slot, write]) => texts.map((text, i) => write(text, `${slot}-${i}`))))

/** The start of a guide, what the error door says of it, and the pages of some of its nodes, whole, as the build writes them. */
function writePages(guide: Guide, nodes: readonly GuideNode[]): Promise<string[]> {
  const guideFile: GuideFile = { schema: 1, guide }
  const catalog: Catalog = { schema: 1, language: 'fr', guides: [{ ...guide, start: guide.nodes[0]?.code ?? '' }] }
  const loader = loaderOf(
    new Map<string, unknown>([
      [`data/fr/${encodeURIComponent(guide.id)}.json`, guideFile],
      ['data/fr/catalog.json', catalog],
      ['data/find.json', emitFindIndex([guide], [])],
    ]),
  )
  const around: PageContext = { base: '/', site: { organisation: 'Nous', contact: {} }, loader, alternates: ['fr'] }
  const page = { language: 'fr' as const, guide: guide.id, text: 'fr' as const }
  const pages: Page[] = [
    { ...page, kind: 'start' },
    { kind: 'find', language: 'fr' },
    ...nodes.map(({ code }): Page => ({ ...page, kind: 'node', code })),
  ]
  return Promise.all(
    pages.map(async (one) =>
      writeDocument(
        { ...(await renderPage(one, around)), kind: 'walk' },
        {
          base: '/',
          siteName: 'Nous',
          styles: { screen: readSheet('p{}'), parts: [], rooms: readSheet('form{}'), late: 'late.css' },
          script: '/entry.js',
          darkPage: '#000',
          policy: true,
        },
      ),
    ),
  )
}

const pagesOf = (guide: Guide): Promise<string[]> => writePages(guide, guide.nodes)

/** A page, parsed as a browser parses it. */
const parsed = (html: string): Root => raw({ type: 'root', children: [{ type: 'raw', value: html }] } as Root) as Root

function elementsOf(root: Nodes): Element[] {
  const elements: Element[] = []
  visit(root, 'element', (element) => void elements.push(element))
  return elements
}
/** `a`, `a[href]`: an element and its attributes. */
const wordsOf = ({ tagName, properties }: Element): string[] => [
  tagName,
  ...Object.keys(properties).map((name) => `${tagName}[${name}]`),
]

/** Articles without a payload: their pages define the allowed elements and attributes. */
const harmless = compileBeside(
  articlesWith([
    'mot',
    'un long mot '.repeat(30),
    'https://example.org/',
    'mailto:a@example.org',
    'un mot\n\n> [!NOTE]\n> mot',
    '*mot* **mot** `mot`<br>mot',
    '[mot](#suite)',
  ]),
)
const harmlessPages = (await Promise.all(harmless.guides.map(pagesOf))).flat()
const vocabulary = new Set(harmlessPages.flatMap((html) => elementsOf(parsed(html)).flatMap(wordsOf)))

const allowedHref = /^(?:#(?:main|help)$|\/(?!\/)|https?:\/\/|mailto:[^?]*(?:\?subject=[^&]*)?$|tel:[^?]*$)/

function expectHarmless(html: string): void {
  const elements = elementsOf(parsed(html))
  const inside = (tag: string) =>
    elements
      .filter(({ tagName }) => tagName === tag)
      .map(({ children }) => children.map((child) => ('value' in child ? child.value : '')).join(''))
  expect({
    words: elements.flatMap(wordsOf).filter((word) => !vocabulary.has(word)),
    forms: elements.flatMap(({ tagName, properties }) =>
      tagName === 'form' && properties.action !== '/fr/find/' ? [properties.action] : [],
    ),
    hrefs: elements.map(({ properties }) => String(properties.href ?? '/')).filter((href) => !allowedHref.test(href)),
    ids: elements
      .map(({ properties }) => String(properties.id ?? 'app'))
      .filter((id) => !/^[\w:«»-]{1,12}$|^(?:finds|list|choices)-[a-z0-9-]+$/.test(id)),
    loaded: elements.flatMap(({ tagName, properties }) => (properties.src === undefined ? [] : [`${tagName} ${properties.src}`])),
    scripts: inside('script'),
    styles: inside('style'),
  }).toEqual({ words: [], forms: [], hrefs: [], ids: [], loaded: ['script /entry.js'], scripts: [''], styles: ['p{}'] })
}

test('P11: pages of harmless articles run our own script and nothing else', () => {
  expect([...vocabulary].filter((word) => /\[on|\[style\]|^(?:iframe|object|embed|base|svg\[on)/i.test(word))).toEqual([])
  for (const html of harmlessPages.slice(0, 20)) expectHarmless(html)
})

/** Compiled once for each class, at its first test. */
const readings = new Map<PayloadClass, Reading>()
function readingOf(kind: PayloadClass): Reading {
  const reading = readings.get(kind) ?? compileBeside(articlesWith(payloads[kind]))
  readings.set(kind, reading)
  return reading
}
const classes = Object.keys(payloads) as PayloadClass[]

describe.each(classes)('%s', (kind) => {
  test(`${payloads[kind].length} payloads in ${Object.keys(slots).length} places each compile to our own node types`, () => {
    // `compileBeside` holds the types of every node, the addresses of links and the names of files.
    const reading = readingOf(kind)
    expect(reading.codes.filter((code) => code === 'compiler-fault' || code === 'missing-target' || code === 'no-exit')).toEqual(
      [],
    )
    const heard = new Set([
      ...reading.guides.map(({ source }) => source),
      ...reading.says.map((says) => says.replace(/:\d+:\d+ [a-z-]+$/, '')),
    ])
    expect(Object.keys(articlesWith(payloads[kind])).filter((path) => path.endsWith('.md') && !heard.has(path))).toEqual([])
  })

  test('pages with one of them in each place hold nothing but what pages are made of', async () => {
    const { guides } = readingOf(kind)
    for (const [i, slot] of Object.keys(slots).entries()) {
      const number = (i + classes.indexOf(kind)) % payloads[kind].length
      const guide = guides.find(({ source }) => source === `fr/${slot}-${number}.md`)
      for (const html of guide === undefined ? [] : await pagesOf(guide)) expectHarmless(html)
    }
  })

  test('as a title, each is shown as it stands', async () => {
    for (const guide of readingOf(kind).guides) {
      const written = /^fr\/front-matter-(\d+)\.md$/.exec(guide.source)?.[1]
      const title = payloads[kind][Number(written)]?.replace(/\s+/g, ' ').trim() ?? ''
      // Left out: characters that HTML does not allow, and empty titles, which are replaced by the file name.
      if (/[\u0000-\u001f]|\p{Surrogate}|^$/u.test(title)) continue
      const [start = ''] = await writePages(guide, [])
      const textOf = (name: string) =>
        elementsOf(parsed(start))
          .flatMap(({ tagName, children }) =>
            tagName === name ? children.map((child) => ('value' in child ? child.value : '')) : [],
          )
          .join('')
          .replace(/\s+/g, ' ')
      // A heading has no address and at most 60 letters; the title stands below it then.
      expect(textOf(guide.heading === undefined ? 'h1' : 'p')).toContain(title)
      expect(textOf('title')).toContain(documentTitle(guide).replace(/\s+/g, ' ').trim())
    }
  })
})
