import { clauseEnd, type StopWords } from '../stop-words.ts'

const object =
  "(?: (?:(?:dans|avec) )?(?:la |cette |l'|vos |ces )(?:procédure|installation|démarche|manipulations?|configuration|inscription|opération|mise à jour|étapes|assistant))?"
const now = '(?: (?:ici|là|immédiatement|tout de suite|aussitôt|maintenant|à ce stade|à cette étape|seule?))*'

/** The French words that end a walk. */
export const frStops: StopWords = {
  hints:
    /arrêt|interromp|abandonn|cessez|stop|halte|continu|poursuiv|plus loin|au-delà|plus rien|rien d|(?:ez|faites|dites) (?:surtout |plus )?(?:pas|plus|jamais|(?:(?:sur|à|dans) )?rien)(?=[^\p{L}].{0,600}(?:appel|contact|téléph|préven|avert|adress|signal|écriv|alert|inform|demand))/iu,
  stops: new RegExp(
    `^(?:(?:attention|important|stop|danger|surtout|alors) ?[,:!]? )*(?:${[
      `(?:arrêtez-vous|vous devez vous arrêter)${now}`,
      `(?:arrêtez|stoppez|(?:vous devez|il faut|veuillez|merci d'|prière d')(?: tout)? ?(?:arrêter|stopper)) (?:ici|là|tout|immédiatement|tout de suite)${now}`,
      `(?:arrêtez|stoppez|interrompez|abandonnez|cessez)${now} (?:la|cette|toutes?|vos|toutes les) (?:procédure|démarche|manipulations?|opérations?)${now}`,
      `(?:(?:il est )?(?:inutile|interdit|défendu)|interdiction) (?:de continuer|de poursuivre|d'aller plus loin)${now}${object}`,
      `(?:(?:vous ne devez|il ne faut|(?:veuillez|merci de) ne|ne)(?: surtout)? (?:pas|plus)) (?:continuer|poursuivre|aller plus loin)${now}${object}`,
      `ne (?:continuez|poursuivez)(?: surtout)? (?:pas|plus)${now}${object}`,
      `n'allez(?: surtout)? pas (?:plus loin|au-delà)${now}${object}`,
      "ne (?:faites|tentez) (?:plus rien|rien (?:d'autre|de plus))",
    ].join('|')})${clauseEnd('et|mais|car|puis')}`,
    'iu',
  ),
  mayStop: new RegExp(
    `^(?:stop|arrêtez|stoppez|halte|(?:on s'arrête|vous vous arrêtez) (?:ici|là)|(?:la|cette|votre) (?:procédure|démarche) s'arrête (?:ici|là))${clauseEnd('et|puis')}`,
    'iu',
  ),
  forbids:
    /^(?:(?:alors|surtout|attention ?[,:!]?) )?n(?:e |')(?:(?:le|la|les|lui|leur|vous|y|en) |l')?(?!hésit|oubli|attend|manqu)(?:\p{L}{2,}ez|(?:re)?(?:faites|dites)) (?:surtout |plus )?(?:pas|plus|jamais|(?:(?:sur|à|dans) )?rien)(?!\p{L})(?: [^.;:!?,]{1,80}?)??(?=$| ?[.!…,;:]| [–—-] | (?:et|mais) )/iu,
  resumes:
    /(?<!\p{L})(?:(?<!ne )(?:continuez|poursuivez|reprenez|recommencez|réessayez|relancez)|(?:revenez|retournez|passez) (?:à|au|aux|en)|plutôt)(?!\p{L})/iu,
  waits: /(?<!\p{L})(?:attendez|patientez)(?!\p{L})/iu,
}
