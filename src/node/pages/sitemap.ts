import { encode } from '../../guide/encode.ts'

/** The most addresses of one file (https://www.sitemaps.org/protocol.html). */
const mostAddresses = 50_000

/**
 * The files that tell search engines which pages there are, by path: `sitemap.xml`, which for very many pages is an index of others, and
 * `robots.txt` where the site is at the root of its origin, because it has no meaning elsewhere.
 */
export function sitemapFiles(
  paths: Iterable<string>,
  address: string,
  base: string,
  most = mostAddresses,
): ReadonlyMap<string, string> {
  const sorted = [...new Set(paths)].sort()
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, at) => sorted.slice(at * most, (at + 1) * most))
  const files = new Map<string, string>()
  if (parts.length <= 1) files.set('sitemap.xml', listOf('urlset', 'url', sorted, address))
  else {
    const names = parts.map((_, at) => `sitemap-${at + 1}.xml`)
    files.set('sitemap.xml', listOf('sitemapindex', 'sitemap', names, address))
    for (const [at, part] of parts.entries()) files.set(names[at] ?? '', listOf('urlset', 'url', part, address))
  }
  if (base === '/') files.set('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`)
  return files
}

const listOf = (list: string, item: string, paths: readonly string[], address: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...paths.map((path) => `<${item}><loc>${encode(address + path)}</loc></${item}>`),
    `</${list}>`,
    '',
  ].join('\n')
