import { expect } from 'vitest'
import { alertTypes } from '../../src/guide/content.ts'
import type { Guide } from '../../src/guide/guide.ts'
import type { GuideNode } from '../../src/guide/node.ts'

/** The schemes of links: the same list as in the product, written a second time on purpose. */
const address = /^(?:https?:\/\/[^\s@/]+(?:[/?#]\S*)?|mailto:[^?]*(?:\?subject=[^&]*)?|tel:[^?]*)$/i
const word = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** An id that begins with an author's anchor, which may have more than one hyphen in a row. */
const state = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/

type Found = readonly unknown[]
const isText = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne)
/** Whether an object has exactly these keys. A key whose check accepts `undefined` may be absent. */
function hasOnly(value: unknown, keys: Readonly<Record<string, (one: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value) !== Object.prototype)
    return false
  const data = value as Readonly<Record<string, unknown>>
  return (
    Object.keys(data).every((key) => Object.hasOwn(keys, key)) &&
    Object.entries(keys).every(([key, isRight]) => isRight(data[key]))
  )
}
const isPicture = (value: unknown): boolean => hasOnly(value, { src: isText, alt: isText })
const isTarget = (value: unknown): boolean =>
  hasOnly(value, { href: (href) => typeof href === 'string' && address.test(href) }) ||
  hasOnly(value, {
    guide: (guide) => typeof guide === 'string' && word.test(guide),
    code: (code) => code === undefined || (typeof code === 'string' && word.test(code)),
  })

/** Checks one inline of a phrase at any depth. The tag comes first, so that deep nesting costs no more than its size. */
function isInline(value: unknown): boolean {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  const [tag, ...rest]: Found = value
  switch (tag) {
    case 'strong':
    case 'em':
    case 'kbd':
      return rest.every(isInline)
    case 'code':
      return rest.length === 1 && isText(rest[0])
    case 'br':
      return rest.length === 0
    case 'a':
      return isTarget(rest[0]) && rest.slice(1).every(isInline)
    case 'span':
      return hasOnly(rest[0], { lang: (lang) => lang === 'en' }) && rest.slice(1).every(isInline)
    case 'img':
      return rest.length === 1 && isPicture(rest[0])
    default:
      return false
  }
}

function isBlock(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const [tag, ...rest]: Found = value
  switch (tag) {
    case 'p':
    case 'h':
      return rest.every(isInline)
    case 'ul':
      return rest.every(isItem)
    case 'ol':
      return (
        hasOnly(rest[0], {
          start: (start) => start === undefined || Number.isInteger(start),
          type: (type) => type === undefined || type === 'a',
        }) && rest.slice(1).every(isItem)
      )
    case 'pre':
      return rest.length === 1 && isText(rest[0])
    case 'figure':
      return rest.length === 1 && isPicture(rest[0])
    case 'table':
      return (
        rest.length === 1 &&
        hasOnly(rest[0], {
          header: (header) => isList(header, isPhrase),
          rows: (rows) => isList(rows, (row) => isList(row, (cell) => isList(cell, isBlock))),
        })
      )
    case 'alert':
      return hasOnly(rest[0], { type: (type) => alertTypes.some((known) => known === type) }) && rest.slice(1).every(isBlock)
    case 'fold':
      return hasOnly(rest[0], { title: isPhrase }) && rest.slice(1).every(isBlock)
    default:
      return false
  }
}
const isPhrase = (value: unknown): boolean => isList(value, isInline)
const isItem = (value: unknown): boolean => Array.isArray(value) && value[0] === 'li' && value.slice(1).every(isBlock)

/** The parts of a node that are not of our own types, in words. Only called when there is one. */
function foreignIn(node: GuideNode): readonly unknown[] {
  const wrong: unknown[] = []
  if (!state.test(node.id)) wrong.push({ id: node.id })
  if (!isPhrase(node.title)) wrong.push({ title: node.title })
  for (const block of node.body) if (!isBlock(block)) wrong.push({ block })
  if (node.kind === 'call' && node.target !== undefined && !address.test(node.target)) wrong.push({ target: node.target })
  if (node.kind === 'question')
    wrong.push(...node.choices.filter(({ id, label }) => !/^[\w-]+$/.test(id) || typeof label !== 'string'))
  return wrong
}

/** Checks that every node of a guide is of our own types at any depth: no other tag, attribute, scheme or shape. */
export function expectOurs(guide: Guide): void {
  expect(guide.id).toMatch(word)
  expect(guide.nodes.flatMap(foreignIn)).toEqual([])
}
