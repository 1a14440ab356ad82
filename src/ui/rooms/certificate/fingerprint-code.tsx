import { Fragment } from 'react'
import { spacedHex } from '../../words/spaced-hex.ts'

/** A fingerprint as `AB:CD:…`. Its lines break after a colon and never inside a byte, so that it can be compared byte by byte. */
export function FingerprintCode({ hex }: { hex: string }) {
  const pairs = spacedHex(hex).match(/..:?/g) ?? []
  return (
    <code translate="no">
      {pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bytes of a fingerprint never move
        <Fragment key={index}>
          {pair}
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}
