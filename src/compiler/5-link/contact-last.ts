import { type Block, type Phrase, phraseText } from '../../guide/content.ts'
import { contactClause } from '../2-plan/contact.ts'
import { joined, sentencesOf } from '../2-plan/sentences.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'

/** The most words behind a verb of contact that say no more than whom to contact. */
const mostWords = 6

/**
 * An end at an administrator with the sentences that say only whom to contact, and where to find a number, behind all others, and
 * their count in blocks. A screen with the helpdesk's number leaves them out; what to tell the helpdesk stays.
 */
export function withContactLast(node: DraftNode, words: LanguageWords): DraftNode {
  if (node.kind !== 'outcome' || node.result !== 'contact-admin' || node.title.length > 0) return node
  const advice: Block[] = []
  const contact: Block[] = []
  let saysWhom = false
  for (const block of node.body) {
    if (block[0] === 'h' && words.needsHelp.test(textOf(block))) contact.push(block)
    else if (block[0] !== 'p') advice.push(block)
    else {
      const [, ...phrase] = block
      const sentences = sentencesOf(phrase, words)
      const about = sentences.map((sentence) => contactOf(sentence, words))
      saysWhom ||= about.includes('whom')
      const left = joined(sentences.filter((_, i) => about[i] === undefined))
      const moved = joined(sentences.filter((_, i) => about[i] !== undefined))
      if (left.length > 0) advice.push(['p', ...left])
      if (moved.length > 0) contact.push(['p', ...moved])
    }
  }
  return !saysWhom ? node : { ...node, body: [...advice, ...contact], contactLast: contact.length }
}

const textOf = ([, ...phrase]: readonly ['h', ...Phrase]): string => plain(phraseText(phrase))

/** What a sentence says, if no more: that help may be needed, or whom to contact and where a number stands. */
function contactOf(sentence: Phrase, words: LanguageWords): 'need' | 'whom' | undefined {
  const text = plain(phraseText(sentence))
  if (words.needsHelp.test(text) && text.endsWith('?')) return 'need'
  return tellsWhom(text, words) ? 'whom' : undefined
}

function tellsWhom(text: string, words: LanguageWords): boolean {
  const clause = contactClause(text, words)
  if (/[\d@]/.test(text) || clause?.isForbidden) return false
  if (words.contact.details.test(text)) return clause === undefined || clause.after.search(words.contact.verb) < 0
  if (clause === undefined || !clause.begins || /[,;:]/.test(text)) return false
  return clause.after.trim().split(' ').length <= mostWords
}
