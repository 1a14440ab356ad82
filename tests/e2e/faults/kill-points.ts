import type { BrowserContext } from '@playwright/test'
import { guides } from '../content.ts'
import type { Host } from '../host.ts'
import { longWalk } from '../path.ts'
import { answerLink, tap } from '../reader.ts'
import { live } from '../test.ts'

/** The result of killing a page repeatedly in the middle of a walk. */
export interface Killed {
  /** The number of kills after the next screen had shown: its answer must be stored. */
  readonly accepted: number
  readonly lost: readonly string[]
}

interface Stop {
  readonly path: string
  readonly answer: string
}

/** The addresses of a walk, each with the link of its next answer. */
function stops(host: Host): readonly Stop[] {
  const { file, moves } = longWalk(guides('fr'))
  return moves.map(({ node, option }) => ({
    path: new URL(host.url(`fr/${file.guide.id}/${node.code}/`)).pathname,
    answer: answerLink(option),
  }))
}

/**
 * Walks in a frame that is removed at a random moment after each answer, which ends its document without an event. Then
 * checks in the next frame, every second time with an empty sessionStorage, whether the answer is stored.
 */
export async function killFrames(context: BrowserContext, host: Host, count: number): Promise<Killed> {
  const page = await context.newPage()
  // A JSON file of the same origin, because the policy of our pages forbids frames.
  await page.goto(host.url('site.json'))
  const result = await page.evaluate(walkInFrames, { count, walk: stops(host) })
  await page.close()
  return result
}

async function walkInFrames({ count, walk }: { count: number; walk: readonly Stop[] }): Promise<Killed> {
  const lost: string[] = []
  let accepted = 0
  let at = 0
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const until = async (is: () => boolean) => {
    for (let waited = 0; waited < 5000 && !is(); waited += 5) await sleep(5)
    return is()
  }
  for (let point = 0; point < count; point += 1) {
    const here = walk[at]
    const next = walk[at + 1]
    if (here === undefined || next === undefined) {
      at = 0
      localStorage.clear()
      sessionStorage.clear()
      point -= 1
      continue
    }
    if (point % 2 === 1) sessionStorage.clear()
    const frame = document.createElement('iframe')
    frame.src = here.path
    document.body.append(frame)
    const find = (selector: string) => frame.contentDocument?.querySelector<HTMLAnchorElement>(selector)
    const isLive = await until(
      () => Object.keys(find('#app') ?? {}).some((key) => key.startsWith('__reactContainer')) && find(here.answer) !== null,
    )
    const before = walk[at - 1]?.path
    const kept = before === undefined || (await until(() => find('.back')?.pathname === before))
    if (!isLive || !kept)
      lost.push(
        `at ${here.path}, kill point ${point}: ${isLive ? `the answer before is ${find('.back')?.pathname ?? 'not there'}` : 'the page did not come'}`,
      )
    // Waits as `live` does: a tap before hydration follows a link, which is another case.
    await new Promise((resolve) =>
      frame.contentWindow?.requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
    )
    find(here.answer)?.click()
    // A step takes about 10 ms: a third of the kills come before it, the others during or after it.
    await sleep(Math.random() ** 3 * 80)
    const led = frame.contentWindow?.location.pathname === next.path
    frame.remove()
    if (led) {
      accepted += 1
      at += 1
    }
  }
  return { accepted, lost }
}

/** Like `killFrames`, with a tab for each answer, whose process is crashed. */
export async function crashTabs(context: BrowserContext, host: Host, count: number): Promise<Killed> {
  const walk = stops(host)
  const lost: string[] = []
  let [accepted, at] = [0, 0]
  for (let point = 0; point < count; point += 1) {
    const [before, here, next] = [walk[at - 1], walk[at], walk[at + 1]]
    if (here === undefined || next === undefined) break
    const page = await context.newPage()
    await page.goto(new URL(here.path, host.url()).href)
    await live(page)
    const kept =
      before === undefined ||
      (await page
        .locator(`.back[href="${before.path}"]`)
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        ))
    if (!kept) lost.push(`at ${here.path}, crash ${point}`)
    await tap(page.locator(here.answer).first())
    await page.waitForTimeout(Math.random() * 80)
    const led = (await page.evaluate(() => location.pathname)) === next.path
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await page.close()
    if (led) {
      accepted += 1
      at += 1
    }
  }
  return { accepted, lost }
}
