import type { WordsOfFolder } from '../language-words.ts'
import { enContact } from './contact.ts'
import { enHeadings } from './headings.ts'
import { enNeeds } from './needs.ts'
import { numbers } from './numbers.ts'
import { enPhones } from './phones.ts'
import { askEnglish } from './questions.ts'
import { enStops } from './stops.ts'
import { enTurns } from './turns.ts'
import { order, verbs } from './verbs.ts'

/** English, from the public English Intune documentation. */
export const en: WordsOfFolder = {
  colon: ': ',
  alerts: { stop: 'caution', remark: 'note', hint: 'tip', attention: 'caution', danger: 'caution' },
  labels: {
    problem: /^(?:(?:the )?problems?|issues?|symptoms?|(?:problem|issue) description)(?: ?#?\d+)?$/i,
    cause:
      /^(?:(?:(?:possible|common|likely|probable|potential|main|another|other) )?causes?|common causes .*)(?: ?(?:#|no\. ?)?(?:\d+|[a-z]))?$/i,
    another:
      /^(?:(?:an)?other (?:possible )?(?:solution|resolution|method|possibility|remedy|way|fix|thing)(?:e?s)?(?: to try)?|(?:solution|resolution|remedy|fix) (?:(?:no\.?|number|#) ?)?(?:[2-9]|two|three|b|c|ii|iii)|alternative (?:solution|resolution|method)s?|plan [b-d]|(?:second|third|fourth|2nd|3rd) (?:solution|resolution|method|possibility)|(?:as a )?last resort)$/i,
    remedy:
      /^(?:(?:(?:possible|suggested|recommended|proposed|first|second|alternative|other|temporary) )?(?:resolution|solution|workaround|fix|remed(?:y|ie))(?:e?s)?|mitigation|(?:(?:recommended|corrective|suggested) )?actions?|what to do|(?:steps to )?(?:resolve|fix|solve) (?:the|this) (?:problem|issue))(?: ?(?:#|no\. ?)?(?:\d+|[a-z]))?$/i,
    message: /^(?:(?:error )?messages? ?#?\d+|error message)$/i,
    option: /^(?:option|method) ?(?:#|no\. ?)?(?:\d+|[a-z])$/i,
    verify: /^to (?:verify|check|confirm|see) (?:that|whether|if) .+$/i,
  },
  severalWays:
    /\b(?:choose|depending on|one of the|(?:two|three|several|different|multiple) (?:ways|methods)|(?:that )?you(?:'re| are)? us(?:e|ing))\b/i,
  noSolution:
    /\bthere (?:is|are|exists)(?: \p{L}+){0,3}? no (?:(?:other|known|current) )*(?:solutions?|fix|workarounds?|way to (?:fix|correct|resolve|solve))|\bno (?:known )?(?:solution|workaround|fix) (?:exists|is (?:known|available))/iu,
  statesFact:
    /^(?:the |your |an? |my |you )[^,:?]{2,60}? (?:is|are|isn't|aren't|stays?|remains?|seems?|appears?|asks?|keeps?|spins|flashes|blinks|doesn't|don't|can't|won't)(?= |$)/iu,
  stillFails:
    /^(?:[^?.]{0,40}\bstill\b[^?.]{0,60}|nothing (?:helps|helped|works|worked)|(?:that|this|it) (?:didn't|doesn't|did not|does not) (?:help|work)|(?:didn't|doesn't) (?:that|this|it) (?:help|work))\? \S/iu,
  casesFollow:
    /(?<!\p{L})(?:(?:one|which) of (?:the|these)(?: following)?(?: (?:two|three|four))? (?:situations|cases|scenarios|options|possibilities|methods|ways)|(?:situation|case|option|method|solution) (?:that|which) (?:applies|fits|matches|suits|corresponds)|(?:have|leaves?|gives?)(?: you)? (?:a|the) choice (?:between|of)|depending on (?:your|the) (?:situation|case))/iu,
  statesCase:
    /^(?:if |in case of |when you |(?:you|your \p{L}+) (?:have|are|use|see|work|get|receive|come|own|is|has|want|don't|do not|can't|cannot)|you're )/iu,
  saysWhere: /^(?:in|on|under|with|from|via|using)\b/i,
  furtherReading:
    /^(?:see also|next steps?|what's next|related (?:content|articles?|topics?|links?|information)|(?:for )?more information|learn more|additional (?:information|resources)|further reading|references?)$/i,
  needsHelp:
    /^(?:(?:do you )?(?:still )?need (?:more |further |additional )?(?:help|assistance)\b|get(?:ting)? (?:(?:more|additional|further) )?(?:help|support|assistance)$|contact(?:ing)? (?:microsoft |technical )?support$|contact(?: us| (?:the |your )?(?:helpdesk|help desk|service desk|it(?: department)?))?$|if (?:this|these|the(?: above)?) (?:information|suggestions?|tips?|articles?|page|guide|steps)[^,.]{0,40}(?:n't|not) [^,.]{0,40}(?:help|solve|resolve|fix|enough)|if (?:none of (?:this|these|that|the above)|nothing)(?: of this| above)? (?:helps|helped|works|worked|changes|changed)[^,.]{0,30}, (?:\p{L}+ )?(?:call|contact|phone|tell|ask|write|report|e-?mail|let|inform|notify)|does the (?:problem|error|issue) persist\?|(?:the )?(?:problem|error|issue) (?:persists|is still there)\?|(?:it |that )?still (?:doesn't|does not|isn't) work(?:ing)?\?|still not working\?)/iu,
  preliminaries:
    /^(?:before you (?:begin|start)|prerequisites?|requirements?|what you need|introduction|overview|about this (?:article|guide|topic)|purpose|goals?|objectives?|context|background|scope)$/i,
  listsProblems:
    /\b(?:common|known|frequent|possible)(?: \p{L}+)? (?:problems|issues|errors|error messages|error codes|causes|symptoms)\b|^error messages$/iu,
  failedHeading:
    /^(?:if (?:the |this |that |it )?[^,]{0,40}?(?:(?:doesn't|does not|didn't|did not) (?:work|help)|fails|persists)|the (?:error|message|problem|issue|notification) (?:persists|remains|is still (?:there|shown)|still appears|keeps (?:appearing|coming back))|still (?:stuck|nothing|not working|the same (?:problem|error|message))|(?:if )?nothing (?:helps|helped|works|worked)|(?:if )?none of (?:this|these|that)(?: \p{L}+)? (?:helps|helped|works|worked))$/iu,
  task: new RegExp(`^(?!(?:resolve|troubleshoot|fix) )(?:${verbs}|\\p{L}{2,}ing (?:the|your|an?) )`, 'iu'),
  troubleshooting:
    /^(?:troubleshoot(?:ing)?(?: (?:problems|issues|errors))?|(?:solv|fix|resolv)(?:e|ing)? (?:problems|issues|errors)|if you have (?:problems|issues|trouble)|in case of (?:problems|issues|trouble|errors))$/i,
  stepLine: /^step (?:(?:no\.?|number|#) ?)?(\d{1,2})(?: ?[:.)]| [–—-])\s*/i,
  stepHeading:
    /^(?:(?:step|phase|part|stage) (?:(?:no\.?|number|#) ?)?(?:\d+|[a-h]|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\d])|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last|final) step(?!\p{L})|\d{1,2}(?:[.)]| ?[–—:-]|[°º/]) |\(\d{1,2}\) |[\u2460-\u2473]|[IVX]{1,4}[.)] |.{3,60} \(step \d{1,2}(?:(?: of | ?\/ ?)\d+)?\)$)/iu,
  stepColumn: /^(?:steps?|no\.?|number|#|)$/iu,
  stepCell: /^(?:step )?(\d{1,2})[.)]?$/iu,
  errorColumn: /(?:message|code|error|problem|issue|status|state|warning|alert|symptom|light|you see)/i,
  remedyColumn:
    /(?:resolution|solution|resolve|remed(?:y|iation)|workaround|correction|action|fix|procedure to follow|what (?:to|you can) tell|(?:to|can|should|must|you) do|steps)/i,
  errorName: /(?:error|dialog|scenario|problem|issue|symptom|event)/i,
  explanationColumn:
    /^(?:explanations?|(?:possible )?causes?|reasons?|update|meaning|(?:additional|more|further) information.*|remarks?|notes?|comments?)$/i,
  causesFollow:
    /(?:following (?:scenarios|cases|reasons|causes|conditions|situations)(?: (?:is|are) (?:met|true|fulfilled))?|possible (?:causes|reasons)) ?:?$/i,
  triesFollow:
    /(?:try|follow|apply|use|perform|take|check|work through|go through) (?:[^.:;]{1,50} )?(?:one by one|one after (?:the other|another)|one at a time|in turn|in (?:this|the (?:given|following|right)) order|in order(?! to))|try (?:the following|this|these(?: (?:tips|steps|suggestions|things))?) ?:|try (?:one of )?(?:the|these)(?: following)?(?: possible)? (?:solutions?|resolutions?|methods?|actions?|fixes|workarounds?)|use one of the following (?:methods|solutions) to (?:resolve|fix|correct|solve)|(?:several|different|multiple) (?:possible )?(?:solutions|resolutions|fixes)\b|the following sections? to (?:resolve|fix|correct|solve)/i,
  stepsFollow: new RegExp(
    `^(?:to ${verbs}(?: [^.:,]*)?|(?:[^.:]*, )?(?:(?:do|follow|take|complete|perform|use) (?:the following|these)(?: steps)?|proceed as follows)(?: to [^.:,]+)?) ?:$`,
    'iu',
  ),
  remedyInside: /\bto (?:resolve|fix|correct|solve|remedy|work around)\b/i,
  namesRemedy: /\b(?:resolution|solution) ?#?\d+/i,
  sequel: /\b(?:then|afterwards|after that|finally)\b|^next\b/i,
  refersBack:
    /^(?:then|next,|finally|afterwards|after (?:you|that|this)|once (?:you|the)|now that|in the previous step|when you(?:'re| are|'ve| have) (?:done|finished|created|installed|configured))/i,
  asksToChoose: /\b(?:choose|select|pick)\b.{0,80}\b(?:situation|problem|issue|message|error|symptom|case|scenario|link|topic)/i,
  instructs: new RegExp(
    `^(?:(?:to|if|when|in|on|under|at|from|for) [^,]{3,90}, (?:then )?)?(?:(?:please|then|now|first) )?${order}|^(?:make sure|be sure|you (?:must|need to|have to))\\b`,
    'iu',
  ),
  advises: new RegExp(
    `\\b(?:you|the user|users) (?:can|could|must|should|need to|have to)\\b|, (?:(?:then|and|please) )?${order} (?:the|your|an?|that|to|on|in|for|whether)\\b`,
    'iu',
  ),
  refersOnly:
    /^(?:(?:for|to) [^,]{3,120}, )?(?:see|refer to|read|consult|check out|go to .*(?:for|about|information))(?!\p{L})/iu,
  hazard: /\bregistry\b/i,
  abbreviation:
    /(?<![\p{L}-])(?:[eE]\.g|[iI]\.e|Mr|Mrs|Ms|Dr|St|[vV]s|[fF]ig|[aA]rt|[vV]ol|[pP]p|[aA]pprox|[eE]xt|[tT]el|[rR]ef|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|\p{L}(?:\.[ -]?\p{L})+)\.$/u,
  lastAbbreviation: /(?<!\p{L})(?:[Ee]tc|min|max|sec|a\.m|p\.m|Inc|Ltd|Corp|\p{Lu})\.$/u,
  vagueLink:
    /^(?:(?:click |tap |see )?here|(?:this|the) link|link|(?:learn|read) more|more information|click|this (?:page|article))\.?$/i,
  errors: {
    announces: /(?<!\p{L})(?:errors?|messages?|warnings?|alerts?|notifications?|exceptions?)(?!\p{L})/iu,
    number:
      /(?<!\p{L})(?:(?:error|status|return|exit)[ -]codes?|codes?|errors?(?: numbers?)?|http(?: (?:error|status)(?: code)?)?|events?(?:[ -]?ids?)?) ?(?:no\.|number|[:=#])? ?(\d{3,5})(?![\d.,]*\d|[ -]?(?:bits?|[kmg]b|ms|seconds?|minutes?|hours?|days?)(?!\p{L}))/giu,
    trouble: new RegExp(
      `^(?!${verbs}|how to|\\p{L}{2,}ing (?:the|your|an?) |(?:troubleshooting|solution|resolution)).*(?<!\\p{L})(?:errors?|error codes?|fail(?:s|ed|ing|ures?)?|unable|can't|cannot|not|no|missing|blocked|denied|refused|rejected|expired|disappear\\p{L}*|unreachable|unavailable|stuck|invalid|\\p{L}+n't)(?!\\p{L})`,
      'iu',
    ),
  },
  numbers,
  turns: enTurns,
  stops: enStops,
  headings: enHeadings,
  guideNeeds: enNeeds,
  asks: askEnglish,
  defines: /^what(?:'s| is| are) (?:an? |the |\p{L}+\?$)/iu,
  needs: {
    'sign-in':
      /(?:(?:^|[.,;:!] )(?:then |please )?|\b(?:and|then|please|must|need to|have to) )(?:sign (?:back )?in|log (?:back )?(?:in|on)|authenticate)(?! (?:to|on) (?:a |your |the )?(?:wi-?fi|network|internet))(?![\p{L}-])|\b(?:enter|type|use) your (?:password|credentials|user ?name|work (?:or school )?account)/iu,
    computer: /\b(?:on|from|with|at) (?:your|an?|the|this) (?:\p{L}+ )?(?:computer|pc|mac|laptop)\b/iu,
    network:
      /\b(?:download(?! folder)|(?:go|browse|navigate) to (?:the (?:site|website|page)|https?:)|search engine|(?:internet|network) connection|wi-?fi)\b/i,
  },
  typing: {
    enter: [
      {
        before:
          /\b(?:re-?)?(?:enter|type)(?: (?:in|the|this|following|command|text|address|url|value|word|name|:)+)*(?<! (?:the|this|in)) ?:?$/i,
      },
    ],
    run: [{ before: /\b(?:run|execute|launch)(?: (?:the|this)(?: following)? (?:command|tool|console))? ?:?$/i }],
    search: [{ before: /\b(?:search(?: for)?|look for|find)(?: the app(?:lication)?)?$/i }],
    searchPlace: /\bstart\b|\bsearch (?:bar|box|field|engine)\b|\b(?:google play|play store|app store|microsoft store)\b/i,
    goesTo: /\b(?:go|browse|navigate|open|visit|download|enter|type)\b/i,
  },
  contactTable: enContact,
  phones: enPhones,
  conditions: {
    opening: /^(?:if |in case |in the event |when(?:ever)? )[^,;:]*(?:,[^,;:]{0,60})??, */i,
    persists:
      /^if (?:(?:the |this |that )?(?:error|problem|issue|failure)s? (?:persists?|remains?|continues?|still (?:occurs?|exists?|happens?)|(?:occurs?|happens?) again|comes? back|(?:isn't|is not|aren't|still isn't) (?:resolved|solved|fixed))|(?:this|that|it|(?:this|the) (?:resolution|solution|method|procedure|step)[^,]{0,12}) (?:still )?(?:doesn't|does not|didn't|did not) (?:work|help|solve|resolve|fix)|(?:that|this) fails|you (?:still|are still)|you're still|none of (?:this|these|those|the)|nothing (?:helps|helped|works|worked|changes|changed)|(?:the|these|those) (?:steps|solutions|suggestions|above|previous)[^,]{0,40} (?:don't|do not|didn't|did not) (?:help|work|solve|resolve|fix))/iu,
    offer:
      /\bneed (?:more |further |additional )?(?:help|assistance)|\bif (?:necessary|needed|required)\b|\bif you(?:'d like| (?:want|wish|would like|prefer|like))\b/i,
  },
}
