import { type TurnWords, token } from '../turn-words.ts'
import { numbers } from './numbers.ts'
import { order } from './verbs.ts'

const lead = '(?:(?:then|next|instead|simply|just|please|now) )*'
const modal = '(?:you (?:must|can|should|may|need to|have to|will need to|might need to|could) )'
const adverbs = '(?: (?:directly|straight|back|again|immediately|now|instead|ahead|on|over|first|forward|down|through|out))*'
const place =
  '(?: (?:to|with|at|from|in|on|by))?(?: (?:the |these |this )?(?:sections?|topics?|procedures?|instructions?|steps?|parts?|guidance|process)(?: (?:described|given|listed|provided|shown))?(?: (?:in|of|at|for|from|under|on|to|below))?)?(?: (?:the|this))?(?: (?:section|topic|part|chapter|article))?'
const tail =
  '(?:,? (?:below|above|again|instead|directly|next|section|topic|later|earlier|further down|(?:of|in) (?:this|the same) (?:procedure|section|page|article|guide|topic)))*(?:,? (?:to|for|in order to) [^⟦⟧;]*)?'
const target = `["“(]? ?(?<target>${token}|[^⟦⟧,;]{3,90}?) ?["”)]?`
const goesTo =
  '(?:go|skip(?= (?:to|ahead|straight|directly))|jump|move|proceed|continue|return|start|begin|resume|repeat|redo|follow|do|try|perform|complete|carry out|see|read|consult|refer|apply)'

/** The English sentences at which a walk may turn. */
export const enTurns: TurnWords = {
  opens: /^(?:(?:only|and|but) )?(?:if |in case |in the event |when(?:ever)? )/i,
  opensUnclear:
    /^(?:unless |except |as long as |as soon as |once |until |till |after |before |even (?:if|when|though)|whether |provided |without |while |although |only (?:after|once) )/i,
  unclear:
    /\b(?:unless|except|as long as|as soon as|until|till|before|even (?:if|when|though)|provided|whether or not|regardless|last resort|once (?:you|the|it|your)|only (?:after|once))\b/i,
  marks:
    /\b(?:if|when(?:ever)?|in case|in the event|unless|except|until|till|as long as|as soon as|(?<!\bat )once|otherwise|or else|depending on|whether|provided|even though)\b/i,
  verifies: /^(?:please )?(?:check|verify|make sure|see|look|confirm|ensure|determine)\b.{0,20}\b(?:that|whether|if)\b/i,
  asksWhether:
    /\b(?:ask(?!.*\bfor\b)|tell|let .* know|find out|determine|indicate|say)\b|\b(?:know|see|check|verify|confirm|sure|look)$/i,
  endsInJoin: / (?:or|and|but)$/i,
  placeAlone: new RegExp(`^(?:to|with|at) ?(?<target>${token})$`, 'i'),
  follows: /(?<=\S),? (?=(?:(?:only|but only) )?(?:if |in case |in the event |when(?:ever)? ))/gi,
  beginsMain:
    / (?=then (?!the ))|(?<!(?:\bnot|n't|\bnever|\bcannot)\b[^,;]*|\bto) (?=(?:go|skip|proceed|return|continue) (?:back )?(?:to|with) )/gi,
  otherwise: /^(?:(?:otherwise|or else|else|in (?:all )?(?:the )?other cases?)(?: ?[,:])?|(?:if not|if no|no) ?[,:]) /i,
  unlessSo:
    /^if (?:(?:this|that|it)(?:'s| is) not(?: (?:the case|so|true))?|(?:this|that|it) isn't(?: (?:the case|so|true))?|(?:it|they|this|that) (?:doesn't|does not|don't|do not|hasn't)) ?[,:] /i,
  inlineOtherwise:
    /(?: ?[;,]|(?<=\S))(?: (?:and|or|but),?)? (?=(?:otherwise|or else)[ ,:](?!(?:specified|noted|stated|indicated|you) )|if not,)/i,
  isSo: /^(?:if (?:so|yes)|yes(?= ?[,:])|if (?:this|that|it)(?:'s| is) (?:the case|so|true)|if (?:it is|they are|it does|they do)(?=,)|if (?:this|that) (?:happens|occurs)|in (?:this|that|such a) case) ?[,:]? /i,
  negation: /\b(?:not|never|without|avoid|cannot|no need)\b|n't\b/i,
  joins: /,? (?:and then|and|then) /gi,
  goes: [
    new RegExp(`^${lead}${modal}?(?:also |then )?${goesTo}${adverbs}${place} ${target}${tail}$`, 'i'),
    // `the next step is to check [the module](module.md)`
    /^(?:then )?⟦next⟧ is to \p{L}+ (?:the )?(?<target>⟦L\d+⟧)$/iu,
    // The text of the link is the verb: `you may need to [send the logs](logs.md)`.
    new RegExp(`^${lead}${modal}(?:also |then )?(?<target>⟦L\\d+⟧)$`, 'i'),
  ],
  moves: /^(?:(?:then|next|now|finally|please) )?(?:go|skip|jump|move|proceed|continue|return)(?!\p{L})/iu,
  skips: [
    new RegExp(
      `^${lead}${modal}?(?:skip|omit|ignore|leave out)(?! (?:to|ahead))(?: (?:the|this))?(?: (?:section|steps?|procedure|part))? ${target}(?: (?:below|section))?$`,
      'i',
    ),
    new RegExp(
      `^(?:then )?(?:you (?:don't|do not) (?:need|have) to|(?:there is|there's) no need to) (?:do|follow|perform|complete|carry out)(?: the)? ${target}$`,
      'i',
    ),
  ],
  namedPart: /\b(?:section|topic|part|chapter)s?\b/i,
  solves: /^(?:then )?(?:the (?:problem|issue|error)|everything) (?:is|has been|will be) (?:solved|resolved|fixed|corrected)$/i,
  ends: /^(?:then )?(?:(?:you are|you're|you have|you've) (?:now |already |all )?(?:done|finished)|(?:the |this |your )?(?:procedure|process|installation|enroll?ment|registration|configuration|setup|update) is (?:now )?(?:complete|completed|finished|done|successful)|(?:you have |there is |there's )?nothing (?:more|else|further) to do|you (?:don't|do not) (?:need|have) to do anything (?:else|more|further)|no (?:further|other|more) (?:actions?|steps?) (?:is|are) (?:needed|required|necessary))$/i,
  articleEnd: new RegExp(
    `^${lead}${modal}?(?:try|follow|do|perform|complete|use|see|read|apply|go to) the(?: [^,;⟦⟧]{3,80})? at the (?:end|bottom) of (?:this|the) (?:article|topic|page|guide|document)$`,
    'i',
  ),
  stepsFollow:
    /\b(?:(?:these|the following|the) steps(?: below)?|this procedure|(?:these|the) instructions|as follows|the following)\b/i,
  noGuard:
    /^when(?:ever)? |\b(?:prompted|asked|necessary|needed|need|required|possible|want|wish|prefer|would like|desired|applicable)\b/i,
  notYetDone:
    /^if (?:you (?:haven't|have not|didn't|did not) (?:already |yet )?(?:done|do) (?:so|this|that|it)(?: yet| already)?|(?:this|that) (?:hasn't|has not) (?:already |yet )?been done(?: yet)?), /i,
  otherWay: new RegExp(
    `^(?:you can also (?!be |see |view |find )|or,? ${order}|(?:alternatively|as an alternative),? |instead(?! of),? )`,
    'iu',
  ),
  continues: /^(?:but|and if|or if|and that|but that) /i,
  sometimes: /\b(?:sometimes|occasionally|at times|in (?:some|certain|rare) cases|some|certain|may|might|can|possibly)\b/i,
  troubleWhile:
    /\b(?:have|having|experienc\p{L}+|encounter\p{L}*|run into|get) (?:any |some |an? )?(?:problems?|issues?|difficult(?:y|ies)|trouble|errors?)|\bin case of (?:problems?|trouble|difficult(?:y|ies)|errors?|failure)/iu,
  still: /\bstill\b/i,
  negationWords: /\b(?:do|does|did)(?: not|n't) |\b(?:not|no|never)\b|(?<=\bcan)not\b|n't\b/gi,
  mayDo: new RegExp(`^(?:then )?(?:you (?:must|can|should|need to|have to|may) |${order})`, 'iu'),
  goesOn:
    /^(?:(?:then )?(?:you can )?(?:continue|go on|carry on|proceed)(?: (?:normally|as usual|with this procedure))?|do nothing|you (?:don't|do not) (?:need|have) to do anything)$/i,
  stops:
    /^(?:stop(?: (?:here|now|this procedure))?(?=$|[,.;]| and )|(?:do not|don't) (?:continue|go on|proceed|go any further)(?=$|[ ,.;]))/i,
  mayTurn:
    /\b(?:go|skip|jump|mov|proceed|continu|return|start|begin|resum|repeat|redo|follow|perform|complet|see|read|consult|refer|contact|call|phone|ask|tell|inform|notif|alert|warn|report|write|e-?mail|reach|stop|abort|omit|ignor|do(?= (?:step|the|⟦)))\p{L}*/iu,
  reference:
    /\bfor (?:more|further|additional|detailed) (?:information|details|help|guidance)|(?:more|further|additional) (?:information|details) (?:about|on)|\blearn more/i,
  steps: new RegExp(
    `(?:the )?\\bsteps? (?<from>\\d{1,2}|${numbers.join('|')})(?!\\p{L}|\\d)(?:(?: to | through | ?[-–] ?)(?:step )?(?<to>\\d{1,2})|(?<and>(?:(?:, and |, | and )(?:step )?\\d{1,2})+))?`,
    'giu',
  ),
  ordinalSteps: /the (\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:st|nd|rd|th)? step(?!\p{L})/giu,
  ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  thisStep: /\bthis step\b(?! \d)/giu,
  nextStep: /\b(?:the )?next step\b/giu,
  previousStep: /\b(?:the )?previous step\b/giu,
  lastStep: /\bthe (?:last|final) step\b/giu,
  restOfSteps:
    /(?:(?<=(?:skip|omit|ignore) )the (?:following|next|remaining) steps|\bthe rest of (?:the|this|these) (?:procedure|steps))(?=$|[ ,.;])/giu,
}
