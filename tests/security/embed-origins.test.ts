import { expect, test } from 'vitest'
import { deploymentFiles } from '../../src/node/hosts/deployment.ts'
import { rewriteConfig } from '../../src/node/hosts/rewrite-config.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The folders of these tests have no files of guides. */
const noRenderer = () => Promise.reject(new Error('Unexpected call'))

const folder = temporaryFolder()
const messagesOf = (...origins: readonly string[]): readonly string[] =>
  deploymentFiles({ version: 'x', base: '/', styles: [], origins, files: new Map(), former: [], contact: {} }).messages

test.each(['https://*.co.uk', 'https://*.github.io', 'https://*.com.au', 'https://*.s3.amazonaws.com', 'https://*.gouv.fr:8443'])(
  'the wildcard %s, below which anybody can get a name, gives a warning',
  async (origin) => {
    expect(messagesOf(origin)).toEqual([expect.stringMatching(/^Unexpected wildcard .*, expected a name of your organisation/)])
    folder.put('site/deploy.json', JSON.stringify({ schema: 1, version: 'x', base: '/', styles: [] }))
    folder.put('site/site.json', JSON.stringify({ embed: { origins: [origin] } }))
    expect((await rewriteConfig(folder.at('site'), noRenderer)).messages[0]).toContain(origin)
  },
)

test('other wildcards and whole names give none', () => {
  expect(
    messagesOf('https://*.example.org', 'https://*.intranet.example.co.uk', 'https://ours.github.io', 'https://co.example.org'),
  ).toEqual([])
})
