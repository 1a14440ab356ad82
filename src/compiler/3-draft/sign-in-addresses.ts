/** Portals that show nothing before a sign-in. */
const hosts = new Set(
  (
    'portal.manage.microsoft.com portal.manage-beta.microsoft.com myapps.microsoft.com myaccount.microsoft.com account.activedirectory.windowsazure.com ' +
    'portal.office.com www.office.com admin.microsoft.com intune.microsoft.com endpoint.microsoft.com portal.azure.com entra.microsoft.com'
  ).split(' '),
)
/** Ids of short links (`go.microsoft.com/fwlink/?linkid=…`) to such a portal: the Company Portal website. */
const shortLinks = new Set(['2010980'])

/** Whether an address asks for a sign-in before it shows anything. */
export function needsSignIn(href: string): boolean {
  if (!URL.canParse(href)) return false
  const { hostname, searchParams } = new URL(href)
  if (hostname !== 'go.microsoft.com') return hosts.has(hostname)
  return [...searchParams].some(([key, value]) => key.toLowerCase() === 'linkid' && shortLinks.has(value.trim()))
}
