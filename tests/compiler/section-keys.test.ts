import { expect, test } from 'vitest'
import { readLock, writeLock } from '../../src/compiler/5-link/codes.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { Language } from '../../src/guide/language.ts'

const fr = `# Le projecteur reste noir

## Il n’y a pas de son

1. Branchez le câble rond.
2. Montez le volume.

## L’image est floue

1. Tournez la bague.
`
const nl = `# De projector blijft zwart

## Er is geen geluid

1. Sluit de ronde kabel aan.
2. Zet het volume hoger.

## Het beeld is wazig

1. Draai aan de ring.
`

const flow = 'id: projector\narticles: { fr: projecteur.md, nl: projector.md }\n'
const built = (files: Readonly<Record<string, string>>) =>
  compile(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))
const codesIn = ({ guides }: ReturnType<typeof built>, language: Language) =>
  guides.find((guide) => guide.language === language)?.nodes.map(({ code }) => code)
const both = { 'fr/projecteur.md': fr, 'nl/projector.md': nl, 'flows/projector.yaml': flow }

test('two versions with one outline and no anchors have the same codes', () => {
  const compiled = built(both)
  expect(codesIn(compiled, 'fr')).toHaveLength(7)
  expect(codesIn(compiled, 'nl')).toEqual(codesIn(compiled, 'fr'))
})

test('a version in an earlier language that comes later changes no code', () => {
  const alone = built({ 'nl/projector.md': nl, 'flows/projector.yaml': flow })
  const lock = writeLock(
    alone.codes,
    readLock(undefined, () => undefined),
    false,
  )
  const compiled = built({ ...both, 'codes.lock.json': lock })
  expect(codesIn(compiled, 'nl')).toEqual(codesIn(alone, 'nl'))
  expect(codesIn(compiled, 'fr')).toEqual(codesIn(alone, 'nl'))
  expect(compiled.codes.lost).toEqual([])
})

test('two versions with different outlines keep the names of their own headings', () => {
  const compiled = built({ ...both, 'nl/projector.md': `${nl}\n## De lamp is stuk\n\n1. Bel de helpdesk.\n` })
  expect(codesIn(compiled, 'nl')).not.toEqual(codesIn(compiled, 'fr'))
})
