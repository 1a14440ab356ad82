// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { type GuideFile, nodeOf } from '../../src/guide/guide.ts'
import type { NodeId } from '../../src/guide/node.ts'
import { openStore } from '../../src/runtime/store.ts'
import type { LoadedScene, Scene } from '../../src/ui/app/navigation-machine.ts'
import { nextScenes } from '../../src/ui/app/next-scenes.ts'
import { openWalkStore } from '../../src/ui/memory/walk-store.ts'
import { stepRoom } from '../../src/ui/node/step-room.tsx'
import { PageView, type ShownScreen } from '../../src/ui/page/page-view.tsx'
import type { Room } from '../../src/ui/rooms/room.ts'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { certificate, site } from './fixture.ts'
import { fixtureLoader } from './serve.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})

const i18n = createAllI18n()('fr')
const sceneOf = (screen: Screen): Scene => ({ screen, room: stepRoom, i18n, walk: {}, moved: false })
const sceneAt = (id: NodeId, file: GuideFile = certificate): Scene =>
  sceneOf({ room: 'step', language: 'fr', data: { file, node: nodeOf(file.guide, id) } })

/** A walk store without storage, whose current node is that of a scene. */
function storeAt({ screen }: Scene) {
  const place = openStore(() => null, '/')
  const store = openWalkStore({
    tab: place,
    device: place,
    loader: fixtureLoader,
    base: '/',
    now: () => 1,
    isDamaged: () => false,
  })
  store.settle(screen)
  return store
}
const scenesAfter = (scene: Scene): ReadonlyMap<string, LoadedScene> => nextScenes(scene, storeAt(scene))
const leadsTo = (scenes: ReadonlyMap<string, LoadedScene>) =>
  [...scenes].map(([option, { screen }]) => [option, screen.data.node?.id])

/** The scenes as props of a page. */
const drawn = (scenes: ReadonlyMap<string, LoadedScene>): readonly ShownScreen[] =>
  [...scenes.values()].map(({ screen, room, detachedRoot, foreseen = {} }) => ({ screen, room, detachedRoot, walk: foreseen }))

/** Draws a page, or draws it again with other scenes. */
async function show(shown: ShownScreen, next: readonly ShownScreen[]): Promise<void> {
  if (document.querySelector('#page') === null) {
    const mount = document.body.appendChild(document.createElement('div'))
    mount.id = 'page'
    root = createRoot(mount)
  }
  await act(async () => root?.render(<PageView shown={shown} next={next} i18n={i18n} base="/" site={site} hydrated />))
}
const titles = (): readonly (string | null)[] => [...document.querySelectorAll('h1')].map((title) => title.textContent)

test('each answer has a scene of its own, also where two answers lead to one screen', () => {
  const scenes = scenesAfter(sceneAt('start'))
  expect(leadsTo(scenes)).toEqual([
    ['usual', 'usual-1'],
    ['required', 'about'],
    ['same', 'about'],
  ])
  const elements = [...scenes.values()].map(({ detachedRoot }) => detachedRoot?.element)
  expect(new Set(elements).size).toBe(3)
  expect(scenes.get('same')?.foreseen?.session?.trail.answers).toEqual([['start', 'same']])
})

test('outcomes and calls get no scene in advance, and screens without a node have none after them', () => {
  expect(leadsTo(scenesAfter(sceneAt('lock')))).toEqual([['yes', 'usual-3']])
  expect(leadsTo(scenesAfter(sceneAt('about')))).toEqual([])
  expect(leadsTo(scenesAfter(sceneOf({ room: 'desk', language: 'fr', data: {} })))).toEqual([])
})

test('a question that may be answered already gets no scene in advance', () => {
  const nodes = certificate.guide.nodes.map((node) =>
    node.id === 'lock' && node.kind === 'question' ? { ...node, remember: 'lock' } : node,
  )
  const file: GuideFile = { schema: 1, guide: { ...certificate.guide, nodes } }
  expect(leadsTo(scenesAfter(sceneAt('usual-2')))).toEqual([['next', 'lock']])
  expect(leadsTo(scenesAfter(sceneAt('usual-2', file)))).toEqual([])
})

test('at most four answers of a long list have a scene', () => {
  const choices = [1, 2, 3, 4, 5, 6].map((number) => ({ id: `${number}`, label: `${number}`, to: 'check' }))
  const nodes = certificate.guide.nodes.map((node) => (node.id === 'start' ? { ...node, choices } : node))
  const file: GuideFile = { schema: 1, guide: { ...certificate.guide, nodes } }
  expect(scenesAfter(sceneAt('start', file)).size).toBe(4)
})

test('a scene is rendered outside of the page, and the answer moves the same elements into the page', async () => {
  const here = sceneAt('start')
  const next = drawn(scenesAfter(here))
  await show(here, next)
  expect(titles()).toEqual(['Un certificat obligatoire est manquant sur votre appareil'])
  const [scene] = next
  const title = scene?.detachedRoot?.element.querySelector('h1')
  expect(title?.textContent).toContain('page du certificat Digicert')
  if (scene === undefined) throw new Error('Unexpected question without a next scene')
  await show(scene, [])
  expect([...document.querySelectorAll('#main h1')]).toEqual([title])
  const following = drawn(scenesAfter(sceneAt('usual-1')))
  await show(scene, following)
  expect(titles()).toHaveLength(1)
  if (following[0] === undefined) throw new Error('Unexpected step without a next scene')
  await show(following[0], [])
  expect(titles()).toEqual([following[0].detachedRoot?.element.querySelector('h1')?.textContent])
  // A page without prepared scenes is drawn in the page itself, as after the browser's back.
  await show(here, [])
  expect(titles()).toEqual(['Un certificat obligatoire est manquant sur votre appareil'])
})

test('a scene is not rendered again when it is shown', async () => {
  let renders = 0
  const room: Room = {
    ...stepRoom,
    View: () => {
      renders += 1
      return <h1>Une fois</h1>
    },
  }
  const here = sceneAt('start')
  const [first] = drawn(scenesAfter(here))
  if (first === undefined) throw new Error('Unexpected question without a next scene')
  const scene = { ...first, room }
  await show(here, [scene])
  expect(renders).toBe(1)
  // The app's scene has more parts than the screen that was rendered early.
  await show({ ...sceneAt('usual-1'), ...scene }, [scene])
  expect(document.querySelector('#main h1')?.textContent).toBe('Une fois')
  expect(renders).toBe(1)
})

test('a next screen that cannot be drawn does not break the page, and the others are drawn', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const here = sceneAt('start')
  const [broken, ...others] = drawn(scenesAfter(here))
  const View = (): never => {
    throw new Error('no view')
  }
  if (broken === undefined) throw new Error('Unexpected question without a next scene')
  await show(here, [{ ...broken, room: { ...stepRoom, View } }, ...others]).catch(() => undefined)
  expect(titles()).toEqual(['Un certificat obligatoire est manquant sur votre appareil'])
  expect(others.map(({ detachedRoot }) => detachedRoot?.element.querySelector('h1') !== null)).toEqual([true, true])
  said.mockRestore()
})
