import { describe, expect, test } from 'vitest'
import { type CountKind, countKinds } from '../../../src/guide/count-kinds.ts'
import { type GuideFile, nodeOf } from '../../../src/guide/guide.ts'
import type { NodeId } from '../../../src/guide/node.ts'
import type { SiteConfig } from '../../../src/guide/site.ts'
import { type WeighedCount, writeCount } from '../../../src/runtime/counts/count.ts'
import { readOutbox } from '../../../src/runtime/counts/outbox.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { openCounter } from '../../../src/ui/counting/counter.ts'
import type { NodeScreen, Screen } from '../../../src/ui/screen/screen.ts'
import { certificate, enrolment, site } from '../fixture.ts'
import { deniedStorage, memoryStorage, openWalk } from '../open-walk.ts'

const screenIn = (file: GuideFile, id: NodeId): NodeScreen => ({
  room: 'step',
  language: 'fr',
  data: { file, node: nodeOf(file.guide, id) },
})

interface Options {
  readonly kinds?: readonly CountKind[]
  readonly config?: SiteConfig
  readonly storage?: typeof memoryStorage
  readonly random?: () => number
}

/** A counter with the walk of its page, a clock, and a host that can be switched off. */
function openPage({ kinds = countKinds, config = site, storage = memoryStorage, random = () => 0 }: Options = {}) {
  const [tab, device] = [openStore(storage, '/'), openStore(storage, '/')]
  const sent: string[] = []
  const timers: (() => void)[] = []
  const state = { isOnline: true, now: 1_000_000 * 3_600_000 }
  const open = () =>
    openCounter({
      tab,
      device,
      random,
      now: () => state.now,
      send: async (count: WeighedCount) => {
        if (state.isOnline) sent.push(writeCount(count))
        return state.isOnline
      },
      after: (_, act) => {
        timers.push(act)
        return () => void timers.splice(timers.indexOf(act), 1)
      },
    })
  let counter = open()
  const { store } = openWalk()
  let shown: Screen | undefined
  const show = (screen: Screen, option?: string): void => {
    const { known } = store.settle(screen, { option, from: shown })
    counter.see({ screen, walk: known }, config, kinds)
    shown = screen
  }
  return {
    state,
    sent,
    timers,
    device,
    show,
    at: (id: NodeId, option?: string) => show(screenIn(certificate, id), option),
    counter: () => counter,
    /** Loads the page again in the same tab. */
    reload: () => {
      counter = open()
      shown = undefined
    },
    waiting: () => (device.read('counts', readOutbox)?.waiting ?? []).map(writeCount).sort(),
    /** Lets all timers run out. */
    runOut: async () => {
      for (let act = timers.shift(); act !== undefined; act = timers.shift()) {
        act()
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
  }
}

const codeIn = (id: NodeId, file = certificate) => nodeOf(file.guide, id).code
const shownAt = (id: NodeId, file = certificate) => `s.fr.${codeIn(id, file)}.2`
const answerAt = (id: NodeId, option: string, file = certificate) => `a.fr.${codeIn(id, file)}.${option}.2`

describe('what is counted', () => {
  test('screens, the answers between them, and the outcome at the end', () => {
    const page = openPage()
    page.at('usual-3')
    page.at('check', 'next')
    page.at('solved', 'yes')
    expect(page.waiting()).toEqual(
      [
        shownAt('usual-3'),
        shownAt('check'),
        shownAt('solved'),
        answerAt('usual-3', 'next'),
        answerAt('check', 'yes'),
        `o.fr.${codeIn('solved')}.solved.2`,
      ].sort(),
    )
  })

  test('“not on my screen” is an answer of its own', () => {
    const page = openPage()
    page.at('usual-1')
    page.at('usual-2', 'absent')
    expect(page.waiting()).toContain(answerAt('usual-1', 'absent'))
  })

  test('the answer of a call when the called guide has ended, under the code of the call', () => {
    const page = openPage()
    const called = enrolment('fr')
    page.at('call')
    page.show(screenIn(called, 'begin'))
    page.show(screenIn(called, 'worked'), 'next')
    page.show(screenIn(called, 'solved'), 'yes')
    page.at('check', 'solved')
    expect(page.waiting()).toContain(answerAt('call', 'solved'))
    expect(page.waiting()).toContain(`o.fr.${codeIn('solved', called)}.solved.2`)
    expect(page.waiting().filter((query) => query.startsWith('a.'))).toHaveLength(3)
  })

  test('going back counts a screen and no answer; a jump by a code neither', () => {
    const page = openPage()
    page.at('usual-1')
    page.at('usual-2', 'next')
    page.at('usual-1')
    page.at('about')
    expect(page.waiting().filter((query) => query.startsWith('a.'))).toEqual([answerAt('usual-1', 'next')])
    expect(page.waiting().filter((query) => query === shownAt('usual-1'))).toHaveLength(2)
  })

  test('a page that is loaded again at the same screen is not counted again, nor an outcome that no answer led to', () => {
    const page = openPage()
    page.at('usual-3')
    page.reload()
    page.at('usual-3')
    page.at('solved')
    expect(page.waiting()).toEqual([shownAt('usual-3'), shownAt('solved')].sort())
  })

  test('only the kinds of site.json', () => {
    const page = openPage({ kinds: ['outcomes'] })
    page.at('check')
    page.at('solved', 'yes')
    expect(page.waiting()).toEqual([`o.fr.${codeIn('solved')}.solved.2`])
  })

  test('no screen that the admin has withdrawn', () => {
    const page = openPage({ config: { ...site, withdrawn: [{ code: codeIn('check'), text: { fr: 'Non' } }] } })
    page.at('usual-3')
    page.at('check', 'next')
    expect(page.waiting()).toEqual([shownAt('usual-3')])
  })

  test('a search without a result by its rough length, and never its words', () => {
    const page = openPage()
    const nothing = { own: [], admin: [], near: [], isWhole: false, isComplete: false, terms: [] }
    const search = (query: string, found: object) =>
      page.show({
        room: 'find',
        language: 'nl',
        data: { answer: { query, found: { ...nothing, ...found }, entries: [] } } as object,
      })
    search('mijn geheim', {})
    search('0x80180018', { unknown: '0x80180018' })
    search('certificaat', { own: [{}] })
    page.show({ room: 'find', language: 'nl', data: {} })
    expect(page.waiting()).toEqual(['n.nl.10.code.2', 'n.nl.20.words.2'])
  })

  test('nothing on the pages of helpdesks and admins; and none of the walks of an agent, for thirty days', () => {
    const page = openPage()
    page.at('usual-1')
    page.show({ room: 'call', language: 'fr', data: {} })
    page.at('usual-2')
    expect(page.waiting()).toEqual([])
    page.state.now += 29 * 24 * 3_600_000
    page.at('lock')
    expect(page.waiting()).toEqual([])
    page.state.now += 2 * 24 * 3_600_000
    page.at('about')
    expect(page.waiting()).toEqual([shownAt('about')])
    const other = openPage()
    for (const room of ['admin', 'embedding', 'about', 'ready', 'catalog', 'start', 'missing'])
      other.show({ room, language: 'fr', data: { file: certificate } })
    expect(other.waiting()).toEqual([])
  })
})

describe('when it is sent', () => {
  test('nothing at once; after a pause, at most three at a time, until nothing waits', async () => {
    const page = openPage()
    page.at('usual-3')
    page.at('check', 'next')
    page.at('solved', 'yes')
    expect(page.sent).toEqual([])
    expect(page.timers).toHaveLength(1)
    await page.runOut()
    expect(page.sent).toHaveLength(6)
    expect(page.waiting()).toEqual([])
  })

  test('offline it waits on the device, and a later page sends it', async () => {
    const page = openPage()
    page.state.isOnline = false
    page.at('usual-3')
    page.at('check', 'next')
    await page.runOut()
    expect(page.sent).toEqual([])
    expect(page.waiting()).toHaveLength(3)
    page.reload()
    page.state.isOnline = true
    page.at('check')
    await page.runOut()
    expect(page.sent).toHaveLength(3)
  })

  test('a page that is hidden sends some, and a stopped counter nothing more', async () => {
    const page = openPage({ random: () => 0.49 })
    page.at('usual-3')
    page.at('check', 'next')
    page.counter().sendSome()
    expect(page.sent).toHaveLength(2)
    page.counter().stop()
    expect(page.timers).toHaveLength(0)
  })

  test('without storage everything still works, and nothing throws', async () => {
    const page = openPage({ storage: deniedStorage })
    page.at('usual-3')
    page.at('check', 'next')
    await page.runOut()
    expect(page.sent).toHaveLength(3)
  })
})
