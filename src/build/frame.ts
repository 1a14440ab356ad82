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
  return { base, address, siteName: site.organisation, styles, script, policy, themeColors: themeColors(styles.always) }
}

/**
 * The colour of the page in both schemes, as the stylesheet has it in `--page`: the first one is light, the one after
 * `prefers-color-scheme: dark` is dark.
 */
function themeColors(css: string): DocumentFrame['themeColors'] {
  const [before = '', after = ''] = css.split(/prefers-color-scheme:\s*dark/)
  const light = /--page:\s*([^;}]+)/.exec(before)?.[1] ?? '#ffffff'
  return { light, dark: /--page:\s*([^;}]+)/.exec(after)?.[1] ?? light }
}
