import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

const root = `${import.meta.dirname}/../../`

/** A key of words with a namespace, such as `desk:title`, and the file that uses it. A hole of a template is `$`. */
export interface UsedKey {
  readonly file: string
  readonly key: string
}

/** A module that is loaded by `import()`, with the namespaces of the `words` prop of the `<Disclosure>` or `<LazyView>` around it. */
export interface LazyPart {
  readonly file: string
  readonly words?: readonly string[]
}

/** The words and modules that a module and its static imports use. */
export interface Usage {
  readonly keys: readonly UsedKey[]
  readonly parts: readonly LazyPart[]
  /** Paths from the root of the project. */
  readonly files: readonly string[]
}

/**
 * Finds what the exports of a module use. It follows static imports of `src/ui` from one top-level declaration to the next, as
 * the bundler does: a function that is never called adds nothing. Types are left out. Paths are from the project's root.
 */
export function usageOf(file: string): Usage {
  const keys: UsedKey[] = []
  const parts: LazyPart[] = []
  const seen = new Set<string>()
  const files = new Set<string>()

  const addCode = (path: string, code: Code): void => {
    keys.push(...code.keys.map((key) => ({ file: path, key })))
    parts.push(...code.parts)
    for (const name of code.names) addLocal(path, name)
  }
  const addModule = (path: string): void => {
    if (files.has(path)) return
    files.add(path)
    const { effects, imports } = read(path)
    addCode(path, effects)
    for (const { from } of imports.values()) addModule(from)
  }
  const addLocal = (path: string, name: string): void => {
    if (seen.has(`${path} ${name}`)) return
    seen.add(`${path} ${name}`)
    const { declarations, imports } = read(path)
    const imported = imports.get(name)
    if (imported !== undefined) addLocal(imported.from, imported.name)
    const code = declarations.get(name)
    if (code !== undefined) addCode(path, code)
  }

  addModule(file)
  for (const name of read(file).exports) addLocal(file, name)
  return { keys, parts, files: [...files] }
}

/** What a piece of code uses: names of its module, keys of words, modules that it loads on demand. */
interface Code {
  readonly names: ReadonlySet<string>
  readonly keys: readonly string[]
  readonly parts: readonly LazyPart[]
}

interface Module {
  /** By the local names of the top-level declarations. */
  readonly declarations: ReadonlyMap<string, Code>
  /** By local name, without types: the module and the name that it exports. */
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  readonly exports: readonly string[]
  /** The top-level statements that declare nothing: they run when the module is loaded. */
  readonly effects: Code
}

const modules = new Map<string, Module>()
function read(path: string): Module {
  const known = modules.get(path)
  if (known !== undefined) return known
  const { module, program, errors } = parseSync(path, readFileSync(root + path, 'utf8'))
  if (errors.length > 0) throw new Error(`Unexpected syntax in ${path}: ${errors[0]?.message}`)
  const imports = module.staticImports.flatMap(({ moduleRequest, entries }) => {
    const from = resolve(path, moduleRequest.value)
    return from === undefined
      ? []
      : entries
          .filter(({ isType }) => !isType)
          .map(({ importName, localName }) => [localName.value, { from, name: importName.name ?? 'default' }] as const)
  })
  const exports = module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
  if (exports.some(({ moduleRequest, localName }) => moduleRequest !== null || localName.name === null))
    throw new Error(`Unexpected re-export or default export in ${path}, expected named declarations`)
  const statements = program.body.filter(({ type }) => type !== 'ImportDeclaration').map(declarationIn)
  const declared = statements.flatMap(declarationsOf)
  const found: Module = {
    imports: new Map(imports),
    exports: exports.flatMap(({ localName }) => localName.name ?? []),
    declarations: new Map(declared.map(({ name, syntax }) => [name, codeOf(syntax, path)] as const)),
    effects: codeOf(
      statements.filter((statement) => declarationsOf(statement).length === 0 && !isOnlyType(statement)),
      path,
    ),
  }
  modules.set(path, found)
  return found
}

/** A module of `src/ui` by its relative path; `undefined` for styles, packages and folders that have no words. */
function resolve(from: string, request: string): string | undefined {
  if (!request.startsWith('.') || !/\.tsx?$/.test(request)) return
  const path = posix.join(posix.dirname(from), request)
  return path.startsWith('src/ui/') ? path : undefined
}

type Syntax = Readonly<Record<string, unknown>>
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && !Array.isArray(value)
const typeOf = (value: unknown): string => (isSyntax(value) && typeof value.type === 'string' ? value.type : '')
const nameOf = (value: unknown): string | undefined =>
  isSyntax(value) && typeof value.name === 'string' ? value.name : undefined

/** The declaration inside an `export`, or the statement itself. */
function declarationIn(statement: object): unknown {
  return 'declaration' in statement && statement.declaration !== null ? statement.declaration : statement
}

const isOnlyType = (statement: unknown): boolean => /^TS(?:Interface|TypeAlias|Module)Declaration$/.test(typeOf(statement))

function declarationsOf(statement: unknown): readonly { readonly name: string; readonly syntax: unknown }[] {
  if (!isSyntax(statement)) return []
  const declarators: readonly unknown[] = Array.isArray(statement.declarations) ? statement.declarations : [statement]
  return declarators.flatMap((syntax) => {
    if (!isSyntax(syntax) || !/^(?:VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/.test(typeOf(syntax))) return []
    const names = codeOf(syntax.id, '').names
    return [...names].map((name) => ({ name, syntax }))
  })
}

function codeOf(syntax: unknown, path: string): Code {
  const names = new Set<string>()
  const keys: string[] = []
  const parts: LazyPart[] = []
  const add = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(add)
    if (!isSyntax(node)) return
    const type = typeOf(node)
    const name = nameOf(node)
    const key = keyOf(node)
    if (/^(?:JSX)?Identifier$/.test(type) && name !== undefined) names.add(name)
    if (key !== undefined) keys.push(key)
    if (type === 'ImportExpression') parts.push(...importedBy(node, path))
    // Of syntax of TypeScript only the expression of `x as T`, `x satisfies T` and `x!` runs.
    if (type.startsWith('TS')) add(node.expression)
    else if (type === 'JSXOpeningElement' && /^(?:Disclosure|LazyView)$/.test(nameOf(node.name) ?? '')) addPart(node)
    else for (const [field, value] of Object.entries(node)) if (!/type/i.test(field)) add(value)
  }
  /** A `<Disclosure>` or `<LazyView>`: its `words` belong to the module that its `load` imports. */
  const addPart = (element: Syntax): void => {
    const before = parts.length
    add([element.name])
    add(element.attributes)
    const words = attribute(element, 'words')
    for (const part of parts.splice(before)) parts.push({ ...part, ...(words !== undefined && { words: textsIn(words) }) })
  }
  add(syntax)
  return { names, keys, parts }
}

/** `desk:title`, or `desk:kind.$` for a template. */
function keyOf(node: Syntax): string | undefined {
  const text =
    typeOf(node) === 'TemplateLiteral' && Array.isArray(node.quasis)
      ? node.quasis.map((quasi) => (isSyntax(quasi) && isSyntax(quasi.value) ? quasi.value.cooked : '')).join('$')
      : typeOf(node) === 'Literal'
        ? node.value
        : undefined
  return typeof text === 'string' && /^[a-z-]+:[\w$]/.test(text) ? text : undefined
}

function importedBy({ source }: Syntax, path: string): readonly LazyPart[] {
  const request = isSyntax(source) ? source.value : undefined
  const file = typeof request === 'string' ? resolve(path, request) : undefined
  return file === undefined ? [] : [{ file }]
}

const attribute = ({ attributes }: Syntax, name: string): unknown =>
  Array.isArray(attributes) ? attributes.find((one) => isSyntax(one) && nameOf(one.name) === name) : undefined

/** The string literals in a piece of syntax. */
function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn)
  if (!isSyntax(node)) return []
  if (typeOf(node) === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  return Object.values(node).flatMap(textsIn)
}
