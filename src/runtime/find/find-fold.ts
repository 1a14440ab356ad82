/** What is looked at of a query: whoever pastes a whole log has put what matters within this. */
const longestQuery = 4000

/** Signs that look alike made one: full-width digits, every dash a hyphen, what cannot be seen gone. */
export const tidy = (text: string): string =>
  text
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/×/g, 'x')

/** Small letters without accents. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** The words of a text, folded: `l’imprimante` is two. */
export const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Words that every message has, in the three languages: they tell no two apart. */
const empty = new Set(
  (
    'ai aide apparait affiche aussi avez bonjour ca comment dire dit faire fait merci peut peux pourquoi quand quoi recois sais suis va veut veux voici vois ' +
    'doe doen hallo heb hebt help hoe hulp krijg krijgt kun mij mijn probeer staat waarom wanneer weet wil zegt zie ziet ' +
    'do does get gets hello help hi how me please says see try trying want what when why ' +
    'a au aux avec c ce ces cet cette d dans de des du en est et etre il ils j je l la le les leur lors m ma mais me mes mon n ne nous on ont ou par pas plus pour qu que qui s sa se ses si son sont suite sur t tout un une vos votre vous y ' +
    'aan als bij dat de deze die dit door een er geen het hij ik in is je kan kunnen maar met mijn naar niet of om onder op over te tot u uit uw van voor want wat we wordt worden ze zich zijn ' +
    'an and are as at be been by can cannot could for from has have i in is it its my not of on or so that the this to was were will with you your'
  ).split(' '),
)
/** Words that stand around a code: `Foutcode: 80cf0437.` */
const around = new Set(
  '0x code codes erreur erreurs error errorcode errors event evenement exception fout fouten foutcode foutmelding gebeurtenis hr hresult http id melding bericht message n nr no numero nummer status statut statuscode ecran scherm screen windows'.split(
    ' ',
  ),
)

export const isEmpty = (word: string): boolean => empty.has(word)
export const isAround = (word: string): boolean => around.has(word) || empty.has(word)
