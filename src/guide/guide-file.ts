import type { GuideId } from './node.ts'

/** The path of a guide's data file in a language, below the base of the site. */
export const guideFilePath = (guide: GuideId, language: string): string => `data/${language}/${guide}.json`

/** Whether a path below the base is that of a guide's data file: the others of a language are lists. */
export const isGuideFilePath = (path: string): boolean =>
  /^data\/[a-z]+\/(?!(?:catalog|words)(?:-\d+|\.packs)?\.json$)[^/]+\.json$/.test(path)
