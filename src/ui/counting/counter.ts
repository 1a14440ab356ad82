import { isCode } from '../../guide/code.ts'
import type { CountKind } from '../../guide/count-kinds.ts'
import { oneOf, readIf, recordOf, text, wholeTo } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { Count, WeighedCount } from '../../runtime/counts/count.ts'
import {
  emptyOutbox,
  type Outbox,
  pauseMs,
  putBack,
  putCount,
  readOutbox,
  takeCounts,
  writeOutbox,
} from '../../runtime/counts/outbox.ts'
import type { Store } from '../../runtime/store.ts'
import { countsOf, type SeenBefore, type SeenScene } from './counts-of.ts'

/** What a counter needs of its page. */
export interface CounterPage {
  /** The storage of the tab and of the device. */
  readonly tab: Store
  readonly device: Store
  readonly random: () => number
  /** The time in ms since 1970. */
  readonly now: () => number
  /** Sends a count. Returns whether the host has answered. */
  readonly send: (count: WeighedCount) => Promise<boolean>
  /** Calls back after a time in ms. Returns a function that cancels this. */
  readonly after: (ms: number, act: () => void) => () => void
}

/** Counts the screens of a page. */
export interface Counter {
  /** Counts a scene. It may be called again when more is known about the same screen. */
  readonly see: (scene: SeenScene, site: SiteConfig, kinds: readonly CountKind[]) => void
  /** Sends some of the counts that wait; later also the others. */
  readonly sendSome: () => void
  /** Sends nothing more from this page. */
  readonly stop: () => void
}

/** Pages of the helpdesk. Whoever opens one is an agent, whose walks are not those of readers. */
const agentRooms: readonly string[] = ['desk', 'desk-guide', 'call']
/** For how long a device with such a page is not counted, in hours. */
const agentHours = 30 * 24

const readLast = recordOf({ schema: oneOf(1), code: readIf(text, isCode) })
const readAgent = recordOf({ schema: oneOf(1), hour: wholeTo() })

/** Makes the counter of a page. What waits from earlier pages is sent too. */
export function openCounter(page: CounterPage): Counter {
  const { tab, device, random, now, send, after } = page
  const hour = () => Math.floor(now() / 3_600_000)
  const outbox = (): Outbox => device.read('counts', readOutbox) ?? emptyOutbox
  const keep = (changed: Outbox) => device.write('counts', writeOutbox(changed))
  const circumstances = () => ({ random, hour: hour() })
  let before: SeenBefore | undefined
  let cancel: (() => void) | undefined

  const isAgent = (): boolean => {
    const agent = device.read('agent', readAgent)
    return agent !== undefined && Math.abs(hour() - agent.hour) < agentHours
  }
  const noteAgent = (): void => {
    device.write('agent', { schema: 1, hour: hour() })
    device.forget('counts')
  }
  const sendLater = (): void => {
    if (cancel !== undefined || outbox().waiting.length === 0) return
    cancel = after(pauseMs(random), () => {
      cancel = undefined
      void sendNow().then((isSent) => isSent && sendLater())
    })
  }
  /** Sends some counts. They leave the queue first, so that two tabs do not send the same ones. Returns whether all were sent. */
  const sendNow = async (): Promise<boolean> => {
    const { taken, outbox: left } = takeCounts(outbox(), circumstances())
    if (taken.length === 0) return false
    keep(left)
    const results = await Promise.all(taken.map(async (count) => ({ count, isSent: await send(count) })))
    const unsent = results.flatMap(({ count, isSent }) => (isSent ? [] : [count]))
    if (unsent.length > 0) keep(putBack(outbox(), unsent, circumstances()))
    return unsent.length === 0
  }
  const put = (counts: readonly Count[]): void => {
    if (counts.length === 0) return
    keep(counts.reduce((queue, count) => putCount(queue, count, circumstances()), outbox()))
    sendLater()
  }

  return {
    see: ({ screen, walk }, site, kinds) => {
      if (agentRooms.includes(screen.room)) noteAgent()
      const last = tab.read('counted', readLast)?.code
      const counts = isAgent() ? [] : countsOf({ screen, walk }, before, last, site)
      before = { screen, session: walk.session ?? (before?.screen === screen ? before.session : undefined) }
      const { node } = screen.data
      if (node !== undefined && node.code !== last) tab.write('counted', { schema: 1, code: node.code })
      put(counts.filter(({ kind }) => kinds.includes(kind)))
      sendLater()
    },
    sendSome: () => void sendNow(),
    stop: () => cancel?.(),
  }
}
