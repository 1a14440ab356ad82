/**
 * Loads a part of the app that the build has split off. The build puts this before every `import()`, in the place of Vite's own
 * helper and under its name, with the files that the part needs: its own first, then those that it imports, and stylesheets.
 *
 * All files are fetched at once. Scripts then run one after the other, each in a task of its own, because one task for all
 * blocks a slow phone for a quarter of a second. No script is imported before it is in the browser's cache:
 * Chromium never requests a module again whose import has failed. Rejects where a file cannot be fetched; the next call tries again.
 */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = []): Promise<Part> {
  const [own, ...others] = files.map((file) => import.meta.env.BASE_URL + file)
  const scripts = others.filter((url) => !isStyle(url) && linkTo(url) === null)
  const fetched = [...scripts, ...(own === undefined || linkTo(own) !== null ? [] : [own])]
  await Promise.all([...others.filter(isStyle).map(addStyle), ...fetched.map(fetchScript)])
  for (const url of scripts) {
    await import(/* @vite-ignore */ url)
    await nextTask()
  }
  const part = await load()
  // Running a part and using it are two tasks.
  await nextTask()
  return part
}

const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))

const isStyle = (url: string): boolean => url.endsWith('.css')

/** Fetches a script into the browser's cache. Then adds a preload link, which makes the browser compile it, and marks it as fetched. */
async function fetchScript(url: string): Promise<void> {
  const response = await fetch(url)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`Unexpected ${response.status} for ${url}, expected a script`)
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = url
  document.head.append(link)
}

/** Adds a stylesheet to the page. Resolves when it applies. One that cannot be fetched is removed again. */
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
