import type { Page } from '@playwright/test'
import type { GuideNode } from '../../src/guide/node.ts'
import type { Move } from './path.ts'
import { expect } from './test.ts'

/** A way to follow the link of an answer. */
export type Taking = (page: Page, selector: string) => Promise<void>

export const byTouch: Taking = (page, selector) => page.locator(selector).first().click()

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
