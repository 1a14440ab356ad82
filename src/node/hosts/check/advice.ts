import { configFiles } from '../host-rules.ts'
import type { FindingCode } from './finding.ts'
import type { HostName } from './recognise.ts'

/** Findings that the configuration of the build corrects. */
const fixedByFile: readonly FindingCode[] = [
  'missing-is-page',
  'missing-kept',
  'missing-page',
  'wrong-type',
  'policy',
  'framing',
  'header',
  'caching',
  'worker',
  'slash',
  'compression',
]

/** How each host is made to use the configuration of the build. */
const useFile: Readonly<Record<HostName, string>> = {
  nginx: `include the build’s ${configFiles.nginx} in the server block, without a \`location /\` of your own around it, then \`nginx -t && nginx -s reload\``,
  Apache: `see that ${configFiles.apache} of the build is in the site’s folder, that \`AllowOverride All\` holds there, and that mod_headers, mod_mime, mod_dir, mod_alias and mod_deflate are loaded`,
  IIS: `see that ${configFiles.iis} of the build is in the site’s folder and that no folder above it overrides it`,
  Netlify: `see that ${configFiles.headers} and ${configFiles.redirects} of the build are at the top of what is published; a line that cannot be read is skipped without a word`,
  Cloudflare: `see that ${configFiles.headers} of the build is at the top of what is published, and that no cache rule of the zone overrides it`,
  'Azure Static Web Apps': `see that ${configFiles.azure} of the build is at the top of the output folder, and that no other one is in the repository`,
  'GitHub Pages':
    'this host sends the headers that it likes and no others. Readers are safe through the policy inside each page, but nobody is kept from framing the pages; a host that reads a configuration can do more',
  'vite preview': 'this server is for a look at a build, not for readers; take a host for which the build has a configuration',
  unknown: `docs/hosting.md says what a host must do; ${Object.values(configFiles).join(', ')} of the build say it in the words of six`,
}

/** Advice for a finding at one host. */
const byHost: Partial<Record<FindingCode, Partial<Record<HostName, string>>>> = {
  'missing-is-page': {
    nginx: 'take out `try_files … /index.html` and `error_page 404 =200`: they are for sites of one page',
    Apache: 'take out `FallbackResource` and `RewriteRule … index.html`: they are for sites of one page',
    IIS: 'take out the rewrite rule to index.html: it is for sites of one page',
    Netlify: 'take `/* /index.html 200` out of `_redirects`: it is for sites of one page',
    Cloudflare: 'take `/* /index.html 200` out of `_redirects`, and set `not_found_handling` to `404-page`',
    'Azure Static Web Apps': 'take out `navigationFallback`: it is for sites of one page',
  },
  policy: { nginx: 'after an update, where nginx still has the configuration of the build before, only the latter' },
  worker: { Cloudflare: 'set Browser Cache TTL of the zone to “Respect Existing Headers”: below four hours it takes its own' },
  slash: { nginx: 'see that `absolute_redirect off` holds, or that the proxy in front passes Host and scheme' },
  compression: {
    IIS: 'install Static Content Compression and add `application/json`, `application/manifest+json` and `image/svg+xml` to `httpCompression/staticTypes` of the server: a site cannot do that by itself',
    Apache: 'load mod_brotli or mod_deflate, and mod_filter: `a2enmod brotli deflate filter`',
  },
}

/** Advice for a finding at any host. */
const general: Partial<Record<FindingCode, string>> = {
  framing:
    'after an edit of embed.origins in site.json, `npm run deploy:config -- <the site’s folder>` writes the configurations anew; nginx reads its own at `nginx -s reload`',
  'no-certificate':
    'a certificate of your own authority is trusted with `NODE_EXTRA_CA_CERTS=ca.pem npm run deploy:check …`; readers’ devices must trust it too',
  'redirect-loop':
    'often a proxy that speaks http to a host which redirects to https: let the proxy say `X-Forwarded-Proto`, or redirect in one place alone',
  'not-ours': 'give the address of a page of the wizard; where that shows a sign-in, check from where readers are',
  'wrong-base': 'build with `npm run build -- --base /path/` for where it is deployed, or deploy it where it was built for',
  'too-large': 'see what the host sends there: no file of a build is so large',
  'hidden-files': 'take `.git` out of the folder of the site: upload a build, not a repository',
  'foreign-address': 'see who has changed the files on the host, and upload the build again',
  slow: 'check again; if it stays so, readers wait as long',
  'half-upload':
    'upload all files of one build, `sw.js` last, and leave those of the two builds before in assets/, packs/ and media/',
  'site-config': 'mend site.json on the server: what cannot be used in it is left out',
  'embed-script': 'let embed.js go without Cross-Origin-Resource-Policy, or with `cross-origin`',
  insecure:
    'a certificate, and a redirect of http to https, are the host’s: the build does not force them, for intranets that have none',
}

/** What an admin should change for a finding at a host. `undefined` where the message of the finding is enough. */
export function adviceFor(host: HostName, code: FindingCode): string | undefined {
  const special = byHost[code]?.[host]
  const file = fixedByFile.includes(code) ? useFile[host] : undefined
  return [general[code], file, special].filter((text) => text !== undefined).join('; or ') || undefined
}
