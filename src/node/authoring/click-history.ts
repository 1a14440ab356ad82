import type { GuideId } from '../../guide/node.ts'
import type { EditAnswer } from '../../ui/rooms/authors/edits.ts'
import { removeBelow, replaceBelow } from '../files/write-below.ts'
import { textOf, versionOf } from './file-text.ts'

/** A file that a click writes, and its text. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
}

export interface ClickHistory {
  /** Writes the files of one click beside a guide. The answer names the first. */
  readonly write: (guide: GuideId, files: readonly WrittenFile[]) => Promise<EditAnswer>
  /** Takes back the last click whose files are still on disk as it wrote them. */
  readonly undo: () => Promise<EditAnswer>
  /** The guide whose click would be taken back. */
  readonly undoes: () => GuideId | undefined
}

interface Click {
  readonly guide: GuideId
  readonly files: readonly { readonly path: string; readonly before: string | undefined; readonly after: string }[]
}

/** The most clicks that can be taken back. */
const mostUndone = 100

/** Writes the files of clicks below a content folder, and remembers what they replaced. */
export function createClickHistory(folder: string): ClickHistory {
  const clicks: Click[] = []
  return {
    write: async (guide, files) => {
      const click: Click = {
        guide,
        files: await Promise.all(
          files.map(async ({ path, text }) => ({ path, before: await textOf(folder, path), after: text })),
        ),
      }
      const because = await writeAll(
        folder,
        click.files.map(({ path, after }) => [path, after] as const),
      )
      if (because !== undefined) return { refused: 'unsaved', because }
      clicks.push(click)
      clicks.splice(0, clicks.length - mostUndone)
      return answerOf(click.files[0]?.path, click.files[0]?.after)
    },
    undo: async () => {
      const click = clicks.at(-1)
      if (click === undefined) return { refused: 'nothing' }
      const now = await Promise.all(click.files.map(({ path }) => textOf(folder, path)))
      if (click.files.some(({ after }, i) => now[i] !== after)) {
        clicks.pop()
        return { refused: 'changed' }
      }
      const because = await writeAll(
        folder,
        click.files.map(({ path, before }) => [path, before] as const),
      )
      if (because !== undefined) return { refused: 'unsaved', because }
      clicks.pop()
      return answerOf(click.files[0]?.path, click.files[0]?.before)
    },
    undoes: () => clicks.at(-1)?.guide,
  }
}

const answerOf = (path = '', text: string | undefined): EditAnswer => ({ done: { path, version: versionOf(text) } })

/** Writes files, or removes those without a text. Returns why one could not be written. */
async function writeAll(
  folder: string,
  files: readonly (readonly [path: string, text: string | undefined])[],
): Promise<string | undefined> {
  try {
    for (const [path, text] of files) {
      if (text === undefined) await removeBelow(folder, path)
      else await replaceBelow(folder, path, new TextEncoder().encode(text))
    }
    return
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
