/** The longest part of a query that is searched, in characters: a pasted log has what matters within it. */
const longestQuery = 4000

/** A query with similar characters made equal: full-width digits, all kinds of dashes; invisible characters removed. */
export const tidy = (text: string): string =>
  text
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/×/g, 'x')

/** A text for comparisons: lower case, without accents and ligatures. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** The folded words of a text: `l’imprimante` has two. */
export const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Stop words of the three languages: words that most messages have, and that tell no two of them apart. */
const stopWords = new Set(
  (
    'ai aide apparait affiche aussi avez bonjour ca comment dire dit faire fait merci peut peux pourquoi quand quoi recois sais suis va veut veux voici vois merci plait stp svp ' +
    'alstublieft aub bedankt dank doe doen graag hallo heb hebt help hoe hulp krijg krijgt kun mij mijn probeer staat waarom wanneer weet wil zegt zie ziet ' +
    'do does get gets hello help hi how me please says see try trying want what when why ' +
    'a au aux avec c ce ces cet cette d dans de des du en est et etre il ils j je l la le les leur lors m ma mais me mes mon n ne nous on ont ou par pas plus pour qu que qui s sa se ses si son sont suite sur t tout un une vos votre vous y ' +
    'aan als bij dat de deze die dit door een er geen het hij ik in is je kan kunnen maar met mijn naar niet of om onder op over te tot u uit uw van voor want wat we wordt worden ze zich zijn ' +
    'an and are as at be been by can cannot could for from has have i in is it its my not of on or so that the this to was were will with you your'
  ).split(' '),
)
/** Words that stand around an error code: `Foutcode: 80cf0437.` */
const codeWords = new Set(
  '0x code codes erreur erreurs error errorcode errors event evenement exception fout fouten foutcode foutmelding gebeurtenis hr hresult http id melding bericht message n nr no numero nummer status statut statuscode ecran scherm screen windows'.split(
    ' ',
  ),
)

/** Whether a folded word stands around codes: `code`, `scherm`. */
export const isCodeWord = (word: string): boolean => codeWords.has(word)
/** Whether a folded word is a stop word. */
export const isStopWord = (word: string): boolean => stopWords.has(word)
/** Whether a folded word is a stop word, or one that stands around an error code. */
export const isAroundCode = (word: string): boolean => codeWords.has(word) || stopWords.has(word)
