/** Portals that show nothing to somebody who cannot sign in. */
const hosts = new Set(
  (
    'portal.manage.microsoft.com portal.manage-beta.microsoft.com myapps.microsoft.com myaccount.microsoft.com account.activedirectory.windowsazure.com ' +
    'portal.office.com www.office.com admin.microsoft.com intune.microsoft.com endpoint.microsoft.com portal.azure.com entra.microsoft.com'
  ).split(' '),
)
/** Numbers of short links (`go.microsoft.com/fwlink/?linkid=…`) that lead to one of them: the Company Portal website. */
const shortLinks = new Set(['2010980'])

/** Does the address ask for a sign-in before it shows anything? */
export function needsSignIn(href: string): boolean {
  if (!URL.canParse(href)) return false
  const { hostname, searchParams } = new URL(href)
  if (hostname !== 'go.microsoft.com') return hosts.has(hostname)
  return [...searchParams].some(([key, value]) => key.toLowerCase() === 'linkid' && shortLinks.has(value.trim()))
}
