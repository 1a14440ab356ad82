/** Decodes the path of a request to a file name. A path that cannot be decoded gives a name that no file has. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '\0'
  }
}
