/**
 * Loads a chunk of the app. The build wraps every `import()` in this function, in place of Vite's helper and under its name, with
 * the files that the chunk needs: its own first, then its imports and stylesheets. All are requested at once. Scripts are then run
 * each in its own task: in one task they would block a slow phone for a quarter of a second. Rejects if a file cannot be loaded;
 * the next call tries again.
 */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = []): Promise<Part> {
  const [own, ...others] = files.map((file) => import.meta.env.BASE_URL + file)
  const styles = Promise.all(others.filter(isStyle).map(addStyle))
  // Avoids an unhandled rejection if a script fails before the stylesheets are awaited.
  styles.catch(() => undefined)
  const scripts = others.filter((url) => !isStyle(url) && preload(url))
  if (own !== undefined) preload(own)
  for (const url of scripts) {
    await import(/* @vite-ignore */ url)
    await nextTask()
  }
  await styles
  const part = await load()
  // The caller continues in another task than the one that ran the chunk.
  await nextTask()
  return part
}

const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))

const isStyle = (url: string): boolean => url.endsWith('.css')

/** Preloads a script. Returns whether that is new: otherwise the script has already been run. */
function preload(url: string): boolean {
  if (linkTo(url) !== null) return false
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = url
  document.head.append(link)
  return true
}

/** Adds a stylesheet to the page; resolves when it is loaded. Removes it again if that fails. */
function addStyle(url: string): Promise<unknown> {
  const existing = linkTo(url)
  if (existing?.sheet) return Promise.resolve()
  const link = existing ?? document.createElement('link')
  link.rel = 'stylesheet'
  link.href = url
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`Unexpected lack of ${url}, expected a stylesheet`))
    })
    if (existing === null) document.head.append(link)
  })
}

const linkTo = (url: string): HTMLLinkElement | null => document.querySelector<HTMLLinkElement>(`link[href="${url}"]`)
