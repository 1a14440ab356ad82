import type { Language } from '../../guide/language.ts'

/** Frequent small words, by which a language is told from the other. */
export const smallWords: Readonly<Record<Language, readonly string[]>> = {
  fr: 'le la les des du un une et est vous votre vos pour dans sur avec que qui ne pas cette ce au aux par si sont cliquez'.split(
    ' ',
  ),
  nl: 'de het een en is u uw voor in op met dat die niet deze dit aan bij als zijn van te naar klik wordt kan'.split(' '),
}

/** What mails have around what they say. Patterns are tested against a whole line. */
export const mailWords = {
  greeting:
    /^(?:beste|dag|hallo|geachte|goede(?:morgen|middag|navond)|hoi|bonjour|bonsoir|ch(?:er|ère|ers|ères)|madame|monsieur|salut)(?:[ ,][^.!?:]{0,50})?[,!]?$/iu,
  /** From here on, a mail is the signature of its writer. */
  signature:
    /^(?:-- ?|_{5,}|(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en|jes)?|mvg|groet(?:en|jes)|alvast bedankt(?: en .*)?|(?:bien )?cordialement|bien à (?:vous|toi)|(?:sincères |meilleures )?salutations(?: distinguées)?|merci d'avance)[ ,.!]*$/iu,
  /** From here on, a mail is the mail that it answers. */
  quoted:
    /^(?:-{2,} ?(?:original message|oorspronkelijk bericht|message d'origine|forwarded message|doorgestuurd bericht|message transféré).*|(?:van|de|from) ?: .*@.*|(?:van|de|from) ?: .*(?:verzonden|envoyé|sent) ?: .*|op .{6,60} schreef .*:|le .{6,60} a écrit ?:|on .{6,60} wrote:)$/iu,
  /** What mail programs put before a subject. */
  subjectPrefix: /^(?:(?:re|fw|fwd|tr|antw|doorst|rép|réf)(?:\[\d+\])? ?: ?)+/iu,
} as const

/** Headings of lists of contents, which the guide makes itself. */
export const contentsHeading = /^(?:inhoud(?:sopgave|stafel)?|table des matières|sommaire|(?:table of )?contents)$/iu

/** A heading or a paragraph that begins with a numbered step. Groups: the number, the text. */
export const stepPrefix = /^(?:étape|etape|stap|step) (?:n[°ºo.r]{0,2} ?)?(\d{1,2})(?!\d) ?[.:)–—-]? ?(.*)$/iu

/** The number of a heading in an outline: `1. `, `2.3 `, `IV. `. A plain `2 ` is none: it may count something. */
export const outlineNumber = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|[IVX]{1,5}\.|[A-Z][.)])\s+(?=\S)/u

/** Words that begin a box: a table of one cell, or a panel without a type. */
export const boxWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:attention|avertissement|danger|let op|waarschuwing|opgelet|warning)(?!\p{L})/iu, 'WARNING'],
  [/^(?:important|belangrijk)(?!\p{L})/iu, 'IMPORTANT'],
  [/^(?:astuce|conseil|tip)(?!\p{L})/iu, 'TIP'],
  [/^(?:remarque|note|nb|n\.b|opmerking|info(?:rmatie|rmation)?|à noter)(?!\p{L})/iu, 'NOTE'],
]
