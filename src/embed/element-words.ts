/** The texts of the embedding element in one language. */
export interface ElementWords {
  /** The accessible name of the frame. */
  readonly title: string
  /** The text of the link that is shown where the frame does not answer. */
  readonly open: string
}
