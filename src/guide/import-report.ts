/** The most bytes of a file that is brought: a document with many screenshots. */
export const mostImportedBytes = 150_000_000

/** Something of a file that the article which was made of it does not have, or has in another form. */
export interface Loss {
  /** What it is and what became of it. */
  readonly kind: LossKind
  /** The words, the name or the address that it is about. */
  readonly words?: string
  readonly href?: string
  readonly count?: number
  /** The line in the file, where the file has lines. */
  readonly line?: number
  /** The heading above it, and the last words before it. */
  readonly under?: string
  readonly after?: string
}

export type LossKind =
  | 'film'
  | 'frame'
  | 'drawing'
  | 'equation'
  | 'field'
  | 'mergedCells'
  | 'chart'
  | 'diagram'
  | 'embedded'
  | 'comment'
  | 'deleted'
  | 'added'
  | 'link'
  | 'encoding'
  | 'noText'
  | 'attachment'
  | 'mailEnd'
  | 'greeting'
  | 'answeredMail'
  | 'remotePicture'
  | 'absentPicture'
  | 'largePicture'
  | 'strangePicture'
  | 'noAlt'

/** The refusal of a file with more bytes than that. */
export const tooLarge = { refused: 'not-allowed', why: { kind: 'large', words: `${mostImportedBytes / 1_000_000}` } } as const

/** Why no article is made of a file. */
export interface ImportRefusal {
  readonly kind: RefusalKind
  /** The name, the path or the ending that it is about. */
  readonly words?: string
}

export type RefusalKind =
  /** The name of the guide: none, with other signs than it may have, or that of a page of the site. */
  | 'noName'
  | 'badName'
  | 'takenName'
  | 'badOption'
  /** A file of that path is there already, or two files are for one language. */
  | 'exists'
  | 'second'
  | 'language'
  | 'noFile'
  | 'empty'
  | 'noWords'
  | 'large'
  | 'long'
  | 'deep'
  | 'password'
  | 'damaged'
  | 'unpacks'
  | 'oldWord'
  | 'rich'
  | 'libreOffice'
  | 'outlook'
  | 'sheet'
  | 'archive'
  | 'pdf'
  | 'picture'
  | 'program'
  | 'ending'
