/** Small parsers of host configurations. They are stricter than the hosts: they throw at anything that a host might read differently. */

/** A rule of a `_headers` file: a path, and the headers that it adds. */
export interface HeadersRule {
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

export function readHeadersFile(text: string): readonly HeadersRule[] {
  const rules: { path: string; headers: (readonly [string, string])[] }[] = []
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    if (line.length > 2000) throw new Error(`Unexpected line of ${line.length} characters`)
    const [, name, value] = /^ {2}([A-Za-z-]+): (\S.*\S)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) {
      const rule = rules.at(-1)
      if (rule === undefined) throw new Error(`Unexpected header before a path: ${line}`)
      rule.headers.push([name, value])
    } else if (/^\/[\w./-]*\*?$/.test(line)) rules.push({ path: line, headers: [] })
    else throw new Error(`Unexpected line: ${line}`)
  }
  return rules
}

/** A directive of nginx, with its contents if it is a block. */
export interface Directive {
  readonly words: readonly string[]
  readonly block?: readonly Directive[]
}

export function readNginx(text: string): readonly Directive[] {
  const tokens = text.replace(/^\s*#.*$/gm, '').match(/"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+/g) ?? []
  const [directives, rest] = readBlock(tokens)
  if (rest.length > 0) throw new Error(`Unexpected ${rest[0]}`)
  return directives
}

function readBlock(tokens: readonly string[]): readonly [readonly Directive[], readonly string[]] {
  const directives: Directive[] = []
  let words: string[] = []
  let left = tokens
  for (;;) {
    const [token, ...rest] = left
    if (token === undefined || token === '}') {
      if (words.length > 0) throw new Error(`Unexpected end after ${words.join(' ')}, expected a semicolon`)
      return [directives, left]
    }
    left = rest
    if (token === ';') directives.push({ words })
    if (token === '{') {
      const [block, after] = readBlock(rest)
      if (after[0] !== '}') throw new Error(`Unexpected end in the block of ${words.join(' ')}`)
      directives.push({ words, block })
      left = after.slice(1)
    }
    if (token === ';' || token === '{') words = []
    else words.push(token.replace(/^"(.*)"$/s, '$1'))
  }
}

/** Checks an Apache configuration: every section is closed, and every directive is allowed in `.htaccess`. */
export function readApache(text: string): readonly string[] {
  const open: string[] = []
  const directives = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of directives) {
    const [, end, section] = /^<(\/?)(\w+)/.exec(line) ?? []
    if (section !== undefined) {
      if (!/^(?:IfModule|If)$/.test(section) || !line.endsWith('>')) throw new Error(`Unexpected section: ${line}`)
      if (end === '') open.push(section)
      else if (open.pop() !== section) throw new Error(`Unexpected ${line}`)
    } else if (
      !/^(?:DirectoryIndex|DirectorySlash|Options|ErrorDocument|AddType|AddCharset|Header|AddOutputFilterByType|RedirectMatch) /.test(
        line,
      )
    )
      throw new Error(`Unexpected directive: ${line}`)
    if ((line.replace(/\\./g, '').match(/"/g) ?? []).length % 2 !== 0) throw new Error(`Unexpected quotation mark: ${line}`)
  }
  if (open.length > 0) throw new Error(`Unexpected end in ${open.join(', ')}`)
  return directives
}

/** An element of an XML file without text. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
}

export function readXml(text: string): Element {
  const root = { name: '', attributes: {}, children: [] as Element[] }
  const open = [root]
  const tags = text.replace(/^<\?xml [^?]*\?>/, '').replace(/<!--(?:(?!--).)*-->/gs, '')
  const rest = tags.replace(
    /<(\/?)([\w.]+)((?:\s+[\w]+="[^"<&]*(?:&(?:amp|quot|lt|gt);[^"<&]*)*")*)\s*(\/?)>/g,
    (_tag, end: string, name: string, list: string, alone: string) => {
      const element = { name, attributes: attributesOf(list), children: [] as Element[] }
      if (end !== '') {
        if (open.pop()?.name !== name) throw new Error(`Unexpected </${name}>`)
        return ''
      }
      open.at(-1)?.children.push(element)
      if (alone === '') open.push(element)
      return ''
    },
  )
  const [only] = root.children
  if (rest.trim() !== '' || open.length !== 1 || only === undefined || root.children.length !== 1)
    throw new Error(`Unexpected ${rest.trim().slice(0, 80)}`)
  return only
}

const attributesOf = (list: string): Readonly<Record<string, string>> => {
  const pairs = [...list.matchAll(/(\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) =>
      [
        name,
        value
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&'),
      ] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`Unexpected attribute twice: ${list}`)
  return Object.fromEntries(pairs)
}
