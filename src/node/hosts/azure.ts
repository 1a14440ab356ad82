import type { HostRules } from './host-rules.ts'
import { mediaTypes } from './media-types.ts'

/**
 * For Azure Static Web Apps: `staticwebapp.config.json`. No `navigationFallback`, which would answer a missing script with a
 * page. No `trailingSlash`: it would redirect files that end in `.html`; without it `x` and `x/` are both the page, whose
 * addresses are all absolute.
 */
export function azureConfig({ base, headers, caching, missing, hidden }: HostRules): string {
  const config = {
    routes: [
      ...hidden.map((name) => ({ route: `${base}${name}`, statusCode: 404 })),
      ...caching.lasting.map((folder) => ({ route: `${base}${folder}/*`, headers: { 'Cache-Control': caching.there } })),
    ],
    responseOverrides: { '404': { rewrite: `${base}${missing}` } },
    globalHeaders: { ...Object.fromEntries(headers), 'Cache-Control': caching.otherwise },
    mimeTypes: Object.fromEntries(mediaTypes.flatMap(({ endings, type }) => endings.map((ending) => [`.${ending}`, type]))),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
