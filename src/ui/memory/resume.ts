import { pathOf } from '../../guide/address.ts'
import type { GuideFile } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import { lengthOf, rootOf, type Thread } from '../../runtime/walk/session.ts'
import { guideOf, type Screen } from '../screen/screen.ts'

/** A stored walk that is not over, with a link to its current screen. */
export interface Resume {
  readonly path: string
  /** The guide that the walk began in. */
  readonly guide: GuideId
  /** The title of the guide that the walk began in, in `language`. */
  readonly title: string
  readonly language: Language
  readonly answers: number
  /** The minute of the last answer, since 1970. */
  readonly when?: number | undefined
}

/**
 * The walks that a reader can continue: on the page of a guide those through it, on the catalog all. Walks that ended with a
 * solution, and those whose guide or screen no longer exists, are left out.
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
      const node = last?.guide.nodes.find(({ id }) => id === thread.trail.at)
      if (root === undefined || last === undefined || node === undefined) return
      if (node.kind === 'outcome' && node.result === 'solved' && thread.callers.length === 0) return
      const { times, answers } = thread.trail
      return {
        path: pathOf({ kind: 'node', language: screen.language, guide: last.guide.id, code: node.code }, base),
        guide: root.guide.id,
        title: root.guide.title,
        language: root.guide.language,
        answers: lengthOf(thread),
        when: times?.[answers.length],
      }
    }),
  )
  const resumes = found.filter((resume) => resume !== undefined)
  // A link can continue only one walk: of two walks at the same screen, the later.
  return resumes.filter(({ path }, index) => resumes.findIndex((other) => other.path === path) === index)
}

const guidesOf = ({ trail, callers }: Thread): readonly GuideId[] => [trail.guide, ...callers.map(({ guide }) => guide)]
