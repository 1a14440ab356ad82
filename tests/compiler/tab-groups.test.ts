import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'

const groups = 30
const article = `# T\n\n${'# [W](#tab/w)\n\na\n\n# [M](#tab/m)\n\nb\n\n---\n\nc\n\n'.repeat(groups)}`

test('groups of tabs with text between them are each asked, and are inside one another twenty deep at most', () => {
  const { guides } = compile([{ path: 'fr/x.md', bytes: new TextEncoder().encode(article) }])
  const questions = guides.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'question'))
  expect(questions).toHaveLength(groups)
  // Text behind a group has the key of that group, and `-then`.
  const depths = questions.map(({ id }) => (/(?:-then)+/.exec(id)?.[0].length ?? 0) / '-then'.length)
  expect(Math.max(...depths)).toBe(19)
  const ends = guides.flatMap(({ nodes }) => nodes.filter((node) => node.kind === 'question' && node.choices.length !== 2))
  expect(ends).toEqual([])
})
