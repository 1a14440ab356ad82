import { symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { isInContent } from '../../src/node/dev/is-in-content.ts'
import { isServed, organisationFolder, readOrganisationFiles } from '../../src/node/site/organisation-folder.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()
const site = { organisation: 'Ville de Namur', contact: {}, logo: 'logo.svg' }

test('a content folder with a site.json is that of an organisation', async () => {
  folder.put('ours/site.json', '{}')
  folder.put('theirs/fr/son.md', '# Le son\n')
  expect(await organisationFolder(folder.at('ours'), 'public')).toBe(folder.at('ours'))
  expect(await organisationFolder(folder.at('theirs'), 'public')).toBe('public')
})

test('the site has the logo, icons and certificates of the folder, and no article, code or package', async () => {
  for (const path of ['site.json', 'logo.svg', 'icons/icon-192.png', 'certificates/root.crt', 'fr/son.md', 'package.json'])
    folder.put(path, path)
  const { files, messages } = await readOrganisationFiles(folder.at(''), site)
  expect([...files.keys()].sort()).toEqual(['certificates/root.crt', 'icons/icon-192.png', 'logo.svg', 'site.json'])
  expect(messages).toEqual([])
  for (const path of files.keys()) expect(isServed(path, site), path).toBe(true)
  for (const path of ['fr/son.md', 'package.json', 'codes.lock.json']) expect(isServed(path, site), path).toBe(false)
})

test('a file that is named and missing, or leads out of the folder, is a message', async () => {
  folder.put('ours/site.json', '{}')
  folder.put('secret.crt', 'secret')
  folder.put('ours/icons/a.png', 'a')
  symlinkSync(folder.at('secret.crt'), folder.at('ours/icons/b.png'))
  const certificates = [{ name: 'Root', sha256: '00', file: '../secret.crt' }]
  const { files, messages } = await readOrganisationFiles(folder.at('ours'), { ...site, certificates })
  expect([...files.keys()].sort()).toEqual(['icons/a.png', 'site.json'])
  expect(messages).toEqual([
    expect.stringContaining('Unexpected logo.svg (missing), expected a file'),
    expect.stringContaining('Unexpected ../secret.crt (outside), expected a file'),
  ])
})

test('packages, the built site and hidden folders are no content', async () => {
  for (const path of ['fr/son.md', 'node_modules/x/fr/a.md', 'dist/media/b.png', '.git/c.md', 'fr/dist/d.md'])
    folder.put(`mine/${path}`, '# x\n')
  expect((await readContentFolder(folder.at('mine'))).map(({ path }) => path)).toEqual(['fr/dist/d.md', 'fr/son.md'])
})

test('the development server serves packages of the folder, and nothing else of it', () => {
  const served = { root: folder.at('mine/node_modules/ariane'), base: '/' }
  const refused = (url: string) => isInContent(url, folder.at('mine'), served)
  expect(refused('/src/ui/start/entry.ts')).toBe(false)
  expect(refused(`/@fs${folder.at('mine/node_modules/react/index.js')}`)).toBe(false)
  expect(refused(`/@fs${folder.at('mine/fr/son.md')}`)).toBe(true)
  expect(refused(`/@fs${folder.at('mine/node_modules/../fr/son.md')}`)).toBe(true)
  expect(refused('/..%2f..%2ffr/son.md')).toBe(true)
})
