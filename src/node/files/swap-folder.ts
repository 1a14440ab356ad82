import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/**
 * Replaces a folder by a finished one with two renames, so that no visitor gets files of both sites. If the second rename fails,
 * the old folder is restored, and the error is thrown.
 */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const old = `${finished}-old`
  const wasThere = existsSync(place)
  if (wasThere) await rename(place, old)
  try {
    await rename(finished, place)
  } catch (error) {
    if (wasThere) await rename(old, place)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}
