// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStandIns, type Way } from '../../src/ui/app/next-screens.tsx'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { certificate } from './fixture.ts'

type NodeScreen = Extract<Screen, { kind: 'node' }>
const nodes = certificate.guide.nodes.slice(0, 6)
const wayTo = (place: number): Way => ({ href: `https://ariane.test/fr/certificate/${nodes[place]?.code}/`, option: 'next' })
const screenAt = (way: Way): NodeScreen => {
  const node = nodes.find(({ code }) => way.href.includes(code))
  if (node === undefined) throw new Error(`Unexpected way to ${way.href}`)
  return { kind: 'node', language: 'fr', file: certificate, node }
}
const draw = ({ node }: NodeScreen) => (
  <main id="main">
    <h1>{node.id}</h1>
    <p className="to-do">
      <input type="checkbox" defaultChecked />
      <input type="checkbox" />
    </p>
  </main>
)
const headings = (): readonly string[] => [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? '')
/** Shows the stand-in of an answer once it is drawn. */
const shown = (standIns: ReturnType<typeof openStandIns>, way: Way) =>
  vi.waitFor(() => {
    const screen = standIns.show(way)
    if (screen === undefined) throw new Error('Unexpected lack of a stand-in')
    return screen
  }, 5000)

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 1))
  document.body.innerHTML = '<main id="main"><h1>here</h1></main><footer></footer>'
})
afterEach(() => vi.unstubAllGlobals())

test('an answer shows its stand-in at once, in place of what is there; nothing of it is on the page before', async () => {
  const standIns = openStandIns(async (way) => screenAt(way), draw)
  standIns.rehearse([wayTo(1), wayTo(2)])
  expect(headings()).toEqual(['here'])
  expect((await shown(standIns, wayTo(2))).node).toBe(nodes[2])
  expect(headings()).toEqual([nodes[2]?.id, 'here'])
  const [above, under] = document.querySelectorAll('main')
  expect([above?.style.display, under?.style.display]).toEqual(['', 'none'])
  expect(above?.querySelector('input')?.checked).toBe(true)
  standIns.drop({ kind: 'failed', language: 'fr' })
  expect(headings()).toEqual(['here'])
  expect(document.querySelector('main')?.style.display).toBe('')
})

test('there is none for an answer that was not foreseen, for another answer to the same screen, nor twice', async () => {
  const standIns = openStandIns(async (way) => screenAt(way), draw)
  standIns.rehearse([wayTo(2), wayTo(1)])
  await shown(standIns, wayTo(1))
  standIns.drop(screenAt(wayTo(1)))
  expect(standIns.show(wayTo(3))).toBeUndefined()
  expect(standIns.show({ ...wayTo(2), option: 'yes' })).toBeUndefined()
  expect(standIns.show(wayTo(2))).toBeDefined()
  expect(standIns.show(wayTo(1))).toBeUndefined()
  expect(headings()).toHaveLength(2)
})

test('what is ticked on a stand-in is ticked on the real screen, and on no other', async () => {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.to-do input')]
  for (const real of [true, false]) {
    document.body.innerHTML = '<main id="main"></main>'
    const standIns = openStandIns(async (way) => screenAt(way), draw)
    standIns.rehearse([wayTo(1)])
    const screen = await shown(standIns, wayTo(1))
    boxes()[1]?.click()
    document.getElementById('main')?.nextElementSibling?.remove()
    document.body.insertAdjacentHTML(
      'beforeend',
      '<main><p class="to-do"><input type="checkbox"><input type="checkbox"></p></main>',
    )
    standIns.drop(real ? screen : { ...screen })
    expect(boxes().map(({ checked }) => checked)).toEqual([real, real])
  }
})

test('those of the screen before are let go, also while they are on their way', async () => {
  const resolved: string[] = []
  const standIns = openStandIns(async (way) => {
    resolved.push(way.href)
    return screenAt(way)
  }, draw)
  standIns.rehearse([wayTo(1), wayTo(2), wayTo(3)])
  standIns.rehearse([wayTo(4)])
  await shown(standIns, wayTo(4))
  expect(resolved).toEqual([wayTo(4).href])
})

test('what cannot be loaded, may not be shown or cannot be drawn has no stand-in, and the others have', async () => {
  const answers = [
    async () => Promise.reject(new Error('no network')),
    async () => undefined,
    async (way: Way) => screenAt(way),
    async (way: Way) => screenAt(way),
  ]
  const standIns = openStandIns(
    async (way) => answers[nodes.findIndex(({ code }) => way.href.includes(code))]?.(way),
    (screen) => {
      const Broken = () => {
        throw new Error('no view')
      }
      return screen.node === nodes[2] ? <Broken /> : draw(screen)
    },
  )
  standIns.rehearse([0, 1, 2, 3].map(wayTo))
  await vi.waitFor(
    () =>
      expect([0, 1, 2, 3].map((place) => standIns.show(wayTo(place))?.node)).toEqual([undefined, undefined, undefined, nodes[3]]),
    8000,
  )
}, 10_000)

test('a list of answers is not drawn to its end', async () => {
  const resolve = vi.fn(async (way: Way) => screenAt(way))
  const standIns = openStandIns(resolve, draw)
  standIns.rehearse([0, 1, 2, 3, 4, 5].map(wayTo))
  await shown(standIns, wayTo(3))
  await new Promise((done) => setTimeout(done, 50))
  expect(resolve).toHaveBeenCalledTimes(4)
})
