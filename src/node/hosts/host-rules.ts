import { headerPolicy } from './header-policy.ts'

/** A header and its value. */
export type Header = readonly [name: string, value: string]

/** The values of a build that the rules depend on. */
export interface HostedBuild {
  /** Absolute path with a slash at both ends. */
  readonly base: string
  /** The hashes of all style blocks, as source expressions of a Content Security Policy. */
  readonly styles: readonly string[]
  /** The sites that may show the pages in a frame, as `readOrigins` returns them. */
  readonly origins: readonly string[]
}

/** How any host must serve a build. Configurations are written from these rules, and deployments are checked against them. */
export interface HostRules {
  readonly base: string
  /** For every response, including redirects and status 404. */
  readonly headers: readonly Header[]
  readonly caching: Caching
  /** The file for `x/`. `x` is redirected to `x/` by its path, and keeps its query. */
  readonly index: string
  /** The file for addresses without a file, always with status 404. */
  readonly missing: string
  /** Files for hosts. Requests for them get status 404. */
  readonly hidden: readonly string[]
  /**
   * Folders of version control that may lie beside the site by mistake. nginx and Apache refuse all names with a dot instead, other
   * hosts can only refuse names.
   */
  readonly history: readonly string[]
}

export interface Caching {
  /** Folders below the base in which the name of a file changes with its content. */
  readonly lasting: readonly string[]
  /** `Cache-Control` of files in these folders, of files that are missing there, and of everything else. */
  readonly there: string
  readonly missing: string
  readonly otherwise: string
}

/** The path of each host's configuration, below the base. */
export const configFiles = {
  nginx: 'nginx.conf',
  apache: '.htaccess',
  iis: 'web.config',
  headers: '_headers',
  redirects: '_redirects',
  azure: 'staticwebapp.config.json',
} as const

/**
 * The rules for a build. They have no `Cross-Origin-Resource-Policy`, because pages of other sites load the embedding script. They
 * have no `Strict-Transport-Security` and no `upgrade-insecure-requests`, which would break intranets without https: the admin
 * decides about these. Files are not compressed in advance: packs are compressed already, and copies of all pages would double the
 * number of files.
 */
export const hostRules = ({ base, styles, origins }: HostedBuild): HostRules => ({
  base,
  headers: [
    ['Content-Security-Policy', headerPolicy(styles, origins)],
    // This header cannot hold a list of origins.
    ...(origins.length === 0 ? [['X-Frame-Options', 'SAMEORIGIN'] as const] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  ],
  caching: {
    lasting: ['assets', 'packs', 'media'],
    there: 'public, max-age=31536000, immutable',
    missing: 'no-store',
    otherwise: 'no-cache',
  },
  index: 'index.html',
  missing: '404.html',
  hidden: Object.values(configFiles),
  history: ['.git', '.hg', '.svn'],
})

/** Some hosts truncate or ignore a longer line of a header file, in characters. */
const longestHeader = 2000

/** Warnings about headers that a host may refuse. */
export const longHeaders = ({ headers }: HostRules): readonly string[] =>
  headers
    .filter(([, value]) => value.length > longestHeader)
    .map(
      ([name, value]) =>
        `Unexpected ${name} of ${value.length} characters, expected ${longestHeader} at most: some hosts refuse longer ones; fewer entries in embed.origins, or one \`https://*.…\` for several, make it shorter`,
    )
