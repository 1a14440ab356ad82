import type { WordsOfFolder } from '../language-words.ts'
import { frContact } from './contact.ts'
import { frHeadings } from './headings.ts'
import { frNeeds } from './needs.ts'
import { fr as numbers } from './numbers.ts'
import { frPhones } from './phones.ts'
import { askFrench } from './questions.ts'
import { frStops } from './stops.ts'
import { frTurns } from './turns.ts'

/** French, from the public French Intune documentation. */
export const fr: WordsOfFolder = {
  colon: '\u00a0: ',
  alerts: {
    stop: 'caution',
    remarque: 'note',
    note: 'note',
    conseil: 'tip',
    astuce: 'tip',
    important: 'important',
    avertissement: 'warning',
    attention: 'caution',
  },
  labels: {
    problem: /^(?:problèmes?|symptômes?|description du problème)(?: ?#?\d+)?$/i,
    cause:
      /^(?:(?:autres? )?causes?(?: (?:potentielles?|courantes?|possibles?|probables?|principales?))?|causes courantes .*)(?: ?(?:#|n° ?)?(?:\d+|[a-z]))?$/i,
    another:
      /^(?:(?:une )?autres? (?:solution|résolution|méthode|possibilité|piste|remède|manière|façon)s?(?: possible| à (?:essayer|tenter))?s?|(?:(?:solution|résolution|remède) (?:n[°o]\.? ?|# ?|numéro )?(?:[2-9]|deux|trois|b|c|ii|iii|alternative|de (?:repli|secours|rechange))|plan [b-d])|(?:deuxi[eè]me|seconde|troisi[eè]me|quatri[eè]me|2e|2[eè]me|3e|3[eè]me) (?:solution|résolution|méthode|possibilité|piste)|en dernier (?:recours|ressort))$/i,
    remedy:
      /^(?:(?:autres? |première |deuxième |seconde )?(?:résolution|solution)s?(?: (?:possible|suggérée|recommandée|proposée|alternative)s?| de contournement)?|contournement|atténuation|actions? (?:recommandée|corrective)s?|opérations à effectuer|étapes de résolution|résoudre (?:le|ce) problème)(?: ?(?:#|n° ?)?(?:\d+|[a-z]))?$/i,
    message: /^(?:messages?(?: d'erreur)? ?#?\d+|message d'erreur)$/i,
    option: /^(?:option|méthode) ?(?:#|n° ?)?(?:\d+|[a-z])$/i,
    verify: /^pour vérifier (?:que|si) .+$/i,
  },
  severalWays:
    /\b(?:choisissez|selon|l'une? des|(?:deux|trois|plusieurs|différentes) (?:façons|manières|méthodes)|que vous utilisez)\b/i,
  noSolution:
    /(?<!\p{L})(?:il n'(?:existe|y a)|n'existe)(?: \p{L}+){0,3}? (?:aucune?|pas (?:encore )?(?:de|d')) ?(?:autre )?(?:solution|correctif|contournement|moyen de (?:corriger|résoudre))/iu,
  statesFact:
    /^(?:l[ea]s? |l'|votre |vos |une? |mon |ma |mes |vous )[^,:?]{2,60}? (?:est|sont|êtes|reste|restent|semble|semblent|s'affiche|s'affichent|demande|tourne|clignote|ralentit)(?= |$)/iu,
  stillFails:
    /^(?:(?:vous |l'|le |la )?[^?.]{0,40}(?<!\p{L})(?:toujours|encore)(?!\p{L})[^?.]{0,60}|rien n'y fait|rien (?:ne fonctionne|n'a fonctionné)|(?:cela|ça) n'a pas (?:aidé|fonctionné)) ?\? \S/iu,
  casesFollow:
    /(?<!\p{L})(?:(?:une? de|l'une? de|parmi|laquelle de|lequel de|à laquelle de|auquel de) ?(?:ces|s|les) (?:deux |trois |quatre )?(?:situations?|cas|scénarios|options|possibilités|méthodes|façons|manières)|(?:le |la |l')?(?:situation|cas|option|méthode|solution) qui (?:correspond|vous (?:concerne|convient)|s'applique)|(?:avez|laissé|donne) le choix (?:entre|parmi)|selon (?:votre|le) (?:situation|cas))/iu,
  statesCase:
    /^(?:si |s'ils? |en cas d|lorsque (?:vous|votre)|(?:vous|votre \p{L}+) (?:avez|êtes|a|est|n'|ne |utilisez|venez|voyez|travaillez|disposez|possédez|recevez))/iu,
  saysWhere: /^(?:dans|sur|sous|avec|depuis|via|à partir d(?:e|u|es))\b/i,
  furtherReading:
    /^(?:voir aussi|étapes suivantes|prochaines étapes|(?:contenus?|articles?|rubriques?|liens?|informations?) (?:associé|connexe)e?s?|(?:pour en savoir|en savoir) plus|(?:pour )?plus d'informations|informations complémentaires|ressources supplémentaires|références)$/i,
  needsHelp:
    /^(?:(?:vous avez )?(?:encore |toujours )?besoin d'(?:aide|une aide)\b|obtenir (?:de l'aide|un support|une assistance)(?: supplémentaire)?$|contacter (?:le support|l'assistance)(?: microsoft| technique)?$|si (?:(?:ces|les) (?:informations|conseils|suggestions)|cet article|ce guide|cette page)[^,.]{0,40}? (?:ne |n')[^,.]{0,40}(?:aid|permis|permet|résol|résou|suffi)|si rien (?:de (?:cela|tout cela|ce qui précède) )?(?:ne |n')(?:\p{L}+ )?(?:aid|fonctionn|march|suffi|chang|résou)[^,.]{0,30}, (?:\p{L}+ )?(?:appelez|contactez|téléphonez|prévenez|avertissez|adressez|écrivez|demandez|signalez|envoyez)|(?:le problème|l'erreur) persiste(?:-t-(?:il|elle))? ?\?|(?:cela|ça) ne (?:fonctionne|marche) (?:toujours )?pas ?\?|(?:nous )?contacte?[rs]?(?: (?:le |l'|votre )?(?:service informatique|helpdesk|help desk|it))?$)/iu,
  preliminaries:
    /^(?:avant de commencer|prérequis|(?:conditions|configuration) (?:préalables?|requises?)|introduction|présentation|vue d'ensemble|objet|objectifs?|contexte|but)$/i,
  listsProblems:
    /(?:problèmes|erreurs|causes|symptômes|messages d'erreur)(?: et (?:les |leurs )?solutions)? (?:courant|connu|fréquent|possible)e?s?(?!\p{L})|^messages d'erreur$/iu,
  failedHeading:
    /^(?:si (?:l'|la |le |les |cela |ça |ce )[^,]{0,40}?(?:ne (?:fonctionne|marche)(?:nt)? (?:toujours )?pas|échoue|persiste)|(?:l'erreur|le (?:message|problème)|la notification) (?:reste affichée?|persiste|subsiste|est toujours (?:là|affichée?)|apparaît toujours|s'affiche (?:toujours|encore))|(?:toujours|encore) (?:bloquée?|rien|le (?:même )?(?:problème|message))|rien n'(?:a |y )(?:fonctionné|aidé|fait)|(?:si )?rien ne (?:fonctionne|marche))$/i,
  task: /^(?:se |s')?(?!résoudre|dépanner)\p{L}{2,}(?:er|ir|re|oir)(?!\p{L}|-)/iu,
  troubleshooting:
    /^(?:(?:résolution|résoudre|corriger|correction)(?: des| les)? (?:problèmes?|erreurs?|défaillances?|échecs?|pannes?)(?: éventuel(?:le)?s)?|dépannage|dépanner|en cas (?:de problème|d'erreur|d'échec))$/i,
  stepLine: /^[ée]tape (?:n(?:[°ºo]|um[ée]ro)\.? ?|# ?)?(\d{1,2})(?: ?[:.)]| [–—-])\s*/iu,
  stepHeading:
    /^(?:(?:[ée]tape|phase|partie) (?:n(?:[°ºo]|um[ée]ro)\.? ?|# ?)?(?:\d+|[a-h]|[ivx]+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?![\p{L}\d])|(?:\d+(?:[eè]?re|[eè](?:me)?|nde)|premi[eè]re|deuxi[eè]me|seconde|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|derni[eè]re) [ée]tape(?!\p{L})|\d{1,2}(?:[.)]| ?[–—:-]|[°º/]) |\(\d{1,2}\) |[\u2460-\u2473]|[IVX]{1,4}[.)] |.{3,60} \([ée]tape \d{1,2}(?:(?: sur | ?\/ ?)\d+)?\)$)/iu,
  stepColumn: /^(?:[ée]tapes?|n[°ºo]\.?|num[ée]ro|#|)$/iu,
  stepCell: /^(?:[ée]tape )?(\d{1,2})[.)]?$/iu,
  errorColumn: /(?:message|code|erreur|problème|état|status|alerte|avertissement|symptôme|voyant|vous voyez|s'affiche)/i,
  remedyColumn:
    /(?:résolution|solution|correction|action|résoudre|procédure à suivre|opérations? à effectuer|que faire|(?:à|faut|devez|pouvez) faire|étapes)/i,
  errorName: /(?:erreur|boîte de dialogue|scénario|problème|symptôme|événement)/i,
  explanationColumn:
    /^(?:explications?|causes?|mise à jour|informations (?:supplémentaires|complémentaires).*|signification|remarques?)$/i,
  causesFollow:
    /(?:(?:scénarios|cas|raisons|causes|conditions) suivant(?:e)?s(?: sont remplies| est remplie)?|causes possibles) ?:?$/i,
  triesFollow:
    /(?:essayez|tentez|effectuez|suivez|appliquez) (?:les|ces|l'une des|une des) (?:solutions?|résolutions?|méthodes?|actions?|corrections?)(?: possibles?)? (?:suivantes?|ci-dessous)|(?:essayez|tentez|vérifiez|faites|effectuez|appliquez|suivez) (?:[^.,:;]{1,50} )?(?:une? (?:par|après l'autre|à la fois)|l'une? après l'autre|(?:dans )?l'ordre|tour à tour|successivement)|(?:essayez|tentez) (?:ceci|ce qui suit|les points suivants|ces (?:conseils|pistes|astuces)) ?:|utilisez l'une des (?:solutions?|méthodes?) suivantes pour (?:résoudre|corriger)|(?:plusieurs|différentes) (?:solutions|résolutions)(?: possibles)?(?: (?:à|pour) ce problème)? ?:|les sections? suivantes? pour (?:résoudre|corriger)/i,
  stepsFollow:
    /^(?:pour \p{L}+(?:er|ir|re|oir)(?!\p{L})[^.:,]*|(?:[^.:]*, )?(?:procédez comme suit|(?:suivez|effectuez) (?:ces|les) étapes(?: suivantes)?)) ?:$/iu,
  remedyInside: /\b(?:pour|afin de) (?:résoudre|corriger|remédier)/i,
  namesRemedy: /\b(?:résolution|solution) ?#?\d+/i,
  sequel: /\b(?:ensuite|enfin)\b/i,
  refersBack:
    /^(?:ensuite|puis|enfin|après (?:avoir|l'étape)|une fois (?:que|l)|maintenant que|à présent|à l'étape précédente|lorsque vous avez (?:terminé|créé|installé|configuré))/i,
  asksToChoose:
    /\b(?:choisissez|sélectionnez)\b.{0,80}\b(?:situation|problème|message|erreur|symptôme|cas|scénario|lien|rubrique)/i,
  instructs:
    /^(?:(?:pour|si|s'ils?|dans|sur|sous|à) [^,]{3,90}, (?:puis )?)?(?!assez|chez|nez)\p{L}{2,}ez(?:-\p{L}+)?(?!\p{L})|^(?:vous devez|il faut)\b/iu,
  advises:
    /(?<!\p{L})(?:vous (?:devez|devrez|pouvez|pourrez) |il (?:faut|suffit) |(?<!(?:vous|ne|que|n'|l'|les|la|le) )(?!assez|chez|nez|rendez-vous)\p{L}{2,}ez(?:-\p{L}+)? (?:l'|le |la |les |un|que |de |à |au |sur |dans |vos |votre |si ))/iu,
  refersOnly: /^(?:pour [^,]{3,120}, )?(?:consultez|voir|voyez|reportez-vous|référez-vous|lisez)(?!\p{L})/iu,
  hazard: /\bregistre\b/i,
  abbreviation:
    /(?<![\p{L}-])(?:[pP]\. ?ex|[pP]ar ex|[cC]\.?-à-d|[cC]f|[fF]ig|[aA]rt|[nN][°o]|[vV]err|[nN]um|[tT]él|[rR]éf|[cC]hap|[vV]ol|[éÉ]d|[jJ]anv|[fF]évr|[jJ]uill|Mme|Mmes|Mlle|Mgr|Mr|MM|Dr|Pr|St|Ste|[aA]v|[bB]d|[sS]uppr|[iI]nser|[iI]mpr|[dD]éfil|[pP]réc|[sS]uiv|[pP]|[pP]p|[vV]s|\p{L}(?:\.[ -]?\p{L})+)\.$/u,
  lastAbbreviation: /(?<!\p{L})(?:[Ee]tc|[Ee]nv|min|max|sec|[Dd]éfil|[Nn]um|\p{Lu})\.$/u,
  vagueLink: /^(?:(?:cliquez |appuyez |voir )?ici|(?:ce|le) lien|lien|en savoir plus|cliquez|cette page)\.?$/i,
  errors: {
    announces: /(?<!\p{L})(?:erreurs?|messages?|avertissements?|alertes?|notifications?|exceptions?)(?!\p{L})/iu,
    number:
      /(?<!\p{L})(?:(?:code|erreur)s?(?: (?:d'erreur|d'état|de retour|de sortie|http|windows|système))?|http|(?:id|identifiant|numéro) d'événement|événements?(?: id)?) ?(?:n°|numéro|[:=#])? ?(\d{3,5})(?![\d.,]*\d|[ -]?(?:bits?|[kmg]o|ms|secondes?|minutes?|heures?|jours?)(?!\p{L}))/giu,
    trouble:
      /^(?!\p{L}+(?:er|ir|oir|re) |(?:solution|résolution|dépannage)).*(?<!\p{L})(?:erreurs?|échec|échou\p{L}+|impossible|(?:in|non )disponible|manqu\p{L}+|absente?s?|bloqu\p{L}+|refus\p{L}+|introuvable|expir\p{L}+|dispar\p{L}+|inacti\p{L}+|n(?:e |')[^,.]{2,30} (?:pas|plus)|non \p{L}+)(?!\p{L})/iu,
  },
  numbers,
  turns: frTurns,
  stops: frStops,
  headings: frHeadings,
  guideNeeds: frNeeds,
  asks: askFrench,
  defines: /^qu'est-ce qu(?:e |'|i )/i,
  needs: {
    'sign-in':
      /\b(?:connectez-vous(?! (?:à|au) (?:(?:un|une|votre|le|la) )?(?:réseau|wi-?fi|internet|ordinateur))|identifiez-vous|authentifiez-vous|ouvrez une session|(?:entrez|tapez|saisissez|utilisez) (?:votre|vos) (?:mot de passe|informations d'identification|identifiants))/i,
    computer: /\b(?:sur|depuis|avec|à partir de|dans) (?:votre|un|l'|le|cet) ?(?:ordinateur|PC|Mac)\b/i,
    network:
      /\b(?:téléchargez|(?:accédez|allez) (?:au site|à la page|à l'adresse|à https?:)|moteur de recherche|connexion (?:internet|réseau)|wi-?fi)\b/i,
  },
  typing: {
    enter: [
      {
        before:
          /\b(?:r?entrez|saisissez|tapez)(?: (?:la|le|l'|ce|cette|commande|texte|adresse|url|valeur|mot|nom|suivante?|:)+)*(?<! l[ae]) ?:?$/i,
      },
    ],
    run: [{ before: /\b(?:exécutez|lancez)(?: (?:la commande|l'outil|la console))?(?: suivante?)? ?:?$/i }],
    search: [{ before: /\b(?:recherchez|cherchez|rechercher)(?: l'(?:application|appli))?$/i }],
    searchPlace:
      /\bdémarrer\b|(?:barre|zone|champ|moteur) de recherche|\b(?:google play|play store|app store|microsoft store)\b/i,
    goesTo: /\b(?:accédez|allez|rendez-vous|ouvrez|visitez|téléchargez|entrez|saisissez|tapez)\b/i,
  },
  contactTable: frContact,
  phones: frPhones,
  conditions: {
    opening: /^(?:si |s'ils? |en cas d|dans le cas où |lorsque |quand )[^,;:]*(?:,[^,;:]{0,60})??, */i,
    persists:
      /^(?:si (?:l'erreur|le problème|cette erreur|ce problème|l'échec) (?:persiste|subsiste|se reproduit|se produit toujours|continue)|si (?:cela|ça|(?:la|cette) (?:résolution|solution|méthode|procédure)[^,]{0,12}) ne (?:fonctionne|marche|suffit) (?:toujours )?pas|si (?:cela|ça|(?:la|cette) (?:résolution|solution|méthode|procédure)) ne résout pas|si le problème n'est (?:toujours )?pas résolu|si vous n'(?:arrivez|y arrivez|êtes|avez) toujours pas|si aucune? (?:de ces |des )?(?:autres )?(?:solutions?|méthodes?|étapes?|procédures?|suggestions?|conseils|remèdes?) |si rien de ce qui précède |si (?:ce|les étapes|les solutions) qui précède(?:nt)? |si rien (?:de (?:cela|tout cela) )?(?:ne |n')(?:\p{L}+ )?(?:aid|fonctionn|march|suffi|chang))/iu,
    offer: /besoin d'aide|\bsi nécessaire\b|\bsi vous (?:souhaitez|voulez|préférez)\b/i,
  },
}
