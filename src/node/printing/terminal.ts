import { visible } from './visible.ts'

/**
 * A text of articles, files or hosts for a line in a terminal or in the log of a CI. Runners act on `::command` at the start of a
 * line, after spaces, and on `##[command]` and `##vso[command]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export const terminalText = (text: string): string => withoutMarks(visible(text)).replace(/^(\s*):(?=:)/, '$1\\:')

/** A text without the marks of commands that may be anywhere in a line. */
export const withoutMarks = (text: string): string => text.replace(/##(?=\w*\[)/g, '#\\#')
