/** The module that every page loads as its script. */
export const entryModule = 'src/ui/start/entry.ts'

/** The stylesheet that every page links for paper. */
export const printModule = 'src/ui/styles/print.css'
