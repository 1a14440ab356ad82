/**
 * The words of what lies beside a walk, by their top-level groups in `locales/<language>/ui.json`, or by single keys of them: they
 * come with the first part that says any of them. All other words come with the app.
 */
export const wordsBeside: readonly string[] = [
  'apology',
  'call',
  'callRoom',
  'catalog',
  'certificate',
  'code',
  'desk',
  'drawing',
  'find',
  'frame',
  'kept',
  'leaf',
  'lifeboat',
  'missing',
  'outcome',
  'platform',
  'resume',
  'share',
  'start',
  'transcript',
]

/** Groups that one view alone says, which few readers meet: each comes with its view, by `useOwnWords`; those of `authors` with no build. */
export const wordsApart: readonly string[] = ['admin', 'authors', 'embedding', 'notice', 'ready']

/** Words of those groups that a screen of a walk says all the same. */
export const wordsAtHand: readonly string[] = [
  'call.name',
  'call.solved',
  'call.title',
  'call.unsolved',
  'certificate.title',
  'certificate.without',
  'share.title',
  'share.without',
  'catalog.all',
  'leaf.place',
]
