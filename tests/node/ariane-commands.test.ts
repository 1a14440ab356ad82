import { spawnSync } from 'node:child_process'
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

test.each([
  ['build --cache', 'Unexpected --cache without a folder'],
  ['build --shard 2/8', 'Unexpected --shard 2/8 without --cache'],
  ['build --cache kept --shard 9/8', 'Unexpected --shard 9/8, expected one of several jobs'],
  ['build --cache kept --shard 0/8', 'Unexpected --shard 0/8, expected one of several jobs'],
  ['build --cache kept --shard two', 'Unexpected --shard two, expected one of several jobs'],
  ['build --cache kept --shard 1/0', 'Unexpected --shard 1/0, expected one of several jobs'],
  ['build --cache kept --chard 1/2', 'Unexpected --chard, expected the options of `ariane build --help`'],
  ['start --shard 1/2', 'Unexpected --shard, expected the options of `ariane start --help`'],
  ['merge', 'Unexpected merge without folders'],
  ['merge nowhere', 'Unexpected nowhere, expected the cache folder of a job'],
  ['merge --shard 1/2 content', 'Unexpected --shard, expected the options of `ariane merge --help`'],
])('`ariane %s` is refused in words, before anything is built', (line, expected) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/node/bin/ariane.mjs', ...line.split(' ')], { encoding: 'utf8' })
  expect(stderr).toContain(expected)
  expect(status).toBe(1)
})
