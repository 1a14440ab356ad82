/** The named entities of letters and quotation marks that translation tools write in a title. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['laquo', '«'],
  ['raquo', '»'],
])

/**
 * A title with the HTML entities of apostrophes, quotation marks and letters as their characters: `l&#39;erreur` is `l'erreur`. Any
 * other entity stays, because a title of YAML has no markup and is shown as it stands.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,4})|(?!amp;\S)([a-z]+));/g, (written, decimal, name) => {
    if (name !== undefined) return named.get(String(name)) ?? written
    const character = String.fromCharCode(Number(decimal))
    return /^(?:['"\u00a0’‘«»]|(?![a-z])\p{L})$/iu.test(character) ? character : written
  })
