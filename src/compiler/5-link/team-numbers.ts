import { blocksText, type Inline, phraseText } from '../../guide/content.ts'
import { exits, type NodeId } from '../../guide/node.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { contactsOf } from '../language/contact-words.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { alternatives, type OwnContact, type OwnWords, whole } from '../language/own-words.ts'
import { plain } from '../language/plain.ts'
import { telephone } from './phone-links.ts'

/** People or a place of the organisation, as texts of a language name them. */
interface Team extends Pick<OwnContact, 'outcome' | 'phone'> {
  readonly named: RegExp
}

/** A team with a number that an end says, under the name that a text gives it. */
interface Said {
  readonly name: string
  readonly phone: string
}

/**
 * Nodes whose ends say the numbers of the teams that they name. An end that every contact of a guide shares says those of the teams
 * that a screen before it names; it is reported where another of these screens sends to somebody of the organisation without a number. A
 * number that the text says already is not said again.
 */
export function withTeamNumbers(
  nodes: readonly DraftNode[],
  own: OwnWords | undefined,
  { language, colon }: LanguageWords,
  report: Report,
): readonly DraftNode[] {
  const teams = contactsOf(own).flatMap(({ outcome, phone, forms: { [language]: names } }): Team[] =>
    names === undefined ? [] : [{ outcome, ...(phone && { phone }), named: new RegExp(whole(alternatives(names)), 'iu') }],
  )
  if (!teams.some(({ phone }) => phone !== undefined)) return nodes
  const before = new Map<NodeId, DraftNode[]>()
  for (const node of nodes)
    for (const to of new Set(exits(node).map((exit) => exit.to))) before.set(to, [...(before.get(to) ?? []), node])
  return nodes.map((node) => {
    if (node.kind !== 'outcome') return node
    const ways = before.get(node.id) ?? []
    const own = teams.filter(({ outcome }) => outcome === node.result)
    const text = textOf(node)
    const said = saidIn(text, own)
    const numbers = said.length > 0 ? said : saidIn(ways.map(textOf).join('\n'), own)
    const more = numbers.filter(({ phone }) => !digitsOf(text).includes(digitsOf(phone)))
    if (more.length === 0) return node
    for (const way of ways) reportWithoutNumber(way, own, more, report)
    return { ...node, body: [...node.body, ...more.map((each) => lineOf(each, colon))] }
  })
}

/** The teams with a number that a text names, each by the first of its names. */
const saidIn = (text: string, teams: readonly Team[]): readonly Said[] =>
  teams.flatMap(({ phone, named }) => {
    const name = phone === undefined ? undefined : named.exec(text)?.[0]
    return phone === undefined || name === undefined ? [] : [{ name, phone }]
  })

const lineOf = ({ name, phone }: Said, colon: string): readonly ['p', ...Inline[]] => [
  'p',
  `${name.charAt(0).toUpperCase()}${name.slice(1)}${colon}`,
  ['a', { href: telephone(phone) }, phone],
]

/** Reports a screen that sends to somebody without a number, where the end behind it says the numbers of others. */
function reportWithoutNumber(way: DraftNode, teams: readonly Team[], said: readonly Said[], report: Report): void {
  const text = textOf(way)
  if (saidIn(text, teams).length > 0) return
  const name = teams.map(({ named }) => named.exec(text)?.[0]).find((found) => found !== undefined)
  if (name !== undefined)
    report({
      code: 'number-of-others',
      message: `Unexpected number of ${said.map(({ name: other }) => `\`${other}\``).join(' and ')} at the end to which \`${name}\` leads too, expected a \`phone\` of \`${name}\` in words.yaml, or a section of its own with \`ends\``,
      at: way.place,
    })
}

const textOf = ({ title, body }: DraftNode): string => plain(`${phraseText(title)} ${blocksText(body)}`)

const digitsOf = (text: string): string => text.replace(/\D/g, '')
