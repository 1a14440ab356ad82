import { countFile, type WeighedCount, writeCount } from '../../runtime/counts/count.ts'

/**
 * Requests the file of counts, so that the host logs the count. Returns whether the host has answered: any status will do, because hosts
 * log all of them. Never rejects.
 */
export async function sendCount(base: string, count: WeighedCount): Promise<boolean> {
  // A request that fails while the page is closed is lost. This one would fail for sure.
  if (!navigator.onLine) return false
  try {
    const response = await fetch(`${base}${countFile}?${writeCount(count)}`, {
      // No cache may answer: the request must reach the host.
      cache: 'no-store',
      // No cookies, no sign-in of the host, and nothing about the page.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The request outlives a page that is closed.
      keepalive: true,
    })
    // A page with status 200 is the sign-in page of a network, and not our file.
    return !(response.ok && response.headers.get('content-type')?.includes('html'))
  } catch {
    return false
  }
}
