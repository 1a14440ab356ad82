import type { SiteConfig } from '../guide/site.ts'
import type { DocumentFrame } from './document.ts'
import type { Styles } from './page-styles.ts'

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
  return { base, address, siteName: site.organisation, styles, script, policy, darkPage: darkPageOf(styles.screen) }
}

/** The colour of the page as the stylesheet has it in `--page` after it asks for dark. */
const darkPageOf = (css: string): string => /prefers-color-scheme:\s*dark.*?--page:\s*([^;}]+)/s.exec(css)?.[1] ?? '#000'
