import { styleText } from 'node:util'
import type { Compilation } from '../../../compiler/assemble.ts'
import { compile } from '../../../compiler/compile.ts'
import { pictureNames } from '../../../illustrations/words.ts'
import { pictureFiles } from '../../compile/content-files.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { changedPictures } from './changed-pictures.ts'
import { contentAtRef } from './content-at-ref.ts'
import { diffContent } from './content-diff.ts'
import { diffMarkdown, diffText } from './content-diff-text.ts'

/** `diff`: prints the changes since a revision. The exit code is 1 if there are new errors. */
export async function diff(
  folder: string,
  ref: string,
  compiled: () => Promise<Compilation>,
  format: string | undefined,
): Promise<number> {
  let before: ReturnType<typeof contentAtRef>
  try {
    before = [...contentAtRef(folder, ref), ...pictureFiles(pictureNames)]
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(-2)[0] : String(error)
    await printError(
      `${terminalText(`Unexpected revision \`${ref}\`, expected one of the repository that holds the folder (${reason})`)}\n`,
    )
    return 2
  }
  const change = { ...diffContent(compile(before), await compiled()), pictures: await changedPictures(folder, ref) }
  const text =
    format === 'markdown'
      ? diffMarkdown(change)
      : diffText(change, (style, words) => styleText(style, words, { stream: process.stdout }))
  await print(`${text}\n`)
  return change.worse.some(({ severity }) => severity === 'error') ? 1 : 0
}
