import type { HostRules } from './host-rules.ts'
import { mediaTypes } from './media-types.ts'

/**
 * The `staticwebapp.config.json` for Azure Static Web Apps. It has no `navigationFallback`, which would send a page for a missing
 * script. It has no `trailingSlash`, which would redirect files that end in `.html`. Without it `x` and `x/` are both the page;
 * that is harmless, because all addresses in pages are absolute.
 */
export function azureConfig({ base, headers, caching, missing, hidden, history }: HostRules): string {
  const config = {
    routes: [
      ...hidden.map((name) => ({ route: `${base}${name}`, statusCode: 404 })),
      ...history.map((name) => ({ route: `${base}${name}/*`, statusCode: 404 })),
      ...caching.lasting.map((folder) => ({ route: `${base}${folder}/*`, headers: { 'Cache-Control': caching.there } })),
    ],
    responseOverrides: { '404': { rewrite: `${base}${missing}` } },
    globalHeaders: { ...Object.fromEntries(headers), 'Cache-Control': caching.otherwise },
    mimeTypes: Object.fromEntries(mediaTypes.flatMap(({ endings, type }) => endings.map((ending) => [`.${ending}`, type]))),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
