import { pathOf } from '../../guide/address.ts'
import { type GuideFile, nodeOf } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import { lengthOf, type Session, type Thread } from '../../runtime/walk/session.ts'
import type { Trail } from '../../runtime/walk/trail.ts'
import { guideFile, type Loader } from '../screen/load.ts'
import type { NodeScreen, Screen } from '../screen/screen.ts'
import type { Return, WalkState } from '../screen/walk-state.ts'
import type { WalkedGuide } from './transcript.ts'

/** The source of guides, and the base path of their links. */
export interface GuideFiles {
  readonly loader: Loader
  readonly base: string
  /** Requested guides that the site does not have. */
  readonly missing: Set<GuideId>
}

/** Loads the stored walks that a reader can continue from a screen. Never rejects: walks that cannot be loaded are left out. */
export async function loadResumes(
  threads: readonly Thread[],
  screen: Screen,
  files: GuideFiles,
): Promise<Pick<WalkState, 'resumes'>> {
  if (threads.length === 0) return {}
  return orNothing(async () => {
    const { resumesOf } = await import('./resume.ts')
    return { resumes: await resumesOf(threads, screen, (guide) => fileOf(guide, screen.language, files), files.base) }
  })
}

/**
 * Loads the part of a walk's state that needs other guides or more code: the trails of callers and called guides, the link back to
 * the caller, and the function that writes the transcript. Never rejects: what cannot be loaded is left out.
 */
export async function loadOtherGuides(
  screen: NodeScreen,
  session: Session,
  files: GuideFiles,
): Promise<Pick<WalkState, 'back' | 'otherTrails' | 'writeTranscript'>> {
  if (lengthOf(session) === 0 && session.called.length === 0) return {}
  const [otherGuides, writer] = await Promise.all([
    otherGuidesOf(screen, session, files),
    orNothing(async () => ({ writeTranscript: await (await import('./transcript.ts')).openTranscript() })),
  ])
  return { ...otherGuides, ...writer }
}

/**
 * Loads what changed on a screen since the version of a guide in which the reader saw it. Never rejects: nothing is said where that
 * version is no longer on the device.
 */
export async function loadScreenChanges(
  screen: NodeScreen,
  seenIn: string | undefined,
  { loader }: GuideFiles,
): Promise<Pick<WalkState, 'changes'>> {
  if (seenIn === undefined) return {}
  return orNothing(async () => {
    const { changesSince } = await import('./screen-changes.ts')
    const changes = await changesSince(screen, seenIn, loader)
    return changes === undefined ? {} : { changes }
  })
}

async function otherGuidesOf(
  { language, data: { node } }: NodeScreen,
  { callers, called }: Session,
  files: GuideFiles,
): Promise<Pick<WalkState, 'back' | 'otherTrails'>> {
  const load = (trails: readonly Trail[]) => Promise.all(trails.map((trail) => walkedGuideOf(trail, language, files)))
  const [waiting, finished] = [await load(callers), await load(called)]
  const caller = waiting[waiting.length - 1]
  const option = node.kind === 'outcome' && node.result === 'solved' ? 'solved' : 'unsolved'
  return {
    otherTrails: [...waiting, ...finished].filter((one) => one !== undefined),
    back: node.kind === 'outcome' && caller ? returnTo(caller, option, language, files.base) : undefined,
  }
}

async function walkedGuideOf(trail: Trail, language: Language, files: GuideFiles): Promise<WalkedGuide | undefined> {
  const file = await fileOf(trail.guide, language, files)
  return file && { guide: file.guide, trail }
}

async function fileOf(guide: GuideId, language: Language, { loader, missing }: GuideFiles): Promise<GuideFile | undefined> {
  if (missing.has(guide)) return
  try {
    const file = await guideFile(guide, language, loader)
    if (file === undefined) missing.add(guide)
    return file
  } catch {
    return
  }
}

/** Where a caller continues: the node of an exit of the call that its trail is at. */
function returnTo({ guide, trail }: WalkedGuide, option: Return['option'], language: Language, base: string): Return | undefined {
  const call = guide.nodes.find(({ id }) => id === trail.at)
  if (call?.kind !== 'call') return
  const { code } = nodeOf(guide, call[option])
  return { title: guide.title, option, path: pathOf({ kind: 'node', language, guide: guide.id, code }, base) }
}

/** The result of a load, or `{}` if it fails: a failed load only disables the feature that needed it. */
async function orNothing<T extends object>(load: () => Promise<T>): Promise<T | Record<string, never>> {
  try {
    return await load()
  } catch {
    return {}
  }
}
