/** The media type of some file extensions. */
export interface MediaType {
  readonly endings: readonly string[]
  readonly type: string
  /** Whether hosts compress it. Pictures and packs are compressed already. */
  readonly shrinks: boolean
  /** Set on text that is UTF-8 and needs `charset` in its type. */
  readonly text?: true
}

/** The types of all files that a build has, or that an admin may add: a logo, a certificate. */
export const mediaTypes: readonly MediaType[] = [
  { endings: ['html'], type: 'text/html', shrinks: true, text: true },
  { endings: ['css'], type: 'text/css', shrinks: true, text: true },
  { endings: ['js'], type: 'text/javascript', shrinks: true, text: true },
  { endings: ['txt'], type: 'text/plain', shrinks: true, text: true },
  { endings: ['json'], type: 'application/json', shrinks: true },
  { endings: ['webmanifest'], type: 'application/manifest+json', shrinks: true },
  { endings: ['xml'], type: 'application/xml', shrinks: true },
  { endings: ['svg'], type: 'image/svg+xml', shrinks: true },
  { endings: ['pack'], type: 'application/octet-stream', shrinks: false },
  { endings: ['png'], type: 'image/png', shrinks: false },
  { endings: ['jpg', 'jpeg'], type: 'image/jpeg', shrinks: false },
  { endings: ['webp'], type: 'image/webp', shrinks: false },
  { endings: ['gif'], type: 'image/gif', shrinks: false },
  { endings: ['avif'], type: 'image/avif', shrinks: false },
  { endings: ['ico'], type: 'image/x-icon', shrinks: false },
  { endings: ['crt', 'cer', 'der', 'pem'], type: 'application/x-x509-ca-cert', shrinks: false },
]

/** The types that a host compresses. */
export const shrinkingTypes: readonly string[] = mediaTypes.flatMap(({ type, shrinks }) => (shrinks ? [type] : []))

/** The media type of a path, without parameters. `undefined` for an unknown extension. */
export const mediaTypeOf = (path: string): string | undefined => {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return mediaTypes.find(({ endings }) => endings.includes(ending))?.type
}
