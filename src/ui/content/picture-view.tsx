import type { PublishedPicture } from '../../guide/content.ts'
import { useLinkContext } from '../page/link-context.ts'

/**
 * A picture of the article, in the face that suits the screen. Its size is known before it comes, so nothing moves; it is asked
 * for when it is near. Paper is always light.
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
