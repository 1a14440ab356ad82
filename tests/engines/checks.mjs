// @ts-check
/**
 * What a reader does, in the order of a visit. Each check is written once, and runs in every engine. A check throws where it fails, and
 * returns `skipped` where the engine has no means for it.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rootCertificates } from 'node:tls'
import { constants, inflateSync } from 'node:zlib'
import { openIntranet } from './host.mjs'

/** @typedef {import('./session.d.ts').Session} Session */
/** @typedef {import('./host.mjs').Host} Host */
/** @typedef {import('../../src/guide/guide.ts').Guide} Guide */
/** @typedef {import('../../src/guide/node.ts').GuideNode} GuideNode */
/** @typedef {{ readonly node: GuideNode, readonly option: string }} Move */

export const skipped = 'skipped'
const allPictures = /^\/(?:media\/|packs\/pictures-)/
const id = 'missing-certificate'
/** A reader does not tap twice at one place within this time: the app ignores that. */
const pause = 450

/** Throws where something is not as expected. @param {unknown} is @param {string} what */
function expect(is, what) {
  if (!is) throw new Error(`expected ${what}`)
}

/** Waits until something holds, and returns it. @template T @param {() => Promise<T>} does @param {string} what @param {number} [limit] */
async function until(does, what, limit = 10_000) {
  const end = Date.now() + limit
  /** @type {unknown} */
  let last
  while (Date.now() < end) {
    try {
      const found = await does()
      if (found) return found
      last = found
    } catch (error) {
      last = String(error).slice(0, 200)
    }
    await sleep(100)
  }
  throw new Error(`expected ${what} within ${limit} ms; last: ${JSON.stringify(last)}`)
}

/** @param {Session} s @param {string} selector */
const text = (s, selector) => s.run((one) => document.querySelector(one)?.textContent ?? '', selector)
/** @param {Session} s @param {string} selector */
const count = (s, selector) => s.run((one) => document.querySelectorAll(one).length, selector)
/** Waits until the app has taken over. @param {Session} s */
const live = (s) =>
  until(
    () =>
      s.run(() =>
        ['header', 'main', 'footer'].every((tag) =>
          Object.keys(document.querySelector(`#app > ${tag}`) ?? {}).some((key) => key.startsWith('__reactProps')),
        ),
      ),
    'the app',
    20_000,
  )
/** @param {Session} s @param {string} url */
async function visit(s, url) {
  await s.goto(url)
  await live(s)
}
/** Waits for an address below the host, and one heading with words. @param {Session} s @param {Host} host @param {string} path */
async function at(s, host, path) {
  await until(async () => (await s.url()) === host.url(path), `the address /${path}`).catch(async (error) => {
    throw new Error(`${error.message}; is at ${await s.url()}`)
  })
  await until(
    () => s.run(() => document.querySelectorAll('h1').length === 1 && document.querySelector('h1')?.textContent !== ''),
    'one heading',
  )
}

/** The moves of the shortest way from a screen to one that fits. @param {Guide} guide @param {string} from @param {(node: GuideNode) => boolean} fits */
function wayTo(guide, from, fits) {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const seen = new Set([from])
  /** @type {{ id: string, moves: Move[] }[]} */
  const queue = [{ id: from, moves: [] }]
  for (const { id: here, moves } of queue) {
    const node = nodes.get(here)
    if (node === undefined) continue
    if (fits(node)) return { moves, end: node }
    for (const [option, to] of exitsOf(node))
      if (!seen.has(to)) {
        seen.add(to)
        queue.push({ id: to, moves: [...moves, { node, option }] })
      }
  }
  throw new Error(`expected a way in ${guide.id}`)
}
/** @param {GuideNode} node @returns {[string, string][]} */
function exitsOf(node) {
  if (node.kind === 'question') return node.choices.map(({ id: option, to }) => [option, to])
  if (node.kind === 'check')
    return [
      ['yes', node.yes],
      ['no', node.no],
    ]
  return node.kind === 'step' || node.kind === 'info' ? [['next', node.next]] : []
}
/** @param {string} option */
const answer = (option) => `main a.answer[data-option="${option}"]`
/** @param {Host} host @param {string} language @returns {Guide} */
const guideOf = (host, language) => host.data(`${language}/${id}.json`).guide
/** A node with its address. @param {Host} host @param {string} language @param {(node: GuideNode) => boolean} fits */
function screenOf(host, language, fits) {
  const node = guideOf(host, language).nodes.find(fits)
  if (node === undefined) throw new Error('expected such a screen')
  return { node, path: `${language}/${id}/${node.code}/` }
}

/** From the catalog to a solution. @param {Session} s @param {Host} host @param {string} language */
async function walk(s, host, language) {
  const guide = guideOf(host, language)
  const { moves, end } = wayTo(guide, guide.start, (node) => node.kind === 'outcome' && node.result === 'solved')
  await visit(s, host.url(`${language}/`))
  expect((await s.run(() => document.documentElement.lang)) === language, `lang="${language}"`)
  await s.click(`main a[href$="/${language}/${id}/"]`)
  await at(s, host, `${language}/${id}/`)
  await sleep(pause)
  // A walk of an earlier check may be offered first.
  await s.click((await count(s, 'main a.again')) > 0 ? 'main a.again' : 'main a.answer.primary')
  for (const { node, option } of moves) {
    await at(s, host, `${language}/${id}/${node.code}/`)
    await sleep(pause)
    await s.click(answer(option))
  }
  await at(s, host, `${language}/${id}/${end.code}/`)
  expect((await count(s, '.trail')) === 1, 'the answers that were given')
}

/** @type {readonly { readonly name: string, readonly run: (s: Session, host: Host) => Promise<unknown> }[]} */
export const checks = [
  {
    name: 'a broken site.json shows no placeholder to a new reader',
    run: async (s, host) => {
      // First of all, because later the device has a good copy.
      host.cutsSite = true
      host.missing = allPictures
      try {
        await visit(s, host.url(screenOf(host, 'fr', ({ kind }) => kind === 'step').path))
        const shown = () =>
          [...document.querySelectorAll('#help a')].some((one) => /000 00 00|example\.org/.test(one.textContent ?? ''))
        await until(async () => !(await s.run(shown)), 'no number of the build')
        // The three seconds for which the contact of the build is hidden are over.
        await sleep(3500)
        expect(!(await s.run(shown)), 'no number of the build')
        expect((await text(s, '#help')).includes('Adressez-vous'), 'words that name somebody to ask')
      } finally {
        host.cutsSite = false
        host.missing = undefined
      }
    },
  },
  {
    name: 'a picture that cannot be had shows its words',
    run: async (s, host) => {
      // Before the device has it.
      const { path, alt } = pictureOf(host)
      host.missing = allPictures
      try {
        await visit(s, host.url(path))
        await until(async () => {
          await s.run(() => document.querySelector('main figure')?.scrollIntoView())
          return (await text(s, 'main figure')).includes(alt)
        }, 'its words')
      } finally {
        host.missing = undefined
      }
      await visit(s, host.url(path))
      await pictureIsShown(s)
    },
  },
  { name: 'a walk in French', run: (s, host) => walk(s, host, 'fr') },
  { name: 'a walk in Dutch', run: (s, host) => walk(s, host, 'nl') },
  {
    name: 'back, and another answer; a reload keeps it',
    run: async (s, host) => {
      const { node, path } = screenOf(host, 'fr', ({ kind }) => kind === 'question')
      const [first, second] = exitsOf(node).filter(([, to], place, all) => all.findIndex(([, other]) => other === to) === place)
      const codeOf = (/** @type {string | undefined} */ wanted) =>
        guideOf(host, 'fr').nodes.find((one) => one.id === wanted)?.code
      await visit(s, host.url(path))
      await s.click(answer(first?.[0] ?? ''))
      await at(s, host, `fr/${id}/${codeOf(first?.[1])}/`)
      await s.back()
      await at(s, host, path)
      await until(() => count(s, `${answer(first?.[0] ?? '')} .taken`), 'the answer to be marked')
      await sleep(pause)
      await s.click(answer(second?.[0] ?? ''))
      await at(s, host, `fr/${id}/${codeOf(second?.[1])}/`)
      const before = await text(s, '.trail')
      await s.reload()
      await live(s)
      await until(async () => (await text(s, '.trail')) === before, 'the same answers after a reload')
    },
  },
  {
    name: 'two clicks at one place pass one screen',
    run: async (s, host) => {
      const guide = guideOf(host, 'fr')
      const nodeAt = (/** @type {string} */ wanted) => guide.nodes.find((one) => one.id === wanted)
      const { node, path } = screenOf(host, 'fr', (one) => one.kind === 'step' && nodeAt(one.next)?.kind === 'step')
      await visit(s, host.url(path))
      await sleep(pause)
      // In the page itself: between two commands of a driver more time may pass. Wherever they land, an answer is there.
      await s.run(async () => {
        const place = { detail: 1, screenX: 150, screenY: 300, bubbles: true, cancelable: true }
        const click = () =>
          document.querySelector('main a.answer[data-option="next"]')?.dispatchEvent(new MouseEvent('click', place))
        click()
        await new Promise((resolve) => setTimeout(resolve, 150))
        click()
      })
      await sleep(700)
      await at(s, host, `fr/${id}/${node.kind === 'step' ? nodeAt(node.next)?.code : ''}/`)
    },
  },
  {
    name: 'an error code leads to its screen',
    run: async (s, host) => {
      const codes = /** @type {[string, ...string[]][]} */ (host.data('find.json').codes)
      const [written = '', screen = ''] = codes.find((one) => one.length === 2) ?? []
      await visit(s, host.url('fr/'))
      await s.enter('#q', written)
      // A screen of a guide for administrators is listed, and never opened unasked.
      const leads = async () => (await s.url()).includes(`/${screen}/`) || (await count(s, `main a[href*="/${screen}"]`)) > 0
      await until(leads, `the screen ${screen} for ${written}`)
    },
  },
  {
    name: 'share: symbol and link',
    run: async (s, host) => {
      const { path } = screenOf(host, 'fr', ({ kind }) => kind === 'step')
      await visit(s, host.url(path))
      await s.click('#share summary')
      await until(() => count(s, '.share .qr'), 'the symbol')
      const mail = await s.run(() => document.querySelector('.share a[href^="mailto:"]')?.getAttribute('href') ?? '')
      expect(decodeURIComponent(mail).includes(host.url(path)), `the link in ${mail}`)
    },
  },
  {
    name: 'the certificate check reads a file',
    run: async (s, host) => {
      const found = ['fr'].flatMap((language) => host.data(`${language}/catalog.json`).guides)
      const screens = found.flatMap((/** @type {{ id: string, language: string }} */ one) =>
        one.language === 'fr'
          ? host.data(`fr/${one.id}.json`).guide.nodes.map((/** @type {GuideNode} */ node) => ({ ...node, guide: one.id }))
          : [],
      )
      const screen = screens.find((/** @type {GuideNode} */ node) => node.certificate)
      const file = join(mkdtempSync(join(tmpdir(), 'ariane-certificate-')), 'root.pem')
      writeFileSync(file, rootCertificates[0] ?? '')
      await visit(s, host.url(`fr/${screen.guide}/${screen.code}/`))
      await s.click('#certificate summary')
      await until(() => count(s, '.certificate input'), 'the field')
      await s.choose('.certificate input', file)
      await until(async () => /(?:[\dA-F]{2}:){31}[\dA-F]{2}/.test(await text(s, '.certificate dl')), 'a fingerprint')
    },
  },
  {
    name: 'on paper: one or two pages',
    run: async (s, host) => {
      if (s.pdf === undefined) return skipped
      const { path } = screenOf(host, 'fr', (node) => node.kind === 'step' && JSON.stringify(node).includes('"href":"http'))
      await visit(s, host.url(path))
      const pages = pagesOf(Buffer.from(await s.pdf()))
      expect(pages >= 1 && pages <= 2, `one or two pages, not ${pages}`)
      return undefined
    },
  },
  { name: 'without a network: all of it', run: offline },
  // After that: WebKit may forget what a session without a profile keeps while a page of another origin is open.
  { name: 'in a frame: theme, height, mail beside it', run: framed },
]

/** The number of pages of a PDF, whose objects may be compressed. @param {Buffer} pdf */
function pagesOf(pdf) {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n').match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0
}

/** A step with a drawn picture. @param {Host} host */
function pictureOf(host) {
  for (const { id: guide, language } of host.data('fr/catalog.json').guides)
    for (const node of host.data(`${language}/${guide}.json`).guide.nodes) {
      const figure = node.body.find((/** @type {any} */ [kind, picture]) => kind === 'figure' && picture.published !== undefined)
      if (figure !== undefined && node.kind === 'step') return { path: `fr/${guide}/${node.code}/`, alt: String(figure[1].alt) }
    }
  throw new Error('expected a picture')
}
/** @param {Session} s */
async function pictureIsShown(s) {
  const isShown = () => [...document.images].some((one) => one.closest('main figure') !== null && one.naturalWidth > 0)
  await until(async () => {
    await s.run(() => document.querySelector('main figure')?.scrollIntoView())
    return s.run(isShown)
  }, 'the picture')
}

/** @param {Session} s @param {Host} host */
async function framed(s, host) {
  const intranet = await openIntranet()
  host.site = { embed: { origins: [intranet.origin] } }
  const { path, node } = screenOf(host, 'fr', ({ kind }) => kind === 'step')
  const inFrame = (/** @type {() => Promise<any>} */ does) => s.inFrame('ariane-guide iframe', does)
  const paper = () => inFrame(() => s.run(() => getComputedStyle(document.body).backgroundColor))
  try {
    intranet.html = `<!doctype html><title>Intranet</title><ariane-guide guide="${id}" step="${node.code}" lang="fr" theme="dark"></ariane-guide><script src="${host.url('embed.js')}" async></script>`
    await s.goto(intranet.origin)
    await until(async () => (await paper()) === 'rgb(16, 25, 31)', 'the dark theme', 15_000)
    await s.run(() => document.querySelector('ariane-guide')?.setAttribute('theme', 'light'))
    await until(async () => (await paper()) === 'rgb(255, 255, 255)', 'the light theme')
    await until(
      () => inFrame(() => s.run(() => document.documentElement.scrollHeight - document.documentElement.clientHeight <= 1)),
      'the height of the content',
    )
    await inFrame(() =>
      s.run(
        () =>
          void document.querySelector('#help a[href^="mailto:"]')?.addEventListener('click', (event) => event.preventDefault()),
      ),
    )
    await inFrame(() =>
      s.run(() =>
        document
          .querySelector('#help a[href^="mailto:"]')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
      ),
    )
    expect(
      (await inFrame(() => s.run(() => document.querySelector('#help a[href^="mailto:"]')?.getAttribute('target')))) === '_blank',
      'mail beside the frame',
    )
    await inFrame(() =>
      s.run(() =>
        document
          .querySelector('main a.answer.primary, main a.answer')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 })),
      ),
    )
    await until(
      async () => !(await inFrame(() => text(s, '.code-line .node-code'))).includes(node.code.toUpperCase()),
      `another screen than ${path}`,
    )
    const noted = await inFrame(() => errorsOf(s))
    expect(noted.length === 0, `no errors in the frame: ${noted.join('; ')}`)
  } finally {
    host.site = {}
    intranet.stop()
  }
}

/** @param {Session} s @param {Host} host */
async function offline(s, host) {
  await visit(s, host.url('fr/'))
  if (!(await s.run(() => 'serviceWorker' in navigator))) return skipped
  // The badge says so once every file is verified.
  await until(async () => /Disponible sans Internet/.test(await text(s, '.offline')), 'everything to be kept', 40_000)
  const { path } = pictureOf(host)
  const { node } = screenOf(host, 'nl', ({ kind }) => kind === 'question')
  await host.stop()
  try {
    await s.reload()
    await live(s)
    await visit(s, host.url(`nl/${id}/${node.code}/?ref=mail`))
    await until(() => count(s, answer(exitsOf(node)[0]?.[0] ?? '')), 'a screen that was never visited')
    await visit(s, host.url(path))
    await pictureIsShown(s)
    await visit(s, host.url(`fr/desk/${id}/`))
    await s.click('.drawing-part button')
    await until(() => count(s, '.drawn-tree a'), 'the drawing of the desk')
    await walk(s, host, 'nl')
  } finally {
    await host.start()
  }
  return undefined
}

/** What the watch of the host has noted in the page. @param {Session} s @returns {Promise<readonly string[]>} */
export const errorsOf = (s) => s.run(() => /** @type {any} */ (window).noted ?? [])

/** Where a setting blocks all cookies: a walk goes on, and the badge says that nothing can be kept here. @param {Session} s @param {Host} host */
export async function blocked(s, host) {
  const { path } = screenOf(host, 'fr', ({ kind }) => kind === 'step')
  await visit(s, host.url(path))
  await s.click(answer('next'))
  await until(async () => (await s.url()) !== host.url(path), 'the next screen')
  await until(async () => /Impossible d’enregistrer ici/.test(await text(s, '.offline')), 'a badge that says so')
}
