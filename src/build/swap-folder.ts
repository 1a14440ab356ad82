import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/** Puts a finished folder in the place of another at one stroke, so that nobody is served a site that is half one and half the other. */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const old = `${finished}-old`
  if (existsSync(place)) await rename(place, old)
  await rename(finished, place)
  await rm(old, { recursive: true, force: true })
}
