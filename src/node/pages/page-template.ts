import type { SiteConfig } from '../../guide/site.ts'
import { accentRules } from '../../runtime/site/accent.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { readSheet, type Styles } from './page-styles.ts'

/** The values that every page of a build has in common. */
export interface PageTemplate {
  readonly base: string
  /** Public origin and base, where the deployment gives one. Without it pages have no canonical address. */
  readonly address?: string | undefined
  readonly siteName: string
  readonly styles: Styles
  /** Absolute path of the entry script. */
  readonly script: string
  /** The colour of the page in dark mode. */
  readonly darkPage: string
  /** Whether pages have a Content Security Policy. Only a build does: development needs inline scripts and styles. */
  readonly policy: boolean
}

interface TemplateSource {
  readonly base: string
  readonly site: SiteConfig
  readonly styles: Styles
  readonly script: string
  readonly policy: boolean
}

export function createTemplate({ base, site, styles, script, policy }: TemplateSource): PageTemplate {
  const address = site.address === undefined ? undefined : site.address.replace(/\/*$/, '/')
  return { base, address, siteName: site.organisation, styles, script, policy, darkPage: darkPageOf(styles.screen.css) }
}

/**
 * The stylesheets of pages, with the accent colour of the deployment if it has one. `late` is the path of the stylesheet for foot and print.
 */
export const stylesOfPages = (
  { screen, parts, rooms }: Pick<Rendering['sheets'], 'screen' | 'parts' | 'rooms'>,
  late: string,
  colour?: string,
): Styles => ({
  screen: readSheet(screen + (colour === undefined ? '' : accentRules(colour).join(''))),
  parts: parts.map(readSheet),
  rooms: readSheet(rooms),
  late,
})

/** The value of `--page` in the stylesheet's rules for dark mode. */
const darkPageOf = (css: string): string => /prefers-color-scheme:\s*dark.*?--page:\s*([^;}]+)/s.exec(css)?.[1] ?? '#000'
