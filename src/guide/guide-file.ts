import type { GuideId } from './node.ts'

/** The path of a guide's data file in a language, below the base of the site. */
export const guideFilePath = (guide: GuideId, language: string): string => `data/${language}/${guide}.json`
