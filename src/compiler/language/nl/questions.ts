import { askBy, type QuestionRule, upToComma } from '../ask-condition.ts'

/** Finite verbs that may stand with another verb, which ends the clause: `is gestart`, `kunt openen`. */
const auxiliary =
  'hebt|heeft|hebben|had|hadden|bent|is|zijn|was|waren|wordt|worden|werd|werden|kunt|kan|kunnen|wilt|wil|willen|moet|moeten|mag|mogen|zult|zal|zullen'
/** Finite verbs by themselves. Separable ones are left out, because their first part stands apart: `u meldt zich aan`. */
const verbs =
  'ziet|zien|vindt|vinden|gebruikt|gebruiken|ontvangt|ontvangen|krijgt|krijgen|mislukt|werkt|werken|verschijnt|verschijnen|blijft|blijven|ondervindt|ondervinden|staat|staan|ligt|liggen|zit|zitten|gaat|gaan|komt|komen|toont|tonen|bevat|bevatten|reageert|reageren|knippert|knipperen|brandt|branden|lukt|lukken|opent|openen|start|starten|heet|kiest|kent|kennen|weet|weten|hoort|horen|doet|doen|verlaat|verliest|bezit|draait|draaien|bestaat|bestaan|ontbreekt|ontbreken|vermeldt|vermelden|past|passen|klopt|kloppen|loopt|lopen|duurt|duren'

/** A word of the clause that is no finite verb and no negation; an infinitive may follow `te`. */
const word = (all: string) => `(?:te [^ ]+|(?!(?:niet|geen|nooit|${all})(?![\\p{L}-]))[^ ]+)`

/** Nouns in the plural: `geen meldingen` becomes `meldingen`. */
const plural = '(?:\\p{L}+(?:ingen|eren|aten|ichten|echten|oblemen)|gegevens|apps)'

function rule(condition: string, asks: string, negated?: true): QuestionRule {
  return { condition: new RegExp(`^${condition}$`, 'du'), asks: `${asks}?`, ...(negated && { negated }) }
}

/** The rules for clauses with one of some verbs: the verb comes first, and the rest stays in its order. */
function ofVerbs(all: string): readonly QuestionRule[] {
  const [before, between] = [`(?<before>(?:${word(all)} )+?)`, `(?<between>(?:${word(all)} )*?)`]
  const verb = `(?<verb>${all})(?![\\p{L}-])(?<after>(?: ${word(all)})*)`
  const noun = '(?<noun>(?!\\p{L}+(?:en|s)(?!\\p{L}))\\p{L}[\\p{L}-]*) '
  return [
    rule(`${before}nog niet ${between}${verb}`, '{verb} {before}al {between}{after}', true),
    rule(`${before}niet (?:meer|langer) ${between}${verb}`, '{verb} {before}nog {between}{after}', true),
    rule(`${before}niet ${between}${verb}`, '{verb} {before}{between}{after}', true),
    rule(`${before}geen (?<noun>${plural}) ${between}${verb}`, '{verb} {before}{noun} {between}{after}', true),
    rule(`${before}geen ${noun}${between}${verb}`, '{verb} {before}een {noun} {between}{after}', true),
    rule(`${before}${verb}`, '{verb} {before}{after}'),
  ]
}

const end = '(?=[,;:]|[.…]?$)'

/** Makes a Dutch question of a condition. */
export const askDutch = askBy(
  {
    openings: [
      new RegExp(`^(?:(?:alleen|enkel) )?(?:als|indien|wanneer) (?<condition>${upToComma})${end}`, 'diu'),
      new RegExp(`^(?:controleer|ga na) of (?<condition>${upToComma})${end}`, 'diu'),
      new RegExp(`^(?!.* als .* als )${upToComma},? als (?<condition>${upToComma})(?=[.…]?$)`, 'diu'),
    ],
    begins: /^(?!(?:maar|en|of|dat|die|waar\p{L}*|wat|mits|tenzij|zoals|met|inclusief) )\p{L}/iu,
    unfit:
      /(?<=\S )(?:dat|die|waar\p{L}*|welke?|wat|wie|hoe|of|maar|en|wanneer|als|indien|omdat|zodat|zodra|voordat|nadat|totdat|sinds|tenzij|nog steeds|noch|ook|het geval)(?![\p{L}-])|(?<=\S )(?<!(?:van|aan|door|met|voor|bij|op) )u(?!\p{L})/iu,
  },
  [...ofVerbs(auxiliary), ...ofVerbs(verbs)],
)
