import { languages } from '../../guide/language.ts'
import { textBelow } from '../files/read-below.ts'
import { type Chunks, filesOutside, roomModule, walkingFiles } from './chunks.ts'
import { entryModule, lateModule } from './entries.ts'
import { manifestPath } from './web-manifest.ts'

/** Rooms for admins. Devices do not keep them, because admins are online. */
const adminRooms = ['admin', 'embedding']

/**
 * The files of the pack `app`, by path: the parts of the app that a first walk does not load, the shell, and the files that an
 * installed app needs.
 */
export async function appFiles(folder: string, chunks: Chunks, shell: string): Promise<ReadonlyMap<string, string>> {
  const walking = walkingFiles(entryModule, chunks)
  const left = adminRooms.map((room) => roomModule(room, chunks))
  const parts = [...filesOutside(left, [entryModule, lateModule], chunks)].filter((file) => !walking.includes(file))
  const paths = [...parts, 'manifest.webmanifest', ...languages.map(manifestPath), 'icons/icon.svg'].sort()
  const texts = await Promise.all(paths.map(async (path) => [path, await textBelow(folder, path)] as const))
  return new Map([...texts, ['shell.html', shell]])
}
