import { isMark, type Phrase, phraseIn, phraseText } from './content.ts'

/** Placeholders that a reader replaces before typing: `<server>`, `contoso.com`, `votreserveur`, `…`. */
const placeholder =
  /[<>{}[\]…]|\.{3}|contos|fabrikam|example|exemple|voorbeeld|sample|yo?ur|votre|nom_|_name|date_time|smtpdomain|\bserver\d/i

/** Whether a text is typed or pasted as it stands. A single character is quicker to type than to copy. */
export const isLiteral = (text: string): boolean => text.trim().length > 1 && !placeholder.test(text)

/** The texts of a phrase that a reader types, each once: code, and texts marked as `kbd`. */
export const typedTexts = (phrase: Phrase): string[] => {
  const texts = phrase.flatMap((inline): string[] => {
    if (typeof inline === 'string') return []
    if (inline[0] === 'code' || inline[0] === 'kbd') return [phraseText([inline])].filter(isLiteral)
    return isMark(inline) ? typedTexts(phraseIn(inline)) : []
  })
  return [...new Set(texts)]
}
