/**
 * Brings a part of the app that the build has split off. The build puts this before every `import()`, in the place of Vite's own
 * helper and under its name, with the files that the part needs: its own first, then those that it imports, and stylesheets.
 * All are asked for at once. Scripts are then run one after the other, each in a task of its own, because a phone that runs
 * them in one cannot answer its reader for a quarter of a second. Rejects where a file does not come; the next call tries again.
 */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = []): Promise<Part> {
  const [own, ...others] = files.map((file) => import.meta.env.BASE_URL + file)
  const styles = Promise.all(others.filter(isStyle).map(addStyle))
  // A script may fail before them, and then nobody waits for them any more.
  styles.catch(() => undefined)
  const scripts = others.filter((url) => !isStyle(url) && announce(url))
  if (own !== undefined) announce(own)
  for (const url of scripts) {
    await import(/* @vite-ignore */ url)
    await nextTask()
  }
  await styles
  const part = await load()
  // What is done with it is another task than running it.
  await nextTask()
  return part
}

const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))

const isStyle = (url: string): boolean => url.endsWith('.css')

/** Has the browser fetch a script. Says whether it had not been told before: then it has not been run either. */
function announce(url: string): boolean {
  if (linkTo(url) !== null) return false
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = url
  document.head.append(link)
  return true
}

/** A stylesheet of the page, there once this resolves. One that did not come is taken out again. */
function addStyle(url: string): Promise<unknown> {
  const known = linkTo(url)
  if (known?.sheet) return Promise.resolve()
  const link = known ?? document.createElement('link')
  link.rel = 'stylesheet'
  link.href = url
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`Unexpected lack of ${url}, expected a stylesheet`))
    })
    if (known === null) document.head.append(link)
  })
}

const linkTo = (url: string): HTMLLinkElement | null => document.querySelector<HTMLLinkElement>(`link[href="${url}"]`)
