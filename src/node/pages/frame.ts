import type { SiteConfig } from '../../guide/site.ts'
import { accentRules } from '../../runtime/site/accent.ts'
import type { DocumentFrame } from './document.ts'
import type { Rendering } from './page-renderer.ts'
import { readSheet, type Styles } from './page-styles.ts'

/** What `rendering.ts` has of stylesheets, with the path of what only paper needs, in the colour of the deployment where it has one. */
export const stylesOfPages = ({ screen, parts, rooms }: Rendering['sheets'], print: string, colour?: string): Styles => ({
  screen: readSheet(screen + (colour === undefined ? '' : accentRules(colour).join(''))),
  parts: parts.map(readSheet),
  rooms: readSheet(rooms),
  print,
})

interface FrameSource {
  readonly base: string
  readonly site: SiteConfig
  readonly styles: Styles
  readonly script: string
  readonly policy: boolean
}

/** What every page of one build has in common. */
export function frameOf({ base, site, styles, script, policy }: FrameSource): DocumentFrame {
  const address = site.address === undefined ? undefined : site.address.replace(/\/*$/, '/')
  return { base, address, siteName: site.organisation, styles, script, policy, darkPage: darkPageOf(styles.screen.css) }
}

/** The colour of the page as the stylesheet has it in `--page` after it asks for dark. */
const darkPageOf = (css: string): string => /prefers-color-scheme:\s*dark.*?--page:\s*([^;}]+)/s.exec(css)?.[1] ?? '#000'
