import type { Language } from './language.ts'
import type { GuideId } from './node.ts'

/** The path below the base of a guide's single file. Its last part is the name that the download gets. */
export const singleFilePath = (guide: GuideId, language: Language): string => `files/${language}/${guide}-${language}.html`
