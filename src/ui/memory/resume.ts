import { pathOf } from '../../guide/address.ts'
import type { Guide, GuideFile } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId, GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import { guideMachine } from '../../runtime/walk/guide-machine.ts'
import { replay } from '../../runtime/walk/replay.ts'
import { lengthOf, rootOf, type Thread } from '../../runtime/walk/session.ts'
import type { Trail } from '../../runtime/walk/trail.ts'
import { guideOf, type Screen } from '../screen/screen.ts'

/** A stored walk that is not over, with a link to its current screen. */
export interface Resume {
  readonly path: string
  /** The guide that the walk began in. */
  readonly guide: GuideId
  /** The short title of the guide that the walk began in, in `language`. */
  readonly title: string
  readonly language: Language
  /** The screen that it continues at. */
  readonly node: GuideNode
  /** The number of screens that were passed. */
  readonly screens: number
  /** The minute of the last answer, since 1970. */
  readonly when?: number | undefined
}

/**
 * The walks that a reader can continue: on the page of a guide those through it, on the catalog all. Walks that ended with a
 * solution, and those whose guide no longer exists, are left out. One whose screen is gone continues at the last screen that its
 * answers lead to.
 */
export async function resumesOf(
  threads: readonly Thread[],
  screen: Screen,
  load: (guide: GuideId) => Promise<GuideFile | undefined>,
  base: string,
): Promise<readonly Resume[]> {
  const shown = guideOf(screen)
  const wanted = threads.filter((thread) => shown === undefined || guidesOf(thread).includes(shown.id))
  const found = await Promise.all(
    wanted.map(async (thread): Promise<Resume | undefined> => {
      const [root, last] = await Promise.all([load(rootOf(thread).guide), load(thread.trail.guide)])
      if (root === undefined || last === undefined) return
      // The screen may be gone since: the walk goes on at the last one that its answers still lead to.
      const node = nodeAt(last.guide, thread.trail)
      if (node === undefined) return
      if (node.kind === 'outcome' && node.result === 'solved' && thread.callers.length === 0) return
      const { times, answers } = thread.trail
      return {
        path: pathOf({ kind: 'node', language: screen.language, guide: last.guide.id, code: node.code }, base),
        guide: root.guide.id,
        title: shortTitle(root.guide),
        language: root.guide.language,
        node,
        screens: lengthOf(thread),
        when: times?.[answers.length],
      }
    }),
  )
  const resumes = found.filter((resume) => resume !== undefined)
  // A link can continue only one walk: of two walks at the same screen, the later.
  return resumes.filter(({ path }, index) => resumes.findIndex((other) => other.path === path) === index)
}

/** The node of a trail in the current guide. `undefined` where none of its answers fits any more. */
function nodeAt(guide: Guide, trail: Trail): GuideNode | undefined {
  const known = guide.nodes.find(({ id }) => id === trail.at)
  if (known !== undefined) return known
  const fitting = replay(trail, guideMachine(guide)).trail
  return fitting.answers.length === 0 ? undefined : guide.nodes.find(({ id }) => id === fitting.at)
}

const guidesOf = ({ trail, callers }: Thread): readonly GuideId[] => [trail.guide, ...callers.map(({ guide }) => guide)]
