import type { Language } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { Words } from '../../ui/words/words.ts'

/** A picture of a manifest. Sizes are `512x512`. */
export interface ManifestPicture {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose?: 'maskable'
  readonly form_factor?: 'narrow' | 'wide'
}

/** The icons of Ariane, which come with the project. */
export const usualIcons: readonly ManifestPicture[] = [
  { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** The screenshots that come with the project, of a phone and of a computer. */
const screenshots = (language: Language, label: string) =>
  (['narrow', 'wide'] as const).map((form) => ({
    src: `screenshots/${language}-${form}.png`,
    sizes: form === 'narrow' ? '720x1280' : '1280x800',
    type: 'image/png',
    form_factor: form,
    label,
  }))

/**
 * The manifest of the installed app in a language (https://www.w3.org/TR/appmanifest/). All languages have the same `id`, so that a
 * device has one app.
 */
export function webManifest(
  language: Language,
  { organisation, name }: Pick<SiteConfig, 'organisation' | 'name'>,
  t: Words,
  icons: readonly ManifestPicture[] = usualIcons,
): string {
  const product = t('product.name')
  const start = (path: string) => `./${language}/${path}`
  const manifest = {
    id: './',
    lang: language,
    name: organisation === product ? product : `${organisation} · ${product}`,
    // Longer names are cut below the icon.
    short_name: name ?? (organisation.length <= 12 ? organisation : product),
    description: t('catalog:intro'),
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f4f6f8',
    theme_color: '#f4f6f8',
    icons,
    screenshots: screenshots(language, t('catalog:documentTitle')),
    shortcuts: [
      { name: t('catalog:documentTitle'), url: start('') },
      { name: t('find:title'), url: start('find/') },
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The path of the manifest of a language. */
export const manifestPath = (language: Language): string => `manifest-${language}.webmanifest`
