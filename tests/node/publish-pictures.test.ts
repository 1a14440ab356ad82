import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PublishedPicture } from '../../src/guide/content.ts'
import { type Edition, readEdition } from '../../src/node/edition.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-pictures-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
const screenshot = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#406080' } })
const article = (picture: string) => `# Le certificat\n\n1. Ouvrez les réglages.\n\n   ${picture}\n\n2. Fermez les réglages.\n`
const drawn = '![screenshot-ios-certificate](./media/ios-certificate.png)'

const read = () => readEdition(folder, rendering)
/** The pictures of articles, without the drawn trees of guides. */
const picturesOf = ({ media }: Edition) => [...media.keys()].filter((path) => path.startsWith('media/'))
interface Shown {
  readonly alt: string
  readonly published?: PublishedPicture
}
/** The picture of the only article. */
const shownIn = ({ files }: Edition, language = 'fr'): Shown => {
  const [, json = ''] = [...files].find(([path]) => path.startsWith(`data/${language}/`) && !path.endsWith('catalog.json')) ?? []
  return JSON.parse(/\["figure",(\{.*?\})\]/.exec(json)?.[1] ?? 'null')
}
const typeOf = async (edition: Edition, path = ''): Promise<string | undefined> =>
  (await sharp(Buffer.from(edition.media.get(path) ?? '')).metadata()).format

test('publishes the drawing of a picture in the language of the article, with a title instead of a file name', async () => {
  put('fr/x.md', article(drawn))
  put('nl/y.md', article('![Het certificaat](../protect/media/z/ios-certificate.png)'))
  const edition = await read()
  const fr = shownIn(edition)
  expect(fr.alt).toBe(rendering.drawPicture('ios-certificate', 'fr')?.description)
  expect(fr.published).toMatchObject({
    path: expect.stringMatching(/^media\/fr\/ios-certificate\.[0-9a-f]{10}\.svg$/),
    dark: expect.stringMatching(/^media\/fr\/ios-certificate-dark\.[0-9a-f]{10}\.svg$/),
    width: 320,
  })
  const nl = shownIn(edition, 'nl')
  expect(nl.alt).toBe('Het certificaat')
  expect(edition.media.get(nl.published?.path ?? '')).toBe(rendering.drawPicture('ios-certificate', 'nl')?.svg.light)
  expect(picturesOf(edition)).toHaveLength(4)
  expect(edition.messages).toEqual([])
})

test('a picture without drawing and file stays text', async () => {
  put('fr/x.md', article('![Le bouton rouge](media/bouton.png)'))
  const edition = await read()
  expect(shownIn(edition)).toEqual({ src: 'media/bouton.png', alt: 'Le bouton rouge' })
  expect(picturesOf(edition)).toHaveLength(0)
})

describe('an author’s screenshot', () => {
  test.each([
    ['of its language, in another format', 'media/fr/ios-certificate.jpg', 'jpeg'],
    ['where the article says', 'fr/media/ios-certificate.png', 'png'],
    ['where its end messages, for an include', 'fr/includes/media/ios-certificate.png', 'png'],
  ] as const)('%s has priority, is converted and resized', async (_, path, format) => {
    put('fr/x.md', article(drawn))
    put(path, await screenshot(1080, 2160).toFormat(format).toBuffer())
    const edition = await read()
    const { alt, published } = shownIn(edition)
    expect(published).toEqual({
      path: expect.stringMatching(/^media\/fr\/ios-certificate\.[0-9a-f]{10}\.webp$/),
      width: 720,
      height: 1440,
    })
    expect(alt).toBe(rendering.drawPicture('ios-certificate', 'fr')?.title)
    expect(await typeOf(edition, published?.path)).toBe('webp')
    expect(edition.messages).toEqual([])
  })

  test('of the language has priority over the path in the article; that of another language is ignored', async () => {
    put('fr/x.md', article(drawn))
    put('fr/media/ios-certificate.png', await screenshot(100, 50).png().toBuffer())
    put('media/fr/ios-certificate.webp', await screenshot(200, 50).webp().toBuffer())
    put('media/nl/ios-certificate.webp', await screenshot(300, 50).webp().toBuffer())
    expect(shownIn(await read()).published).toMatchObject({ width: 200 })
  })

  test('is never enlarged, and needs no drawing and no file at the path in the article', async () => {
    put('fr/x.md', article('![Le bouton rouge](media/bouton.png)'))
    put('media/fr/bouton.png', await screenshot(90, 40).png().toBuffer())
    const edition = await read()
    expect(shownIn(edition)).toMatchObject({ alt: 'Le bouton rouge', published: { width: 90, height: 40 } })
    expect(edition.messages).toEqual([])
  })

  test.each([
    ['that is damaged', async () => (await screenshot(400, 400).png().toBuffer()).subarray(0, 120), 'no picture'],
    ['that is empty', () => '', 'no picture'],
    ['that is text', () => 'MZ CANARY', 'no picture'],
    ['of another format', () => screenshot(40, 40).jpeg().toBuffer(), 'jpeg picture under the ending'],
    ['that is enormous', () => screenshot(30_000, 20).png().toBuffer(), '30000 by 20 pixels'],
  ])('%s gives a warning, and the drawing is shown', async (_, content, named) => {
    put('fr/x.md', article(drawn))
    put('media/fr/ios-certificate.png', await content())
    const edition = await read()
    expect(shownIn(edition).published?.path).toMatch(/\.svg$/)
    expect(edition.messages).toEqual([
      expect.stringMatching(new RegExp(`^media/fr/ios-certificate\\.png: warning unreadable-picture: Unexpected .*${named}`)),
    ])
  })

  test('that is an SVG is converted to pixels, without its scripts', async () => {
    put('fr/x.md', article(drawn))
    put(
      'media/fr/ios-certificate.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>CANARY</script><image href="file:///etc/passwd" width="9" height="9"/><rect width="60" height="40" fill="red"/></svg>',
    )
    const edition = await read()
    const { published } = shownIn(edition)
    expect(await typeOf(edition, published?.path)).toBe('webp')
    expect(Buffer.from(edition.media.get(published?.path ?? '') ?? '').toString('latin1')).not.toContain('CANARY')
  })

  test('behind a symbolic link out of the folder is not opened', async () => {
    put('fr/x.md', article(drawn))
    mkdirSync(join(folder, 'media/fr'), { recursive: true })
    symlinkSync('/dev/zero', join(folder, 'media/fr/ios-certificate.png'))
    const edition = await read()
    expect(shownIn(edition).published?.path).toMatch(/\.svg$/)
    expect(edition.messages).toEqual([expect.stringContaining('leads outside')])
  })
})
