/**
 * The path of a request, decoded. `undefined` for an address that a server and a browser could read as another path or another host:
 * with doubled slashes, backslashes, control characters or the names `.` and `..`, encoded or not.
 */
export function requestPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return path.startsWith('/') && !/\/\/|\\|\p{Cc}|\/\.{1,2}(?:\/|$)/u.test(path) ? path : undefined
  } catch {
    return undefined
  }
}
