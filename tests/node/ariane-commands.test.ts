import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/node/bin/commands.mjs'

/** The commands in the usage of a command line. */
const namesIn = (path: string) => {
  const [, usage = ''] = /const usage = `([^`]*(?:\\`[^`]*)*)`/.exec(readFileSync(path, 'utf8')) ?? []
  return [...usage.matchAll(/^ {2}([a-z][a-z:-]*)/gm)].map(([, name]) => name)
}

test.each([
  ['content', 'src/node/cli/content/content-usage.ts'],
  ['deploy', 'src/node/cli/deploy/deploy-cli.ts'],
])('`ariane --help` lists every command of %s', (part, path) => {
  const listed = commands.filter(({ by }) => by === part).map(({ name }) => name)
  expect(listed.sort()).toEqual(namesIn(path).sort())
})

test('every other command has its own help', () => {
  expect(commands.filter(({ by, help }) => help === undefined && !['content', 'deploy', 'report'].includes(by))).toEqual([])
})
