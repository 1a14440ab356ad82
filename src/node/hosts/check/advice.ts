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

/** How an admin makes each host use the configuration of the build. */
const useFile: Readonly<Record<HostName, string>> = {
  nginx: `include the build’s ${configFiles.nginx} in the server block, without a \`location /\` of your own around it, then \`nginx -t && nginx -s reload\``,
  Apache: `check that ${configFiles.apache} of the build is in the site’s folder, that \`AllowOverride All\` applies there, and that mod_headers, mod_mime, mod_dir, mod_alias and mod_deflate are loaded`,
  IIS: `check that ${configFiles.iis} of the build is in the site’s folder and that no folder above it overrides it`,
  Netlify: `check that ${configFiles.headers} and ${configFiles.redirects} of the build are at the top of the published folder; the host skips a line that it cannot read, without a message`,
  Cloudflare: `check that ${configFiles.headers} of the build is at the top of the published folder, and that no cache rule of the zone overrides it`,
  'Azure Static Web Apps': `check that ${configFiles.azure} of the build is at the top of the output folder, and that the repository has no other one`,
  'GitHub Pages':
    'this host sends its own headers and no others. The policy inside each page protects readers, but any site can frame the pages; a host with a configuration can prevent that',
  'vite preview': 'this server is only for testing a build; for readers, use a host for which the build has a configuration',
  unknown: `docs/hosting.md has the rules for a host; ${Object.values(configFiles).join(', ')} of the build are the same rules for known hosts`,
}

/** Advice for a finding at one host. */
const byHost: Partial<Record<FindingCode, Partial<Record<HostName, string>>>> = {
  'missing-is-page': {
    nginx: 'remove `try_files … /index.html` and `error_page 404 =200`: they are for single-page apps',
    Apache: 'remove `FallbackResource` and `RewriteRule … index.html`: they are for single-page apps',
    IIS: 'remove the rewrite rule to index.html: it is for single-page apps',
    Netlify: 'remove `/* /index.html 200` from `_redirects`: it is for single-page apps',
    Cloudflare: 'remove `/* /index.html 200` from `_redirects`, and set `not_found_handling` to `404-page`',
    'Azure Static Web Apps': 'remove `navigationFallback`: it is for single-page apps',
  },
  policy: { nginx: 'if this is right after an update, nginx still has the configuration of the build before: reload it' },
  worker: {
    Cloudflare:
      'set Browser Cache TTL of the zone to “Respect Existing Headers”: otherwise it replaces lifetimes below four hours by its own',
  },
  slash: { nginx: 'check that `absolute_redirect off` is set, or that the proxy in front passes Host and scheme' },
  compression: {
    IIS: 'install Static Content Compression and add `application/json`, `application/manifest+json` and `image/svg+xml` to `httpCompression/staticTypes` of the server: a site cannot do that itself',
    Apache: 'load mod_brotli or mod_deflate, and mod_filter: `a2enmod brotli deflate filter`',
  },
}

/** Advice for a finding at any host. */
const general: Partial<Record<FindingCode, string>> = {
  framing:
    'after an edit of embed.origins in site.json, `npm run deploy:config -- <the site’s folder>` writes the configurations again; nginx reads its file at `nginx -s reload`',
  'no-certificate':
    'a certificate of your own authority is trusted with `NODE_EXTRA_CA_CERTS=ca.pem npm run deploy:check …`; readers’ devices must trust it too',
  'redirect-loop':
    'often the cause is a proxy that uses http to a host which redirects to https: let the proxy send `X-Forwarded-Proto`, or redirect in one place only',
  'not-ours':
    'give the address of a page of the guides; if a sign-in page protects it, run the check in the network of the readers',
  'wrong-base': 'build for the path of the deployment with `npm run build -- --base /path/`, or deploy the build at its own path',
  'too-large': 'look at what the host sends at this address: no file of a build is so large',
  'hidden-files': 'remove `.git` from the folder of the site: upload a build, not a repository',
  'foreign-address': 'find out how the files on the host were changed, and upload the build again',
  slow: 'check again; if the host stays slow, readers wait as long',
  'half-upload':
    'upload all files of one build, `sw.js` last, and leave those of the two builds before in assets/, packs/ and media/',
  leftover:
    '`npm run deploy` removes what earlier builds have left; for an upload by hand, `npm run deploy -- <address> --list` names the files',
  'site-differs':
    '`npm run deploy:config -- <the site’s folder>` writes pages, printable files and configurations for the served site.json; so does the next `npm run deploy`',
  placeholder: 'write the contact of your organisation into site.json: readers in need call that number',
  'site-config': 'correct site.json on the server: values that cannot be used are ignored',
  'embed-script': 'send embed.js without Cross-Origin-Resource-Policy, or with `cross-origin`',
  insecure:
    'set up a certificate, and a redirect from http to https, on the host: the build does not force them, because some intranets have none',
}

/** What an admin should change for a finding at a host. `undefined` where the message of the finding is enough. */
export function adviceFor(host: HostName, code: FindingCode): string | undefined {
  const special = byHost[code]?.[host]
  const file = fixedByFile.includes(code) ? useFile[host] : undefined
  return [general[code], file, special].filter((text) => text !== undefined).join('; or ') || undefined
}
