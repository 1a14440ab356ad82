import type { ExpectedCertificate } from '../../guide/site.ts'

/**
 * How a certificate of a file compares with the list in `site.json`: it is expected, it is not, or (`mixed`) it is but another
 * certificate of the same file is not.
 */
export type Comparison =
  | { readonly kind: 'expected'; readonly name: string }
  | { readonly kind: 'unexpected' }
  | { readonly kind: 'mixed' }

/**
 * Compares the SHA-256 fingerprints of all certificates of a file with the expected ones. A device may install any of them, so
 * none is called expected unless all are.
 */
export function compareCertificates(
  fingerprints: readonly (string | undefined)[],
  expected: readonly ExpectedCertificate[],
): readonly Comparison[] {
  const names = fingerprints.map((sha256) => expected.find((one) => one.sha256 === sha256)?.name)
  const isMixed = names.includes(undefined)
  return names.map((name) =>
    name === undefined ? { kind: 'unexpected' } : isMixed ? { kind: 'mixed' } : { kind: 'expected', name },
  )
}
