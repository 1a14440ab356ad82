import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/**
 * Puts a finished folder in the place of another, so that nobody is served a site that is half one and half the other.
 * Where that fails, what was there is there again.
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
