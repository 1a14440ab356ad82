import { parseSync, Visitor } from 'vite'

/** Methods of arrays, strings, promises and others that Chrome 95, Firefox 115 or Safari 15 does not have. */
const methods = new Set([
  ...[
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'groupBy',
    'groupToMap',
    'fromAsync',
    'hasOwn',
    'withResolvers',
    'isWellFormed',
    'toWellFormed',
  ],
  ...[
    'canParse',
    'randomUUID',
    'checkVisibility',
    'showPopover',
    'hidePopover',
    'togglePopover',
    'moveBefore',
    'setHTMLUnsafe',
    'getHTML',
  ],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'requestIdleCallback'],
])
/** Global functions and classes that one of these browsers does not have. */
const globals = new Set([
  'structuredClone',
  'requestIdleCallback',
  'DecompressionStream',
  'CompressionStream',
  'BroadcastChannel',
  'scheduler',
  'Temporal',
  'Iterator',
  'CSSContainerRule',
  'Sanitizer',
])
/** Static methods whose name alone is ambiguous. */
const statics = new Set([
  'AbortSignal.timeout',
  'AbortSignal.any',
  'Promise.try',
  'Response.json',
  'ReadableStream.from',
  'navigator.locks',
  'Error.captureStackTrace',
  'Math.sumPrecise',
  'RegExp.escape',
])

const lookBehind = /\(\?<[=!]/

/** The name of an expression without `window.`, `self.` and parentheses: `AbortSignal.timeout`. */
interface Named {
  readonly type: string
  readonly name?: unknown
  readonly value?: unknown
  readonly computed?: boolean
  readonly object?: Named
  readonly property?: Named
  readonly expression?: Named
}
const nameOf = (node: Named | undefined): string => {
  if (node?.type === 'Identifier') return String(node.name)
  if (node?.type === 'ChainExpression') return nameOf(node.expression)
  return node?.type === 'MemberExpression' && node.computed !== true ? `${nameOf(node.object)}.${nameOf(node.property)}` : ''
}
const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** The value of a string literal, in quotes or backticks. */
const textOf = (node: {
  readonly type: string
  readonly value?: unknown
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[]
}): string => (node.type === 'Literal' ? String(node.value) : node.quasis?.length === 1 ? (node.quasis[0]?.value.raw ?? '') : '')

/**
 * The features in a script that the oldest supported browsers cannot parse or do not have. An API is allowed if the script tests for
 * it (`typeof x`, `'x' in`, `x?.()`). A syntax error is a feature too.
 */
export function missingInScript(code: string): readonly string[] {
  const { program, errors } = parseSync('built.js', code)
  if (errors.length > 0) return errors.map(({ message }) => `syntax: ${message}`)
  const found = new Map<string, string>()
  const guarded = new Set<string>()
  const note = (api: string, what = api) => found.set(what, api)
  const noteCalled = (callee: Named, args: number, optional: boolean) => {
    const name = nameOf(callee)
    const last = lastOf(name)
    if (optional) guarded.add(last)
    if (name.includes('.') && methods.has(last)) note(last)
    // `at` is also a method of our own code, but without arguments.
    if (last === 'at' && name.includes('.') && args > 0) note('at')
    if (!name.includes('.') && globals.has(name)) note(name)
  }
  new Visitor({
    StaticBlock: () => note('', 'static block'),
    ImportAttribute: () => note('', 'import attribute'),
    VariableDeclaration: ({ kind }) => /using/.test(kind) && note('', kind),
    // The bundler writes a pattern that its target lacks as a text: RegExp(`(?<=b)c`).
    TemplateElement: ({ value }) => lookBehind.test(value.raw) && note('', `look-behind ${value.raw}`),
    Literal: (node) => {
      if (typeof node.value === 'string' && lookBehind.test(node.value)) note('', `look-behind ${node.value}`)
      if (!('regex' in node) || node.regex === null) return
      const { pattern, flags } = node.regex
      if (lookBehind.test(pattern)) note('', `look-behind /${pattern}/`)
      if (/v/.test(flags)) note('', `flag v /${pattern}/`)
      if (/\(\?[ims-]+:/.test(pattern)) note('', `modifiers /${pattern}/`)
    },
    CallExpression: ({ callee, arguments: args, optional }) => noteCalled(callee as Named, args.length, optional),
    NewExpression: ({ callee }) => noteCalled(callee as Named, 0, false),
    MemberExpression: (node) => {
      const name = nameOf(node as Named).replace(/^(?:window|self|globalThis)\./, '')
      if (statics.has(name)) note(lastOf(name), name)
      if (globals.has(name.split('.')[0] ?? '')) note(name.split('.')[0] ?? '')
    },
    AssignmentExpression: ({ left }) => lastOf(nameOf(left as Named)) === 'inert' && note('inert'),
    UnaryExpression: ({ operator, argument }) => operator === 'typeof' && guarded.add(lastOf(nameOf(argument as Named))),
    BinaryExpression: ({ operator, left }) => operator === 'in' && guarded.add(textOf(left)),
  }).visit(program)
  return [...found].filter(([, api]) => !guarded.has(api)).map(([what]) => what)
}

const features: readonly (readonly [string, RegExp])[] = [
  ['@layer', /@layer\b/],
  ['@container', /@container\b/],
  ['@scope', /@scope\b/],
  ['@starting-style', /@starting-style\b/],
  [':has', /:has\(/],
  ['dvh', /\d(?:dvh|svh|lvh|dvw|svw|lvw|cqw|cqi)\b/],
  ['oklch', /\b(?:oklch|oklab|lch|lab|color)\(/],
  ['color-mix', /color-mix\(|light-dark\(/],
  ['text-wrap', /text-wrap\b/],
  ['subgrid', /\bsubgrid\b/],
  ['anchor', /anchor-name|position-anchor/],
]

/** The features in a stylesheet that the oldest supported browsers do not have, outside of an `@supports` that tests for them. */
export function missingInStyle(css: string): readonly string[] {
  const plain = withoutSupports(css.replace(/\/\*.*?\*\//gs, '').replace(/(["']).*?\1/g, '""'))
  const found = features.filter(([, pattern]) => pattern.test(plain)).map(([name]) => name)
  return isNested(plain) ? [...found, 'nesting'] : found
}

/** Removes blocks of `@supports`, which older browsers skip. */
function withoutSupports(css: string): string {
  const begin = css.indexOf('@supports')
  if (begin < 0) return css
  let end = css.indexOf('{', begin) + 1
  for (let depth = 1; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0
  return css.slice(0, begin) + withoutSupports(css.slice(end))
}

/** Whether a rule is nested in another rule. Rules in `@media` or `@keyframes` are not nested. */
function isNested(css: string): boolean {
  const open: boolean[] = []
  for (const [, head = '', sign] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (sign === '}') open.pop()
    if (sign !== '{') continue
    if (open[open.length - 1] === true) return true
    open.push(!head.trim().startsWith('@') || head.trim().startsWith('@font-face') || head.trim().startsWith('@page'))
  }
  return false
}
