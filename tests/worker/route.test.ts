import { expect, test } from 'vitest'
import { routeOf } from '../../src/worker/route.ts'

const scope = 'https://it.example.org/aide/'
const navigation = (url: string) => routeOf({ method: 'GET', mode: 'navigate', url }, scope)
const load = (url: string) => routeOf({ method: 'GET', mode: 'cors', url }, scope)

test.for(['', 'fr/', 'fr/x/07b61', 'FR/x/07B61?ref=mail', '?', '07b61/?gclid=1#top', 'fr/x/index.html', 'admin/'])(
  'a navigation to “%s” is answered as a page',
  (path) => expect(navigation(scope + path)).toEqual({ kind: 'page', known: true }),
)

test.for(['fr/x/typo/', 'fr/x/k7q2m/more/', 'fr/%00', 'nl/a.b/'])(
  'a navigation to “%s” is one to an unknown page of ours',
  (path) => expect(navigation(scope + path)).toEqual({ kind: 'page', known: false }),
)

test.for([
  ['assets/entry-1.js', 'assets/entry-1.js'],
  ['icons/icon.svg?', 'icons/icon.svg'],
] as const)('%s is a kept file; its query is ignored', ([path, kept]) =>
  expect(load(scope + path)).toEqual({ kind: 'kept', path: kept }),
)

test('a data file has a route of its own; opened as a page it is a kept file', () => {
  expect(load(`${scope}data/fr/x.json?of=1`)).toEqual({ kind: 'data', path: 'data/fr/x.json' })
  expect(navigation(`${scope}data/fr/x.json`)).toEqual({ kind: 'kept', path: 'data/fr/x.json' })
})

test('site.json has a route of its own, except for navigations and requests past the cache', () => {
  expect(load(`${scope}site.json?x`)).toEqual({ kind: 'site' })
  expect(navigation(`${scope}site.json`)).toEqual({ kind: 'network' })
  expect(routeOf({ method: 'GET', mode: 'cors', url: `${scope}site.json`, cache: 'no-store' }, scope)).toEqual({
    kind: 'network',
  })
})

test('counts go to the network as they are: a copy would not be in the log of the host', () => {
  expect(load(`${scope}count/1.txt?s.fr.k7q2m.2`)).toEqual({ kind: 'network' })
  expect(navigation(`${scope}count/1.txt`)).toEqual({ kind: 'network' })
})

test.for([
  'https://elsewhere.example.org/aide/fr/',
  'https://it.example.org/',
  'https://it.example.org/other/data/fr/x.json',
  `${scope}sw.js`,
  `${scope}guide.pdf`,
  `${scope}crm/`,
  `${scope}crm/?d=4000`,
  `${scope}wiki/fr/x/k7q2m`,
  `${scope}fr.html`,
  `${scope}%00`,
  `${scope}%E0%A4%A`,
])('the worker does not handle %s', (url) => expect(navigation(url)).toEqual({ kind: 'network' }))

test('the worker handles no POST', () =>
  expect(routeOf({ method: 'POST', mode: 'navigate', url: scope }, scope)).toEqual({ kind: 'network' }))
