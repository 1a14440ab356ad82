/** The module that every page loads as its script. */
export const entryModule = 'src/ui/start/entry.ts'

/** The stylesheet that every page links at its end: the foot, and paper. */
export const lateModule = 'src/ui/styles/late.css'
