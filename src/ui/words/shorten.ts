/** A text on one line, cut between words to at most `maxLength` characters and an ellipsis. */
export function shorten(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= maxLength) return line
  const cut = line.slice(0, maxLength)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > maxLength / 2 ? space : maxLength).replace(/[\s,;:.·]+$/, '')}…`
}
