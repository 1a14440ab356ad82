import type { Passport } from '../../guide/guide.ts'
import { languages } from '../../guide/language.ts'
import type { Flow } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import { publicAddress } from './addresses.ts'

/**
 * The passport of a guide. Microsoft's public documentation is under CC BY 4.0 (https://github.com/MicrosoftDocs/IntuneDocs,
 * LICENSE); other articles are the organisation's own.
 */
export function passportOf(draft: ArticleDraft, flow: Flow | undefined): Passport {
  const languageOf = (file: string | undefined) => languages.find((language) => file?.startsWith(`${language}/`))
  const address = publicAddress(draft, flow)
  const [from, completedFrom] = [languageOf(draft.front.translatedFrom), languageOf(draft.front.completedFrom)]
  // An article made from one of its own language is an excerpt, which nobody translated.
  const isExcerpt = from === draft.language
  return {
    ...(draft.front.date !== undefined && { date: draft.front.date }),
    ...(draft.front.translation !== undefined && !isExcerpt && { translation: draft.front.translation }),
    ...(from !== undefined && !isExcerpt && { translatedFrom: from }),
    ...(completedFrom !== undefined && { completedFrom }),
    ...(address !== undefined && { url: address }),
    ...(draft.front.isMicrosofts && {
      author: 'Microsoft',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    }),
  }
}
