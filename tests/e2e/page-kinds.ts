import { rootCertificates } from 'node:tls'
import type { Page } from '@playwright/test'
import type { Language } from '../../src/guide/language.ts'
import { singleFilePath } from '../../src/guide/single-file.ts'
import { codes, firstNode, guides, type Located, nodes } from './content.ts'
import { tap } from './reader.ts'
import { expect, live } from './test.ts'

/** A kind of page: its path below the base, and an action on it. */
export interface PageKind {
  readonly name: string
  readonly path: string
  /** Opens a part of the page, or walks first. */
  readonly act?: (page: Page) => Promise<void>
  /** A page without the app. */
  readonly still?: true
}

/** One page of each kind in a language, also with its parts opened. */
export function pageKinds(language: Language): readonly PageKind[] {
  // The smallest listed guide: its tree and its file have the same elements as those of a large one.
  const [guide] = guides(language)
    .filter((file) => !file.guide.unlisted)
    .sort((a, b) => a.guide.nodes.length - b.guide.nodes.length)
  const [id, start] = [guide?.guide.id ?? '', guide?.guide.nodes.find((node) => node.id === guide.guide.start)?.code]
  const borrowed = guides('fr').find((file) => !guides(language).some((other) => other.guide.id === file.guide.id))
  return [
    { name: 'front page', path: '' },
    { name: 'catalog', path: `${language}/` },
    { name: 'list of codes', path: `${language}/find/` },
    { name: 'several answers', path: `${language}/find/?q=80240438` },
    { name: 'unknown code', path: `${language}/find/?q=80cf0436` },
    { name: 'no answer', path: `${language}/find/?q=pizza` },
    { name: 'start', path: `${language}/${id}/` },
    ...(borrowed === undefined ? [] : [{ name: 'in another language', path: `${language}/${borrowed.guide.id}/` }]),
    ...(['question', 'step', 'info', 'check', 'call'] as const).map((kind) => ({
      name: kind,
      path: firstNode(language, kind).path,
    })),
    ...(['solved', 'contact-admin', 'contact-support', 'unresolved'] as const).flatMap((result) =>
      nodes(language, 'outcome')
        .filter(({ node }) => node.result === result)
        .slice(0, 1)
        .map(({ path }) => ({ name: result, path })),
    ),
    ...some(language, 'corrected', ({ node }) => node.errata !== undefined),
    ...some(
      language,
      'things to tick',
      ({ node }) => node.kind === 'step' && node.body.some(([tag]) => tag === 'ol' || tag === 'ul'),
    ),
    ...some(language, 'table', ({ node }) => node.body.some(([tag]) => tag === 'table')),
    ...some(language, 'text to copy', ({ node }) => node.body.some(([tag]) => tag === 'pre')),
    ...some(language, 'not on my screen', namesEnglish, openFold('.absent')),
    ...some(language, 'share area', ({ node }) => node.kind === 'step', openShare),
    ...some(language, 'certificate', ({ node }) => node.certificate === true, openCertificate),
    { name: 'end of a walk', path: `${language}/${id}/${start}/`, act: (page) => walkToEnd(page) },
    { name: 'stored walk', path: `${language}/${id}/${start}/`, act: (page) => leaveAndReturn(page, language) },
    { name: 'desk', path: `${language}/desk/` },
    { name: 'tree of a guide', path: `${language}/desk/${id}/` },
    { name: 'drawing', path: `${language}/desk/${id}/`, act: openDrawing },
    { name: 'call view', path: `${language}/call/` },
    { name: 'call', path: `${language}/call/#${firstNode('fr', 'question').node.code}` },
    { name: 'about a guide', path: `${language}/about/${id}/` },
    { name: 'about all guides', path: `${language}/about/` },
    { name: 'settings of the site', path: `${language}/admin/` },
    { name: 'preparing the device', path: `${language}/ready/${id}/` },
    { name: 'device prepared', path: `${language}/ready/${id}/`, act: prepare },
    { name: 'preparing for all guides', path: `${language}/ready/` },
    { name: 'snippets for other pages', path: `${language}/admin/embed/` },
    { name: 'code', path: `${Object.keys(codes().codes)[0]}/` },
    { name: 'unknown address', path: 'nowhere/' },
    { name: 'guide in a file', path: singleFilePath(id, language), still: true },
  ]
}

/** Whether a step names buttons that have English names on an English device. */
export const namesEnglish = ({ node }: Located): boolean =>
  node.kind === 'step' && (node.names ?? []).some(({ also }) => also.some(({ lang }) => lang === 'en'))

/** Opens a page, waits for hydration, and does its action. */
export async function visit(page: Page, url: (path: string) => string, { path, act, still }: PageKind): Promise<void> {
  await page.goto(url(path))
  if (still !== true) await live(page)
  await act?.(page)
}

const some = (language: Language, name: string, where: (found: Located) => boolean, act?: PageKind['act']): readonly PageKind[] =>
  nodes(language)
    .filter(where)
    .slice(0, 1)
    .map(({ path }) => ({ name, path, ...(act && { act }) }))

const openFold = (selector: string) => (page: Page) => page.locator(`${selector} > summary`).first().click()

async function openShare(page: Page): Promise<void> {
  await page.locator('#share summary').click()
  await expect(page.locator('.qr')).toBeVisible()
}

async function openCertificate(page: Page): Promise<void> {
  await page.locator('#certificate summary').click()
  await page
    .locator('.certificate input')
    .setInputFiles({ name: 'root.crt', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(rootCertificates[0] ?? '') })
  await expect(page.locator('.certificate dl')).toBeVisible()
}

async function openDrawing(page: Page): Promise<void> {
  await page.locator('.drawing-part button').click()
  await expect(page.locator('.drawn-tree')).toBeVisible()
}

async function prepare(page: Page): Promise<void> {
  await page.locator('.preparing button').click()
  await expect(page.locator('.preparing .good')).toBeVisible({ timeout: 20_000 })
}

/** Takes the last answer of each screen, which ends at a contact, and opens the transcript. */
async function walkToEnd(page: Page): Promise<void> {
  for (let moves = 0; moves < 60 && (await page.locator(onward).count()) > 0; moves++) await take(page)
  await page.locator('main .transcript > summary').click()
}

async function leaveAndReturn(page: Page, language: Language): Promise<void> {
  await take(page)
  await page.goto(new URL(`/${language}/`, page.url()).href)
  await live(page)
  await expect(page.locator('.resume .answer')).toHaveCount(1)
}

async function take(page: Page): Promise<void> {
  const before = page.url()
  await tap(page.locator(onward).last())
  await expect(page).not.toHaveURL(before)
  // The title has the code of the rendered screen.
  await expect(page).toHaveTitle(
    new RegExp(
      new URL(page.url()).pathname
        .split('/')
        .filter((part) => part !== '')
        .pop() ?? '',
      'i',
    ),
  )
}

const onward = '.answers a.answer[data-option]:not([data-option="absent"])'
