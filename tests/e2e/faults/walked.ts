import type { Page } from '@playwright/test'
import type { Language } from '../../../src/guide/language.ts'
import { guides, type Located, nodes } from '../content.ts'
import type { Host } from '../host.ts'
import { longWalk } from '../path.ts'
import { answerLink, byTouch, expectNode } from '../reader.ts'
import { expect, live } from '../test.ts'

/** A walk with some answers, and its current screen. */
export interface Begun {
  readonly path: string
  readonly code: string
  /** The text of the trail. */
  readonly given: string
  /** The next answer, and the code of the screen that it leads to. */
  readonly option: string
  readonly next: string
}

/** Gives some answers of a guide, from its first node. */
export async function beginWalk(page: Page, host: Host, answers = 3, language: Language = 'fr'): Promise<Begun> {
  const { file, moves } = longWalk(guides(language))
  const here = moves[answers]
  const next = moves[answers + 1]
  if (here === undefined || next === undefined) throw new Error('Unexpected short walk, expected a longer one')
  await page.goto(host.url(`${language}/${file.guide.id}/${moves[0]?.node.code}/`))
  await live(page)
  for (const { node, option } of moves.slice(0, answers)) {
    await expectNode(page, node)
    await byTouch(page, answerLink(option))
  }
  await expectNode(page, here.node)
  return {
    path: `${language}/${file.guide.id}/${here.node.code}/`,
    code: here.node.code,
    given: await givenOn(page),
    option: here.option,
    next: next.node.code,
  }
}

/** Expects the same screen with the same trail. */
export async function expectWalk(page: Page, { code, given }: Pick<Begun, 'code' | 'given'>): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(code, 'i'))
  await expect.poll(() => givenOn(page)).toBe(given)
}

/** The text of the trail of a page. */
export const givenOn = async (page: Page): Promise<string> =>
  oneLine(
    await page
      .locator('.trail')
      .innerText()
      .catch(() => ''),
  )

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** One node of each kind. */
export const oneOfEach = (language: Language): readonly Located[] => [
  ...new Map(nodes(language).map((found) => [found.node.kind, found])).values(),
]

/** Counts the loads of a page from now on. */
export function countLoads(page: Page): { loads: number } {
  const seen = { loads: 0 }
  page.on('load', () => {
    seen.loads += 1
  })
  return seen
}
