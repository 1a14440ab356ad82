import { withoutMarks } from './terminal.ts'
import { visible } from './visible.ts'

/*
 * Texts in workflow commands of GitHub Actions
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */

/** The text of a command. Line ends are encoded for the command, other control characters are escaped. */
export const annotationText = (text: string): string =>
  text
    .split(/(\r|\n)/)
    .map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : withoutMarks(visible(part)).replace(/%/g, '%25')))
    .join('')

/** The value of a property of a command. */
export const annotationProperty = (text: string): string => annotationText(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
