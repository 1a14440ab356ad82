import type { Guide } from '../guide/guide.ts'
import type { Page } from '../guide/page.ts'
import { exits, type GuideNode } from '../guide/node.ts'
import { codeFrom } from '../guide/code.ts'
import { languages } from '../guide/language.ts'
const s = (id: string, n: number, title: string) => ({ id, code: codeFrom(n), title: [title], body: [['p', title + ' body'] as const], section: '', line: n })
const nodes = (l: string): GuideNode[] => [
  { ...s('intro', 1, l + ' intro'), kind: 'info', next: 'q' },
  { ...s('q', 2, l + ' question'), kind: 'question', ask: 'problem', choices: [{ id: 'a', label: 'A ' + l, to: 'step' }, { id: 'b', label: 'B', to: 'call' }] },
  { ...s('step', 3, l + ' step'), kind: 'step', next: 'check' },
  { ...s('check', 4, ''), kind: 'check', yes: 'solved', no: 'unresolved' },
  { ...s('call', 5, 'call'), kind: 'call', guide: 'g', solved: 'solved', unsolved: 'unresolved' },
  { ...s('solved', 6, ''), kind: 'outcome', result: 'solved' },
  { ...s('unresolved', 7, ''), kind: 'outcome', result: 'contact-admin' },
]
const guide = (language: 'fr' | 'nl'): Guide => ({ id: 'g', language, source: language + '/g.md', title: 'Guide ' + language, description: 'D', audience: 'user', platforms: [], start: 'intro', hash: 'h' + language, passport: { author: 'Microsoft', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } }, nodes: nodes(language) })
export const fixtureGuides = (): Guide[] => languages.map(guide)
export const fixturePages = (): Page[] => [
  { kind: 'root' }, { kind: 'missing' }, { kind: 'shell' },
  ...languages.flatMap((language): Page[] => [{ kind: 'catalog', language }, { kind: 'start', language, guide: 'g', text: language }, ...nodes(language).map((n): Page => ({ kind: 'node', language, guide: 'g', code: n.code, text: language }))]),
  ...nodes('fr').map((n): Page => ({ kind: 'code', code: n.code, guide: 'g', languages })),
]
export const fixtureFiles = () => [
  ...languages.flatMap((language) => {
    const g = guide(language)
    const states = Object.fromEntries(g.nodes.map((n) => [n.id, { meta: { kind: n.kind }, ...(n.kind === 'outcome' ? { type: 'final' } : { on: Object.fromEntries(exits(n).map((e) => [e.event, { target: e.to }])) }) }]))
    return [
      { path: `data/${language}/g.json`, text: JSON.stringify({ schema: 1, guide: g, machine: { id: 'g', initial: 'intro', states } }) },
      { path: `data/${language}/catalog.json`, text: JSON.stringify({ schema: 1, language, guides: [{ id: 'g', language, title: g.title, description: 'D', audience: 'user', platforms: [], start: g.nodes[0]!.code }] }) },
    ]
  }),
  { path: 'data/codes.json', text: JSON.stringify({ schema: 1, codes: Object.fromEntries(nodes('fr').map((n) => [n.code, ['g', 'fr', 'nl']])), retired: {} }) },
]
