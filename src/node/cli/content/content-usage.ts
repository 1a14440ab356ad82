import type { parseArgs } from 'node:util'

/** What `ariane --help` says of the commands of content. */
export const usage = `Usage: ariane <command>; in a clone of Ariane: npm run content -- <command>

  check [folder]                          what is wrong with the content; exit code 1 on errors
       --language fr|nl                   in the words of the page for authors, with what to do
       --format json|github               all of it for programs, or as annotations of a pull request
       --known                            also what flow files explain as known, with the reason
  compile [folder] --format json          the guides as JSON on standard output
  tree <guide> [folder]                   a decision tree in the terminal
       --language fr|nl                   one language only
       --format mermaid                   as a Mermaid diagram
       --why                              with the decisions of the compiler, and their evidence
  lock [folder]                           give new nodes their codes
       --retire                           let codes go whose node is gone and that nothing replaces
  approve <guide> [folder]                you have read its trees through: check says when they change
  agree <guide> [folder]                  its versions say the same: check says which section changes in one alone
  new <guide> [folder]                    a French and a Dutch article to fill in, and the flow file that pairs them
       --title <words>                    their title; --title-fr, --title-nl for one language
  import <file>… --guide <name>           makes an article of a .docx, a saved page, a mail, a text; one file a language
       --language fr|nl                   where its words do not tell
       --title <words>                    where the file does not tell
       --audience user|admin              whom it is for; user where not said
       --address <https://…>              where the page was, for its relative links
  diff <git-ref> [folder]                 what a change does to the trees since a revision
       --format markdown                  for a pull request
  diagnostics                             writes docs/diagnostics.md: what each code means, and what to do
  site-config                             writes docs/site-config.md: what site.json may say

folder, or --content <folder>, is the current one if it has fr/ or nl/ inside, otherwise content/, where none is named. --no-cache drafts every article again. Exit code 2: the command itself is wrong.
`

/** Their options. */
export const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  retire: { type: 'boolean' },
  why: { type: 'boolean' },
  known: { type: 'boolean' },
  title: { type: 'string' },
  'title-fr': { type: 'string' },
  'title-nl': { type: 'string' },
  guide: { type: 'string' },
  audience: { type: 'string' },
  address: { type: 'string' },
  content: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const

/** The values of the options of a call. */
export type ContentOptions = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
