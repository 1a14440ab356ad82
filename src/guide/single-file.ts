import type { Language } from './language.ts'
import type { GuideId } from './node.ts'

/** Where the file of a whole guide is, below the base. A reader's download is named by its end. */
export const singleFilePath = (guide: GuideId, language: Language): string => `files/${language}/${guide}-${language}.html`
