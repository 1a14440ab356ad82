import type { PublishedPicture } from '../../guide/content.ts'
import { useLinkContext } from '../page/link-context.ts'

/**
 * A published picture, in its light or dark variant; print uses the light one. It is loaded lazily, and its size is set, so that
 * nothing shifts when it is there.
 */
export function PictureView({ alt, published }: { alt: string; published: PublishedPicture }) {
  const { base, pictureAt } = useLinkContext()
  const { path, dark, width, height } = published
  if (pictureAt !== undefined) return <img src={pictureAt(path)} width={width} height={height} alt={alt} />
  return (
    <picture>
      {dark !== undefined && <source media="screen and (prefers-color-scheme: dark)" srcSet={base + dark} />}
      <img loading="lazy" decoding="async" src={base + path} width={width} height={height} alt={alt} />
    </picture>
  )
}
