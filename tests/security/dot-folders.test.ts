import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { hostFiles } from '../../src/node/hosts/host-files.ts'
import { configFiles } from '../../src/node/hosts/host-rules.ts'
import { startNginx } from '../e2e/nginx.ts'
import { temporaryFolder } from './temporary-folder.ts'

const hidden = [
  '.git/config',
  '.git/objects/ab/cdef',
  '.env',
  '.git',
  '.htaccess',
  '.svn/entries',
  'fr/.git/HEAD',
  'assets/.git/config',
  'packs/a/.ssh/id',
  '.well-known-not/x',
  'a/.b/c.js',
]
const shown = ['', 'fr/', 'assets/a.js', '.well-known/acme-challenge/x', 'fr/.well-known/x', 'a.b/c.d']

describe.each(['/', '/it/help/'])('L13: nothing in a folder with a dot is served, at %s', (base) => {
  const files = hostFiles({ base, styles: [], origins: [] }).files

  test('by Apache', () => {
    const [, pattern = ''] = /RedirectMatch 404 "(.*)"/.exec(files.get(configFiles.apache) ?? '') ?? []
    for (const path of hidden) expect(base + path).toMatch(new RegExp(pattern))
    for (const path of shown) expect(base + path).not.toMatch(new RegExp(pattern))
  })

  test('by nginx, which takes the first expression that matches', () => {
    const locations = [...(files.get(configFiles.nginx) ?? '').matchAll(/location ~ "(.*)" \{\n\s*(\S+)/g)]
    const first = (path: string) => locations.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2]
    for (const path of hidden) expect(first(base + path), path).toBe('return')
    for (const path of shown) expect(first(base + path), path).not.toBe('return')
  })

  const program = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
  const folder = temporaryFolder()
  test.skipIf(program === undefined)('by a running nginx', async () => {
    for (const path of [
      ...hidden.filter((name) => name !== '.git'),
      'assets/a.js',
      '.well-known/acme-challenge/x',
      'index.html',
      '404.html',
    ])
      folder.put(`site/${path}`, 'CONTENT')
    const nginx = await startNginx(program ?? '', folder.at('site'), { schema: 1, version: 'x', base, styles: [] })
    try {
      for (const path of hidden) expect((await fetch(nginx.url(path))).status, path).toBe(404)
      for (const path of ['', 'assets/a.js', '.well-known/acme-challenge/x'])
        expect((await fetch(nginx.url(path))).status, path).toBe(200)
    } finally {
      await nginx.stop()
    }
  })
})
