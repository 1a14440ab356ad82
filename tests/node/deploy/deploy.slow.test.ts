import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../../src/node/cli/deploy/deploy-cli.ts'
import { readPlace } from '../../../src/node/hosts/deploy/target.ts'
import { rendering } from '../../../src/node/rendering/rendering.ts'
import { certificate, site } from '../../ui/fixture.ts'
import { type Ran, runMain } from '../run-content-command.ts'
import { filesIn, makeBuild, put } from './builds.ts'

const run = (args: readonly string[]): Promise<Ran> => runMain((own) => main(own, async () => rendering), args)
let top = ''
const at = (path: string): string => join(top, path)
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'deploy test '))
  environment = {}
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(top, { recursive: true, force: true })
})

/** The environment of the next calls: `runMain` removes what is stubbed. */
let environment: Readonly<Record<string, string>> = {}
function deploy(target: string, ...more: readonly string[]): Promise<Ran> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  return run(['upload', target, '--from', at('dist'), ...more])
}

/** Builds in the order of their dates: a guide is removed, and an asset and a page change with each. */
const builds = [
  {
    version: '1'.repeat(64),
    files: { 'assets/app-1.js': '1', 'fr/old/index.html': 'old', 'data/fr/old.json': '{}', 'fr/index.html': '1' },
  },
  { version: '2'.repeat(64), files: { 'assets/app-2.js': '2', 'fr/new/index.html': 'new', 'fr/index.html': '2' } },
  { version: '3'.repeat(64), files: { 'assets/app-3.js': '3', 'fr/new/index.html': 'new', 'fr/index.html': '3' } },
  { version: '4'.repeat(64), files: { 'assets/app-4.js': '4', 'fr/new/index.html': 'new', 'fr/index.html': '4' } },
] as const
const build = (index: number, more: Partial<Parameters<typeof makeBuild>[1]> = {}): Promise<void> =>
  makeBuild(at('dist'), { ...(builds[index] ?? builds[0]), ...more })

/** The same tests for a folder and for a host. `place` is what an admin types, `site` the folder with the result. */
const targets = {
  'a folder': () => ({ place: at('a site'), site: at('a site') }),
  'a host': () => {
    const commands = at('bin')
    mkdirSync(commands)
    mkdirSync(at('host/srv'), { recursive: true })
    copyFileSync(new URL('fake-sftp.mjs', import.meta.url).pathname, join(commands, 'sftp'))
    chmodSync(join(commands, 'sftp'), 0o755)
    environment = { PATH: `${commands}${delimiter}${process.env.PATH}`, SFTP_ROOT: at('host'), SFTP_LOG: at('log') }
    return { place: 'admin@it.example.org:/srv/a site', site: at('host/srv/a site') }
  },
} as const

describe.each(Object.entries(targets))('%s', (kind, make) => {
  test('has the files of the build, the assets of the two builds before, and nothing else of them', async () => {
    const { place, site } = make()
    for (const index of builds.keys()) {
      await build(index)
      const ran = await deploy(place)
      expect(ran.stderr).toBe('')
      expect(ran.status).toBe(0)
      put(join(site, 'of-the-admin.html'), 'mine')
    }
    const files = filesIn(site)
    for (const [path, text] of Object.entries(filesIn(at('dist')))) expect(files[path], path).toBe(text)
    const rest = Object.keys(files).filter((path) => !existsSync(join(at('dist'), path)))
    expect(rest).toEqual(['assets/app-2.js', 'assets/app-3.js', 'deploy-before.json', 'of-the-admin.html'])
    expect(existsSync(join(site, 'fr/old'))).toBe(false)
    expect(JSON.parse(files['deploy-before.json'] ?? '')).toMatchObject({
      builds: [{ version: builds[2].version }, { version: builds[1].version }],
      gone: expect.arrayContaining(['fr/old/index.html', 'data/fr/old.json']),
    })
  })

  test('keeps the site.json of the admin, and its sites may still show the pages in a frame', async () => {
    const { place, site } = make()
    await build(0)
    await deploy(place)
    const edited = JSON.stringify({ organisation: 'Edited', contact: {}, embed: { origins: ['https://intranet.example.org'] } })
    writeFileSync(join(site, 'site.json'), edited)
    await build(1, { styles: ["'sha256-abc='"] })
    expect((await deploy(place)).status).toBe(0)
    const files = filesIn(site)
    expect(files['site.json']).toBe(edited)
    for (const path of ['.htaccess', 'nginx.conf', '_headers']) {
      expect(files[path]).toContain("frame-ancestors 'self' https://intranet.example.org")
      expect(files[path]).toContain("'sha256-abc='")
    }
  })

  test('an upload that stops at any point is completed by the next, also by that of another build', async () => {
    const { place, site } = make()
    await build(0)
    await deploy(place)
    await build(1)
    const wanted = kind === 'a host' ? [3, 5, 8, 12] : [0]
    for (const fail of wanted) {
      if (kind === 'a host') {
        rmSync(at('log'), { force: true })
        environment = { ...environment, SFTP_FAIL_AT: String(fail) }
      } else put(join(site, 'fr/new'), 'a file in the way')
      const stopped = await deploy(place)
      expect(stopped.status).toBeGreaterThan(0)
      expect(stopped.stderr).not.toBe('')
      environment = { ...environment, SFTP_FAIL_AT: '1000000' }
    }
    rmSync(join(site, 'fr/new'), { recursive: true, force: true })
    await build(2)
    expect((await deploy(place)).status).toBe(0)
    const files = filesIn(site)
    for (const [path, text] of Object.entries(filesIn(at('dist')))) expect(files[path], path).toBe(text)
    expect(files['deploy-before.json']).not.toContain('unfinished')
    expect(Object.keys(files).filter((path) => path.startsWith('fr/old'))).toEqual([])
  })

  test('--dry-run and --list change nothing there, and name each file', async () => {
    const { place, site } = make()
    await build(0)
    await deploy(place)
    const before = filesIn(site)
    await build(1)
    const dry = await deploy(place, '--dry-run')
    expect(dry.stdout).toMatch(
      /assets\/app-2\.js[\s\S]*fr\/new\/index\.html[\s\S]*sw\.js[\s\S]*remove 2[\s\S]*data\/fr\/old\.json[\s\S]*fr\/old\/index\.html/,
    )
    const listed = await deploy(place, '--list')
    expect(listed.stdout).toContain('  fr/old/index.html')
    expect(existsSync(at('dist/deploy-before.json'))).toBe(true)
    expect(filesIn(site)).toEqual(before)
  })

  test('a folder that is not ours is refused, and nothing in it changes', async () => {
    const { place, site } = make()
    await build(0)
    for (const [files, message] of [
      [{ 'index.html': 'another site' }, 'Unexpected `index.html`'],
      [{ 'other/x.txt': 'x' }, '`--new` puts the site beside other files'],
      [{ 'deploy.json': '{"schema":1,"version":"1","base":"/help/","styles":[]}' }, 'Unexpected deployment for /help/'],
      [{ 'deploy.json': '{"name":"another program"}' }, 'Unexpected deploy.json'],
      [{ 'deploy-before.json': '{"schema":1,"builds":[],"gone":["../../etc/passwd"]}' }, 'Unexpected deploy-before.json'],
    ] as const) {
      rmSync(site, { recursive: true, force: true })
      for (const [path, text] of Object.entries(files)) put(join(site, path), text)
      const ran = await deploy(place)
      expect(ran.status).toBe(2)
      expect(ran.stderr).toContain(message)
      expect(filesIn(site)).toEqual(files)
    }
    rmSync(site, { recursive: true, force: true })
    put(join(site, 'other/x.txt'), 'x')
    expect((await deploy(place, '--new')).status).toBe(0)
    expect(filesIn(site)).toMatchObject({ 'other/x.txt': 'x', 'sw.js': `worker ${builds[0].version}` })
  })

  test('a site.json on the host that is no JSON stops the upload before it begins', async () => {
    const { place, site } = make()
    await build(0)
    await deploy(place)
    writeFileSync(join(site, 'site.json'), '{ "contact": ')
    const before = filesIn(site)
    await build(1)
    const ran = await deploy(place)
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('Unexpected site.json on the host') })
    expect(filesIn(site)).toEqual(before)
  })
})

test('a build that is incomplete or changed is not uploaded', async () => {
  await build(0)
  writeFileSync(at('dist/fr/index.html'), 'changed')
  expect(await deploy(at('site'))).toMatchObject({ status: 2, stderr: expect.stringContaining('fr/index.html') })
  rmSync(at('dist/deploy.json'))
  expect(await deploy(at('site'))).toMatchObject({ status: 2, stderr: expect.stringContaining('without a build') })
  expect(existsSync(at('site'))).toBe(false)
})

test('an unchanged file is not sent to a host again, unless with --all', async () => {
  const { place } = targets['a host']()
  await build(1)
  await deploy(place)
  const sent = async (...more: readonly string[]): Promise<number> => {
    rmSync(at('log'))
    await deploy(place, ...more)
    return [...readFileSync(at('log'), 'utf8').matchAll(/^put .*fr\/new\/index\.html/gm)].length
  }
  await build(2)
  expect(await sent()).toBe(0)
  expect(await sent('--all')).toBe(1)
})

test('sftp gets the host as one argument after `--`, and no shell', async () => {
  const { place } = targets['a host']()
  await build(0)
  await deploy(place)
  const [call = ''] = readFileSync(at('log'), 'utf8').split('\n')
  expect(JSON.parse(call.slice('call '.length)).slice(-2)).toEqual(['--', 'admin@it.example.org'])
})

test('without the command sftp, and at a read-only folder, the message says so', async () => {
  await build(0)
  environment = { PATH: at('nothing') }
  expect(await deploy('it.example.org:site')).toMatchObject({ status: 1, stderr: expect.stringContaining('`sftp`') })
  environment = {}
  if (process.getuid?.() === 0) return
  mkdirSync(at('read-only'), 0o555)
  expect(await deploy(at('read-only'))).toMatchObject({ status: 1, stderr: expect.stringContaining('EACCES') })
})

test('a login that is refused is named, and not only the closed connection', async () => {
  await build(0)
  put(
    at('refusing/sftp'),
    '#!/bin/sh\necho "me@host: Permission denied (publickey)." >&2\necho "Connection closed" >&2\nexit 255\n',
  )
  chmodSync(at('refusing/sftp'), 0o755)
  environment = { PATH: `${at('refusing')}${delimiter}${process.env.PATH}` }
  expect(await deploy('me@host:site')).toMatchObject({ status: 1, stderr: expect.stringContaining('Permission denied') })
  environment = {}
})

test('a link out of the folder is not written through', async () => {
  await build(0)
  await deploy(at('site'))
  put(at('victim/index.html'), 'of somebody else')
  rmSync(at('site/fr'), { recursive: true })
  symlinkSync(at('victim'), at('site/fr'))
  await build(1)
  expect((await deploy(at('site'))).status).toBe(2)
  expect(filesIn(at('victim'))).toEqual({ 'index.html': 'of somebody else' })
  expect(execFileSync('ls', [at('victim')]).toString()).toBe('index.html\n')
})

test.each([
  ['dist', { kind: 'folder', folder: 'dist' }],
  ['/srv/www/a b', { kind: 'folder', folder: '/srv/www/a b' }],
  ['C:\\site', { kind: 'folder', folder: 'C:\\site' }],
  ['./a:b', { kind: 'folder', folder: './a:b' }],
  ['host:site', { kind: 'host', login: 'host', path: 'site' }],
  ['me@it.example.org:/srv/www/', { kind: 'host', login: 'me@it.example.org', path: '/srv/www' }],
  ['me@[2001:db8::1]:~/www', { kind: 'host', login: 'me@[2001:db8::1]', path: 'www' }],
  ['https://it.example.org/help/', { kind: 'address', address: 'https://it.example.org/help/' }],
  ['-oProxyCommand=touch x:site', undefined],
  ['me@-oProxyCommand=x:site', undefined],
  ['$(touch x):site', undefined],
  ['host;touch x:site', undefined],
  ['host:', undefined],
  ['me@it.example.org', undefined],
  ['./me@home', { kind: 'folder', folder: './me@home' }],
  ['host:../other', undefined],
  ['host:-site', undefined],
  ['host:a\nrm x', undefined],
  ['', undefined],
])('the place %j is read as %j', (text, place) => expect(readPlace(text)).toEqual(place))

test('the files of guides get the contact of the served site.json, by an upload and by deploy:config', async () => {
  const rendered = rendering.renderSingleFile({
    guide: certificate.guide,
    site: { ...site, address: 'https://it.example.org/' },
    pictureAt: () => '',
  })
  const path = 'files/fr/certificate-fr.html'
  await build(0, {
    files: {
      'data/fr/certificate.json': JSON.stringify(certificate),
      [path]: `<html><head><style>of the build</style></head>\n<body><div id="app">${rendered.html}</div></body>\n</html>\n`,
    },
    site,
  })
  await deploy(at('a site'))
  const before = readFileSync(at(`a site/${path}`), 'utf8')
  expect(before).toContain('tel:+3220000000')

  const withdrawn = [{ code: certificate.guide.nodes[1]?.code, text: { fr: 'Ne suivez plus cette étape.' } }]
  put(at('a site/site.json'), JSON.stringify({ ...site, contact: { fr: { phone: '+32 2 111 11 11' } }, withdrawn }))
  expect((await run(['config', at('a site')])).stdout).toContain('files/: 1 ')
  const after = readFileSync(at(`a site/${path}`), 'utf8')
  expect(after).toContain('tel:+3221111111')
  expect(after).not.toContain('+32 2 000 00 00')
  expect(after).toContain('Ne suivez plus cette étape.')
  expect(after.slice(0, after.indexOf('<main'))).toBe(before.slice(0, before.indexOf('<main')))
  expect(after).toContain('href="https://it.example.org/fr/certificate/"')
  // The list of the folder's files is true: what is there is not sent again.
  expect((await deploy(at('a site'), '--dry-run')).stdout).not.toContain(path)

  put(at('a site/site.json'), JSON.stringify({ ...site, contact: { fr: { phone: '+32 2 222 22 22' } } }))
  await deploy(at('a site'))
  expect(readFileSync(at(`a site/${path}`), 'utf8')).toContain('tel:+3222222222')
  expect((await deploy(at('a site'), '--dry-run')).stdout).not.toContain(path)
})
