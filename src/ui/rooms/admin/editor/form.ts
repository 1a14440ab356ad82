import type { SiteProblem } from '../../../../runtime/site/site-problem.ts'
import { nameOf, type Path } from './draft.ts'

/** What the fields of the form share: the data of the file, what is wrong in them, and how to change them. */
export interface Form {
  readonly data: unknown
  readonly problems: readonly SiteProblem[]
  /** Sets the value at a path. `undefined` takes it away. */
  readonly set: (path: Path, value: unknown) => void
}

/** The problem of a value itself, not of what is inside it. */
export const problemAt = ({ problems }: Form, path: Path): SiteProblem | undefined =>
  problems.find((problem) => problem.path === nameOf(path))

/** How many problems a value has, with what is inside it. */
export const problemsIn = ({ problems }: Form, path: Path): number =>
  problems.filter((problem) => problem.path === nameOf(path) || problem.path.startsWith(`${nameOf(path)}.`)).length
