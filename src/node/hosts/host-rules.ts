import { headerPolicy } from './header-policy.ts'

/** A header and its value. */
export type Header = readonly [name: string, value: string]

/** What the rules of a host follow from. */
export interface HostedBuild {
  /** Absolute path with a slash at both ends. */
  readonly base: string
  /** Hashes of every style block of the build, as a policy names them. */
  readonly styles: readonly string[]
  /** Sites that may show the pages in a frame: read by `readOrigins`. */
  readonly origins: readonly string[]
}

/** What a host must do for a build, whichever host it is: the one description that its configurations are written from, and that a deployment is checked against. */
export interface HostRules {
  readonly base: string
  /** With every answer, pages that say “not found” and redirects too. */
  readonly headers: readonly Header[]
  readonly caching: Caching
  /** What answers `x/`; `x` is redirected there by its path, query kept. */
  readonly index: string
  /** What answers, with status 404, where there is no file. Never another page, and never with status 200. */
  readonly missing: string
  /** Files for hosts, not for readers: as if they were not there. */
  readonly hidden: readonly string[]
}

export interface Caching {
  /** Folders below the base whose names change with what is in them. */
  readonly lasting: readonly string[]
  /** `Cache-Control` of what is there, of what is not, and of everything else. */
  readonly there: string
  readonly missing: string
  readonly otherwise: string
}

/** Where each host's configuration is, below the base. */
export const configFiles = {
  nginx: 'nginx.conf',
  apache: '.htaccess',
  iis: 'web.config',
  headers: '_headers',
  redirects: '_redirects',
  azure: 'staticwebapp.config.json',
} as const

/**
 * The rules for a build. No `Cross-Origin-Resource-Policy`: pages of other sites load the embedding script. No
 * `Strict-Transport-Security` and no `upgrade-insecure-requests`: they would break intranets without https, so they are the
 * admin's. Nothing is compressed beforehand: packs are already, and a copy of every page would double the files.
 */
export const hostRules = ({ base, styles, origins }: HostedBuild): HostRules => ({
  base,
  headers: [
    ['Content-Security-Policy', headerPolicy(styles, origins)],
    // It cannot say a list, so it is only sent where there is none.
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
})

/** Some hosts cut a line of a header file off, or ignore it, beyond so many characters. */
const longestHeader = 2000

/** What an admin has to hear of headers that a host may refuse. */
export const longHeaders = ({ headers }: HostRules): readonly string[] =>
  headers
    .filter(([, value]) => value.length > longestHeader)
    .map(
      ([name, value]) =>
        `Unexpected ${name} of ${value.length} characters, expected ${longestHeader} at most: some hosts refuse longer ones; fewer entries in embed.origins, or one \`https://*.…\` for several, make it shorter`,
    )
