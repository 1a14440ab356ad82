/** A request's path as a file name; what cannot be decoded names no file. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '\0'
  }
}
