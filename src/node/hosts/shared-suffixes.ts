/**
 * Names below which anybody can get a name of their own: some hosts of pages, of the private part of the Public Suffix List
 * (https://publicsuffix.org/list/), whose whole list is not worth its size for a warning.
 */
const hosts = [
  ...['github.io', 'gitlab.io', 'gitlab.com', 'bitbucket.io', 'netlify.app', 'netlify.com', 'vercel.app', 'now.sh', 'pages.dev'],
  ...['workers.dev', 'web.app', 'firebaseapp.com', 'appspot.com', 'run.app', 'blogspot.com', 'cloudfront.net', 'amazonaws.com'],
  ...['azurewebsites.net', 'azurestaticapps.net', 'azureedge.net', 'azurefd.net', 'windows.net', 'cloudapp.net', 'herokuapp.com'],
  ...['onrender.com', 'fly.dev', 'surge.sh', 'glitch.me', 'repl.co', 'replit.app', 'ngrok.io', 'ngrok.app', 'ngrok-free.app'],
  ...['trycloudflare.com', 'wordpress.com', 'wixsite.com', 'webflow.io', 'readthedocs.io', 'duckdns.org', 'eu.org', 'uk.com'],
]

/** Whether a name is a public suffix: `co.uk` and its kind in every country, or one of `hosts`. */
const isShared = (name: string): boolean =>
  /^(?:ac|co|com|edu|go|gob|gouv|gov|gv|ltd|ne|net|nic|or|org|plc|sch)\.[a-z]{2}$/.test(name) ||
  hosts.some((host) => name === host || name.endsWith(`.${host}`))

/** A warning for each wildcard of `embed.origins` below which anybody can get a name, and frame the pages. */
export const sharedSuffixMessages = (origins: readonly string[]): readonly string[] =>
  origins
    .filter((origin) => isShared(/^https?:\/\/\*\.([^:]+)/.exec(origin)?.[1] ?? ''))
    .map(
      (origin) =>
        `Unexpected wildcard \`${origin}\` in embed.origins, expected a name of your organisation: anybody can get a name below it, and frame the pages`,
    )
