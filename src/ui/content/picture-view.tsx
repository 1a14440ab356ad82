import { useEffect, useRef, useState } from 'react'
import type { PublishedPicture } from '../../guide/content.ts'
import { useLinkContext } from '../page/link-context.ts'

interface Props {
  readonly alt: string
  readonly published: PublishedPicture
}

/**
 * A published picture, in its light or dark variant; print uses the light one. It is loaded lazily, and its size is set, so that
 * nothing shifts when it is there. If it cannot be had, its words take its place: WebKit draws them only where they fit on one line.
 */
export function PictureView({ alt, published }: Props) {
  const { base, pictureAt } = useLinkContext()
  const { path, dark, width, height } = published
  const image = useRef<HTMLImageElement>(null)
  const [failedPath, setFailedPath] = useState<string>()
  // An error before hydration is seen by nobody else.
  useEffect(() => {
    if (image.current !== null && isBroken(image.current)) setFailedPath(path)
  }, [path])
  if (pictureAt !== undefined) return <img src={pictureAt(path)} width={width} height={height} alt={alt} />
  if (failedPath === path) return alt === '' ? null : <span className="picture">{alt}</span>
  return (
    <picture>
      {dark !== undefined && <source media="screen and (prefers-color-scheme: dark)" srcSet={base + dark} />}
      <img
        ref={image}
        loading="lazy"
        decoding="async"
        src={base + path}
        width={width}
        height={height}
        alt={alt}
        onError={() => setFailedPath(path)}
      />
    </picture>
  )
}

/** Whether a picture has been asked for in vain. One that waits for the reader to come near is not complete. */
const isBroken = ({ complete, currentSrc, naturalWidth }: HTMLImageElement): boolean =>
  complete && currentSrc !== '' && naturalWidth === 0
