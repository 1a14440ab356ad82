import { describe, expect, test } from 'vitest'
import { writeDocument } from '../../src/node/pages/document.ts'
import { readSheet } from '../../src/node/pages/page-styles.ts'
import { compileArticle, compileBeside, wordsOf } from './beside.ts'

describe('row 29: an element that runs or loads something is removed and reported; visible text stays', () => {
  test.each(['script', 'style', 'iframe', 'svg', 'math', 'select', 'textarea', 'template'])(
    '<%s> goes with its content',
    (tag) => {
      const reading = compileArticle(
        `# Titre\n\nAvant.\n\n<${tag}>CACHÉ</${tag}>\n\nDans la <b>ligne <${tag}>CACHÉ</${tag}></b>.\n`,
      )
      expect(reading.codes.filter((code) => code === 'forbidden-element')).toHaveLength(2)
      expect(wordsOf(reading)).not.toContain('CACHÉ')
      expect(wordsOf(reading)).toContain('Avant.')
    },
  )
  test.each(['form action="https://evil.example"', 'button', 'object data="x"', 'noscript', 'video', 'audio'])(
    '<%s> goes, its text stays',
    (tag) => {
      const reading = compileArticle(`# Titre\n\n<${tag}>VISIBLE</${tag.split(' ')[0]}>\n`)
      expect(reading.codes).toContain('forbidden-element')
      expect(wordsOf(reading)).toContain('VISIBLE')
    },
  )
  test.each([
    'base href="//evil.example/"',
    'meta http-equiv="refresh" content="0;url=//evil.example"',
    'link rel="stylesheet" href="//evil.example"',
    'embed src="x"',
    'input autofocus onfocus="alert(1)"',
    'iframe srcdoc="<script>alert(1)</script>"',
  ])('<%s>', (tag) => {
    const reading = compileArticle(`# Titre\n\n<${tag}>\n\nTexte.\n`)
    expect(reading.published).not.toContain('evil.example')
    expect(wordsOf(reading)).not.toMatch(/alert|onfocus/)
  })
})

test.each([
  '<p onclick="alert(1)">mot</p>',
  '| a |\n|---|\n| <span onmouseover="alert(1)">mot</span> |',
  '- <b onfocus=alert(1) tabindex=1>mot</b>',
  '<img src="x.png" onerror="alert(1)" alt="mot">',
  '<a href="https://example.org/" onclick="alert(1)">mot</a>',
])('row 30: the handler of %s is removed', (html) => {
  const reading = compileArticle(`# Titre\n\nTexte.\n\n${html}\n`)
  expect(wordsOf(reading)).toContain('mot')
  expect(reading.published).not.toMatch(/alert|onclick|onmouseover|onfocus|onerror/)
})

test.each([
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext>',
])('row 31: of %s only our own node types come out', (html) => {
  // `compileBeside` checks the shape of every node. Words that look like HTML are text.
  const { guides } = compileArticle(`# Titre\n\nTexte.\n\n${html}\n`)
  expect(guides).toHaveLength(1)
})

test('row 32: styles are removed', () => {
  const { published } = compileArticle(
    '# Titre\n\n<p style="position:fixed;background:url(//evil.example)">Un</p> <font style="x" class="y" color="red">deux</font>\n',
  )
  expect(published).toContain('Un')
  expect(published).not.toMatch(/position|evil|class|color/)
})

test.each(['getElementById', '__proto__', 'location', 'x', 'app'])(
  'row 33: an id %s names nothing but a heading, and links to it work',
  (name) => {
    const { guides, codes } = compileArticle(
      `# Titre\n\n[là](#${name})\n\n<p id="${name}" name="${name}">Texte.</p>\n\n## <a name="${name}"></a>Là-bas\n\nEncore.\n`,
    )
    expect(codes).not.toContain('dangling-anchor')
    expect(JSON.stringify(guides[0]?.nodes)).not.toContain(`"id":"${name}"`)
  },
)

test.each([
  ['unclosed', '<b>'.repeat(50)],
  ['interleaved', `${'<b><i>'.repeat(40)}mot${'</b></i>'.repeat(40)}`],
  ['cells without a table', '<td>mot</td></tr></table>'.repeat(50)],
  ['tables in tables', `${'<table><tr><td>'.repeat(30)}mot`],
  ['10,000 deep', '<div>'.repeat(10_000)],
  ['10,000 deep in a line', `mot ${'<font>'.repeat(10_000)}`],
  ['10,000 lists deep', '<ul><li>'.repeat(10_000)],
  ['10,000 tables deep', '<table><tr><td>'.repeat(10_000)],
  ['10,000 drawings deep', '<svg>'.repeat(10_000)],
  ['10,000 links', `mot ${'<a href=x>'.repeat(10_000)}`],
])('row 34: tags that are %s give a tree or are refused', (_, html) => {
  const { codes, guides } = compileArticle(`# Titre\n\nTexte.\n\n${html}\n`)
  expect(codes).not.toContain('compiler-fault')
  expect(guides.length + codes.filter((code) => code === 'too-deep' || code === 'too-many-marks').length).toBe(1)
})

const payload = '<img src=x onerror=alert(1)>"\'</title></script><!--\u2028'
test('row 35: HTML in a title, an alternative text, a label or a file name is text', () => {
  const { guides, published } = compileBeside({
    'fr/<img src=x onerror=alert(1)>.md': `---\ntitle: '${payload.replaceAll("'", "''")}'\ndescription: '<b>x</b>'\n---\n![${payload.replace(/[\]<>]/g, '\\$&')}](x.png "${payload.replaceAll('"', '&quot;')}")\n\n**\\<b>Problème</b> :** \`<script>alert(1)</script>\`\n`,
  })
  expect(guides[0]?.id).toBe('img-src-x-onerror-alert-1')
  expect(guides[0]?.title).toContain('<img src=x')
  expect(JSON.parse(published.split('\n').at(-1) ?? '')).toBeTruthy()
})

test('row 36: text that ends a script, opens a comment or breaks a line is escaped in pages', () => {
  const html = writeDocument(
    {
      lang: 'fr',
      title: payload,
      description: payload,
      kind: 'walk',
      alternatePaths: [],
      html: '',
      data: { site: JSON.stringify({ organisation: payload }) },
    },
    {
      base: '/',
      siteName: 'S',
      styles: { screen: readSheet(''), parts: [], rooms: readSheet('form{}'), late: 'late.css' },
      script: '/x.js',
      darkPage: '#000',
      policy: true,
    },
  )
  expect(html.match(/<(?:img|\/script|!--)/g)).toEqual(['</script'])
  expect(html.match(/<\/title>/g)).toHaveLength(1)
})
