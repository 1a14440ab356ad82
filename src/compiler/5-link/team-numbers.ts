import { blocksText, type Inline, phraseText } from '../../guide/content.ts'
import { exits, type NodeId } from '../../guide/node.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import { contactsOf } from '../language/contact-words.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { alternatives, type OwnContact, type OwnWords, whole } from '../language/own-words.ts'
import { plain } from '../language/plain.ts'
import { telephone } from './phone-links.ts'

/** A team that `words.yaml` gives a number, as texts of a language name it. */
interface Team {
  readonly outcome: OwnContact['outcome']
  readonly named: RegExp
  readonly phone: string
}

/**
 * Nodes whose ends say the numbers of the teams that they name. An end that every contact of a guide shares says those of the teams
 * that a screen before it names. A number that the text says already is not said again.
 */
export function withTeamNumbers(
  nodes: readonly DraftNode[],
  own: OwnWords | undefined,
  { language, colon }: LanguageWords,
): readonly DraftNode[] {
  const teams = contactsOf(own).flatMap(({ outcome, phone, [language]: names }): Team[] =>
    phone === undefined || names === undefined ? [] : [{ outcome, phone, named: new RegExp(whole(alternatives(names)), 'iu') }],
  )
  if (teams.length === 0) return nodes
  const before = new Map<NodeId, string>()
  for (const node of nodes)
    for (const to of new Set(exits(node).map((exit) => exit.to))) before.set(to, `${before.get(to) ?? ''}\n${textOf(node)}`)
  return nodes.map((node) => {
    if (node.kind !== 'outcome') return node
    const text = textOf(node)
    const lines = teams.flatMap(({ outcome, named, phone }): (readonly ['p', ...Inline[]])[] => {
      const [name] = (outcome === node.result ? (named.exec(text) ?? named.exec(before.get(node.id) ?? '')) : null) ?? []
      return name === undefined || digitsOf(text).includes(digitsOf(phone))
        ? []
        : [['p', `${name.charAt(0).toUpperCase()}${name.slice(1)}${colon}`, ['a', { href: telephone(phone) }, phone]]]
    })
    return lines.length === 0 ? node : { ...node, body: [...node.body, ...lines] }
  })
}

const textOf = ({ title, body }: DraftNode): string => plain(`${phraseText(title)} ${blocksText(body)}`)

const digitsOf = (text: string): string => text.replace(/\D/g, '')
