import { languages } from '../../guide/language.ts'
import { nearest } from '../../guide/nearest.ts'
import type { Contact, SiteConfig } from '../../guide/site.ts'
import { isPlaceholder } from './placeholder.ts'
import { type SiteProblem, shownData } from './site-problem.ts'

/** What a served `site.json` is compared with. What is not known is left out. */
export interface Deployment {
  /** `contact`, the origins of `embed` and, where it is known, `name` with which the site was built. */
  readonly built?: Pick<SiteConfig, 'contact'> & { readonly origins: readonly string[]; readonly name?: string | undefined }
  /** The ids of all guides of the build. */
  readonly guides?: readonly string[]
}

/**
 * Values of a site config that can be used and are probably wrong: a contact that is a placeholder; guides that do not exist; a contact,
 * a list of sites or a name that differs from that of the build, which files, headers and pages still have; no `address`.
 */
export function siteWarnings(site: SiteConfig, { built, guides }: Deployment): readonly SiteProblem[] {
  return [
    ...placeholders(site),
    ...(guides === undefined ? [] : unknownGuides(site, guides)),
    ...(built === undefined ? [] : differences(site, built)),
    ...(site.address === undefined ? [warning('address', 'address', undefined)] : []),
  ]
}

const warning = (path: string, expected: SiteProblem['expected'], found: unknown): SiteProblem => ({
  path,
  severity: 'warning',
  ...(found !== undefined && { found: shownData(found) }),
  expected,
})

const placeholders = ({ contact, contacts = [] }: SiteConfig): readonly SiteProblem[] =>
  [['contact', contact] as const, ...contacts.map((entry, at) => [`contacts.${at}.contact`, entry.contact] as const)].flatMap(
    ([path, lines]) =>
      languages.flatMap((language) =>
        Object.entries(lines[language] ?? {})
          .filter(([, value]) => typeof value === 'string' && isPlaceholder(value))
          .map(([key, value]) => warning(`${path}.${language}.${key}`, 'own-contact', value)),
      ),
  )

function unknownGuides(
  { guides: shown = {}, contacts = [], notices = [] }: SiteConfig,
  known: readonly string[],
): readonly SiteProblem[] {
  const lists: readonly (readonly [path: string, ids: readonly string[] | undefined])[] = [
    ...(['only', 'hidden', 'first'] as const).map((key) => [`guides.${key}`, shown[key]] as const),
    ...contacts.map(({ guides }, index) => [`contacts.${index}.guides`, guides] as const),
    ...notices.map(({ guides }, index) => [`notices.${index}.guides`, guides] as const),
  ]
  return lists.flatMap(([path, ids = []]) =>
    ids.flatMap((id, index) => {
      if (known.includes(id)) return []
      const [near] = nearest(id, known, { most: 1, least: 0.4 })
      return [{ ...warning(`${path}.${index}`, 'known-guide', id), ...(near !== undefined && { near }) }]
    }),
  )
}

function differences({ contact, embed, name }: SiteConfig, built: NonNullable<Deployment['built']>): readonly SiteProblem[] {
  const [now, then] = [new Set(embed?.origins), new Set(built.origins)]
  const isSame = now.size === then.size && [...now].every((origin) => then.has(origin))
  return [
    ...languages
      .filter((language) => keyOf(contact[language]) !== keyOf(built.contact[language]))
      .map((language) => warning(`contact.${language}`, 'built-contact', JSON.stringify(contact[language] ?? {}))),
    ...(isSame ? [] : [warning('embed.origins', 'built-origins', [...now].join(' '))]),
    ...(!('name' in built) || name === built.name ? [] : [warning('name', 'built-name', name)]),
  ]
}

/** A contact as a text that does not depend on the order of its keys. */
const keyOf = (contact: Contact = {}): string => JSON.stringify(Object.entries(contact).sort(([a], [b]) => (a < b ? -1 : 1)))
