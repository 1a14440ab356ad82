import type { Locator, Page } from '@playwright/test'
import type { GuideNode } from '../../src/guide/node.ts'
import type { Move } from './path.ts'
import { expect } from './test.ts'

/** A way to follow the link of an answer. */
export type Taking = (page: Page, selector: string) => Promise<void>

const taps = new WeakMap<Page, number>()

/**
 * Taps near the left and the right end of an element by turns. For 400 ms after a screen has appeared, the app takes a tap at the
 * place of the last one for the second half of a double tap, and a test is faster than a reader.
 */
export async function tap(element: Locator): Promise<void> {
  const page = element.page()
  const count = (taps.get(page) ?? 0) + 1
  taps.set(page, count)
  const { width, height } = (await element.boundingBox()) ?? { width: 0, height: 0 }
  await element.click({ position: { x: count % 2 === 0 ? 16 : Math.max(width - 16, 0), y: height / 2 } })
}

export const byTouch: Taking = (page, selector) => tap(page.locator(selector).first())

/** Presses Tab until the link has the focus, then Enter. Throws after 80 presses. */
export const byKeyboard: Taking = async (page, selector) => {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (
      await page
        .locator(selector)
        .first()
        .evaluate((link) => link === document.activeElement)
    )
      return page.keyboard.press('Enter')
  }
  throw new Error(`Unexpected ${selector} out of reach of the keyboard, expected it within 80 presses of Tab`)
}

export const answerLink = (option: string): string => `a.answer[data-option="${option}"]`

/** Expects the screen of a node: its code in the address, and one heading with text. */
export async function expectNode(page: Page, node: GuideNode): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/${node.code}/`))
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('h1')).not.toBeEmpty()
}

/** Walks the moves, with a check of each screen. */
export async function walk(
  page: Page,
  moves: readonly Move[],
  end: GuideNode,
  take: Taking,
  onScreen?: () => Promise<void>,
): Promise<void> {
  for (const { node, option } of moves) {
    await expectNode(page, node)
    await onScreen?.()
    await take(page, answerLink(option))
  }
  await expectNode(page, end)
}

/** Follows the link to a guide in the catalog. Guides for administrators are behind one line. */
export async function followGuide(page: Page, path: string): Promise<void> {
  const link = page.locator(`main a[href$="/${path}"]`).first()
  await expect(link).toBeAttached()
  if (!(await link.isVisible())) await page.locator('main details.admin summary').click()
  await link.click()
}
