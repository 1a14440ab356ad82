import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { policyHash } from '../../src/node/digest.ts'
import { listFiles } from '../../src/node/files/list-below.ts'
import { checkDeployment } from '../../src/node/hosts/check/check-deployment.ts'
import type { FindingCode } from '../../src/node/hosts/check/finding.ts'
import { type Deployed, readDeployed } from '../../src/node/hosts/deployed.ts'
import { configFiles } from '../../src/node/hosts/host-rules.ts'
import { changed, correctHost } from './correct-host.ts'
import { type Fault, type Host, openHost, type Style } from './host.ts'
import { all, late, on, redirect, reset, stall, status } from './host-faults.ts'
import { belowBase, sites } from './sites.ts'

const deployedIn = (site: string): Deployed => {
  const deployed = readDeployed(readFileSync(join(site, 'deploy.json'), 'utf8'))
  if (deployed === undefined) throw new Error('Unexpected build without a sound deploy.json')
  return deployed
}

/** A host of the site below a path that follows all rules, until a test changes it. */
const test = base.extend<{ readonly host: Host; readonly good: Fault }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
  good: async ({}, use) => use(correctHost(deployedIn(sites.below))),
  host: async ({ good }, use) => {
    const host = openHost(sites.below, belowBase)
    host.fault = good
    await host.start()
    await use(host)
    await host.stop().catch(() => undefined)
  },
})

/** The codes of findings, without that about the placeholder contact of the builds of the tests. */
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: FindingCode }[] }): readonly FindingCode[] =>
  [...new Set(findings.map(({ code }) => code))].filter((code) => code !== 'placeholder').sort()
const asset = (start: string): string =>
  `assets/${readdirSync(join(sites.below, 'assets')).find((name) => name.startsWith(start)) ?? ''}`

test('the policy header allows every style block of every page and of every guide file', async () => {
  const { styles } = deployedIn(sites.site)
  const blocks = new Set<string>()
  for (const file of (await listFiles(sites.site)).filter((path) => path.endsWith('.html')))
    for (const [, css = ''] of readFileSync(join(sites.site, file), 'utf8').matchAll(/<style>(.*?)<\/style>/gs))
      blocks.add(policyHash(css))
  expect(blocks.size).toBeGreaterThan(5)
  expect([...blocks].filter((hash) => !styles.includes(hash))).toEqual([])
})

test('a host that follows the rules has no findings, whichever page the check starts from', { tag: '@all' }, async ({ host }) => {
  for (const path of ['', 'fr/', 'nl/find/?q=1#x', 'index.html', 'fr']) {
    const checked = await checkDeployment(host.url(path), fetch)
    expect(codesOf(checked), path).toEqual([])
    expect(checked.findings.map(({ code }) => code)).toContain('placeholder')
    expect(checked).toMatchObject({ address: host.url(), host: 'nginx', version: deployedIn(sites.below).version })
  }
})

test('the expected frame-ancestors are those of the served site.json', { tag: '@all' }, async ({ host, good }) => {
  const site = {
    ...JSON.parse(readFileSync(join(sites.below, 'site.json'), 'utf8')),
    embed: { origins: ['https://intranet.example.org', 'http://bad.example.org'] },
  }
  const edited: Fault = on(
    'site.json',
    changed((_path, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
        .end(JSON.stringify(site))
      return true
    }, {}),
  )
  const framed = correctHost(deployedIn(sites.below), ['https://intranet.example.org'])
  host.fault = all(edited, good)
  const stale = await checkDeployment(host.url(), fetch)
  expect(codesOf(stale)).toContain('framing')
  expect(stale.findings.map(({ message }) => message).join('\n')).toContain(
    "expected `frame-ancestors 'self' https://intranet.example.org`, as the served site.json has it",
  )
  expect(stale.findings.map(({ message }) => message).join('\n')).toContain('Unexpected X-Frame-Options: SAMEORIGIN')
  host.fault = all(
    on((path) => path !== 'site.json', framed),
    edited,
  )
  const followed = await checkDeployment(host.url(), fetch)
  expect(followed.findings.filter(({ path, code }) => code === 'framing' && path !== 'site.json')).toEqual([])
  // The ignored entry is reported, too.
  expect(followed.findings).toContainEqual(
    expect.objectContaining({ code: 'site-config', message: expect.stringContaining('http://bad.example.org') }),
  )
})

const toFrontPage = (path: string): boolean =>
  path.startsWith('assets/no-such') || path.startsWith('packs/no-such') || path.startsWith('media/no-such')
const page: Fault = (_path, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-cache' })
    .end('<!doctype html><title>Front page</title>')
  return true
}

for (const [what, codes, fault] of [
  [
    '(row 39) a host that answers missing code with a page and 200',
    ['missing-is-page'],
    (good) => all(on(toFrontPage, page), good),
  ],
  [
    'a host that lets a missing file be cached for a year',
    ['missing-kept'],
    (good) => all(on(toFrontPage, changed(good, { 'cache-control': 'public, max-age=31536000' })), good),
  ],
  [
    'a host with its own page for unknown addresses',
    ['missing-page'],
    (good) => all(on('no-such-page', changed(status(404, '<h1>404</h1>'), { ...policyOf(), 'cache-control': 'no-cache' })), good),
  ],
  [
    'a host that answers unknown addresses with the front page',
    ['missing-page'],
    (good) =>
      all(
        on('no-such-page', (_path, response, body, usual) => good('', response, body, { ...usual, status: 200 })),
        good,
      ),
  ],
  [
    'a host that sends scripts as HTML',
    ['wrong-type'],
    (good) => all(on(/\.js$/, changed(good, { 'content-type': 'text/html' })), good),
  ],
  [
    'a host without the type of web manifests',
    ['wrong-type'],
    (good) => all(on('manifest.webmanifest', changed(good, { 'content-type': 'application/octet-stream' })), good),
  ],
  [
    '(row 17) a host that lets sw.js be cached for four hours',
    ['worker'],
    (good) => all(on('sw.js', changed(good, { 'cache-control': 'public, max-age=14400' })), good),
  ],
  [
    'a host without Cache-Control on sw.js',
    ['worker'],
    (good) => all(on('sw.js', changed(good, { 'cache-control': undefined })), good),
  ],
  ['(row 16) a host that redirects sw.js', ['worker'], (good) => all(on('sw.js', redirect(`${belowBase}other.js`)), good)],
  [
    'a host that lets pages be cached for an hour',
    ['caching'],
    (good) => all(on(/\/$/, changed(good, { 'cache-control': 'max-age=3600' })), good),
  ],
  [
    'a host that forbids caching of code',
    ['caching'],
    (good) => all(on('assets/', changed(good, { 'cache-control': 'no-cache' })), good),
  ],
  ['a host without a policy', ['policy'], (good) => changed(good, { 'content-security-policy': undefined })],
  [
    'a host whose policy allows inline code',
    ['policy'],
    (good) =>
      changed(good, {
        'content-security-policy': policyOf()['content-security-policy']?.replace(
          "script-src 'self'",
          "script-src 'self' 'unsafe-inline'",
        ),
      }),
  ],
  [
    'a host with the policy of another build',
    ['policy'],
    (good) =>
      changed(good, {
        'content-security-policy': policyOf()['content-security-policy']?.replace(/'sha256-[^']+'/, "'sha256-AAAA'"),
      }),
  ],
  [
    'a host that lets every site frame the pages',
    ['framing'],
    (good) =>
      changed(good, {
        'content-security-policy': policyOf()['content-security-policy']?.replace("frame-ancestors 'self'", 'frame-ancestors *'),
      }),
  ],
  ['a host without nosniff', ['header'], (good) => changed(good, { 'x-content-type-options': undefined })],
  [
    '(row 43) a host whose redirect to the slash loses the path',
    ['slash'],
    (good) => all(on(/^fr$/, redirect('/fr/', 301)), good),
  ],
  [
    'a host whose redirect to the slash loses the host name',
    ['slash'],
    (good) => all(on(/^fr$/, redirect(`http://10.0.0.5:8080${belowBase}fr/`, 301)), good),
  ],
  ['a host that compresses nothing', ['compression'], (good) => uncompressed(good)],
  [
    'a host that forbids other sites the embedding script',
    ['embed-script'],
    (good) =>
      all(
        on('embed.js', (_path, response) => {
          response.writeHead(200, { 'content-type': 'text/javascript', 'cross-origin-resource-policy': 'same-origin' }).end('')
          return true
        }),
        good,
      ),
  ],
  [
    'a host without site.json',
    ['site-config'],
    (good) => all(on('site.json', changed(status(404, ''), { ...policyOf() })), good),
  ],
] as const satisfies readonly (readonly [string, readonly FindingCode[], (good: Fault) => Fault])[])
  test(`${what} → the deploy check reports it`, { tag: '@all' }, async ({ host, good }, info) => {
    host.fault = fault(good)
    const checked = await checkDeployment(host.url(), fetch)
    info.annotations.push({
      type: 'findings',
      description: checked.findings
        .map(({ severity, code, path, message }) => `${severity} ${code} ${path}: ${message}`)
        .join('\n'),
    })
    const found = codesOf(checked)
    for (const code of codes) expect(found).toContain(code)
    // No other finding.
    expect(found.filter((code) => !(codes as readonly FindingCode[]).includes(code))).toEqual([])
  })

/** The headers of a correct host, for made-up responses. */
function policyOf(): Readonly<Record<string, string>> {
  const said: Record<string, string> = {}
  const response = {
    writeHead: (_status: number, headers: Record<string, string>) =>
      Object.assign(said, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))),
    end: () => undefined,
  }
  correctHost(deployedIn(sites.below))('', response as never, () => Buffer.from(''), { status: 200, headers: {} })
  const { 'content-encoding': _, ...plain } = said
  return plain
}

/** The same headers, without compression. */
const uncompressed =
  (good: Fault): Fault =>
  (path, response, body, usual) => {
    const end = response.end.bind(response)
    let plain: Buffer | undefined
    response.end = (() => end(plain ?? 'Not found')) as typeof response.end
    return changed(good, { 'content-encoding': undefined })(path, response, () => (plain = body()), usual)
  }

test('finds a partial upload: pages, data, code or packs of another version', { tag: '@all' }, async ({ host, good }) => {
  const pack = readdirSync(join(sites.below, 'packs')).find((name) => /^fr\.\w+\.json$/.test(name)) ?? ''
  const cases: readonly (readonly [string, Fault])[] = [
    [asset('app-'), on(asset('app-'), changed(status(404, 'Not found', 'text/plain'), {}))],
    [asset('worker-'), on(asset('worker-'), changed(status(404, 'Not found', 'text/plain'), {}))],
    [
      `packs/${pack}`,
      on(`packs/${pack}`, (path, response, body, usual) =>
        good(path, response, () => Buffer.concat([body(), Buffer.from(' ')]), usual),
      ),
    ],
    [
      'data/fr/catalog.json',
      on('data/fr/catalog.json', (path, response, body, usual) =>
        good(path, response, () => Buffer.concat([body(), Buffer.from(' ')]), usual),
      ),
    ],
    [
      'deploy.json',
      on('deploy.json', (path, response, body, usual) =>
        good(
          path,
          response,
          () =>
            Buffer.from(
              body()
                .toString()
                .replace(/"version":"\w+"/, '"version":"0123456789abcdef"'),
            ),
          usual,
        ),
      ),
    ],
    [
      '',
      on(/^$/, (path, response, body, usual) =>
        good(path, response, () => Buffer.from(body().toString().replace('</title>', ' (before)</title>')), usual),
      ),
    ],
  ]
  for (const [path, fault] of cases) {
    host.fault = all(fault, good)
    const { findings } = await checkDeployment(host.url(), fetch)
    expect(
      findings.filter(({ code }) => code === 'half-upload').map((finding) => finding.path),
      path,
    ).toEqual([path])
  }
})

test('distinguishes the kill switch from a script that is no worker of ours', { tag: '@all' }, async ({ host, good }) => {
  const kill = readFileSync(join(sites.below, 'sw-kill.js'))
  host.fault = all(
    on('sw.js', (path, response, _body, usual) => good(path, response, () => kill, usual)),
    good,
  )
  const others = async () => (await checkDeployment(host.url(), fetch)).findings.filter(({ code }) => code !== 'placeholder')
  expect(await others()).toEqual([
    expect.objectContaining({ code: 'worker', severity: 'warning', message: expect.stringContaining('kill switch') }),
  ])
  host.fault = all(
    on('sw.js', (path, response, _body, usual) =>
      good(path, response, () => Buffer.from('self.registration.unregister()'), usual),
    ),
    good,
  )
  expect(await others()).toEqual([expect.objectContaining({ code: 'worker', severity: 'error' })])
})

test('distinguishes a build for another path from a page that is not ours', { tag: '@all' }, async ({ host }) => {
  const root = openHost(sites.site, '/somewhere/')
  await root.start()
  for (const path of ['', 'fr/', 'nl/find/'])
    expect((await checkDeployment(root.url(path), fetch)).findings, path).toEqual([
      expect.objectContaining({ code: 'wrong-base', severity: 'error' }),
    ])
  await root.stop()
  host.fault = page
  expect((await checkDeployment(host.url(), fetch)).findings).toEqual([expect.objectContaining({ code: 'not-ours' })])
})

test('explains why a check is impossible: bad address, no server, redirect loop, timeout', { tag: '@all' }, async ({
  host,
  good,
}) => {
  // The contact of the sample site is a placeholder, which every full check reports.
  const only = async (address: string, patience?: number) =>
    (await checkDeployment(address, fetch, patience)).findings.filter(({ code }) => code !== 'placeholder')
  for (const bad of ['', 'x', 'it.example.org/help', 'ftp://it.example.org', 'javascript:alert(1)', 'https://'])
    expect(await only(bad), bad).toEqual([
      expect.objectContaining({ code: 'bad-address', message: expect.stringContaining('expected one such as `https://') }),
    ])
  const deaf = createServer((socket) => socket.resume())
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
  const { port } = deaf.address() as AddressInfo
  // First a server that never answers, then none.
  expect(await only(`http://127.0.0.1:${port}/`, 300)).toEqual([expect.objectContaining({ code: 'slow' })])
  expect(await only(`https://127.0.0.1:${new URL(host.url()).port}/`)).toEqual([
    expect.objectContaining({ code: 'no-certificate', message: expect.stringContaining('expected https there') }),
  ])
  await new Promise((resolve) => deaf.close(resolve))
  expect(await only(`http://127.0.0.1:${port}/`)).toEqual([
    expect.objectContaining({ code: 'no-server', message: expect.stringContaining('ECONNREFUSED') }),
  ])
  expect(await only('http://no-such-host.invalid/')).toEqual([expect.objectContaining({ code: 'no-server' })])
  host.fault = (path, response) =>
    redirect(path === 'a/' ? `${belowBase}b/` : `${belowBase}a/`)(path, response, () => Buffer.from(''), {
      status: 302,
      headers: {},
    })
  expect(await only(host.url())).toEqual([expect.objectContaining({ code: 'redirect-loop' })])
  // One slow file: the others are still checked.
  host.fault = all(on('data/codes.json', late(2000)), good)
  expect(await only(host.url(), 500)).toEqual([expect.objectContaining({ code: 'slow', path: 'data/codes.json' })])
  host.fault = all(on('data/codes.json', stall(0.5)), good)
  expect(await only(host.url(), 500)).toEqual([expect.objectContaining({ code: 'slow', path: 'data/codes.json' })])
  host.fault = all(on('data/codes.json', reset), good)
  expect(await only(host.url())).toEqual([expect.objectContaining({ code: 'no-server', path: 'data/codes.json' })])
})

for (const [style, row] of [
  ['exact', '(row 44)'],
  ['fallback', '(row 39)'],
] as const satisfies readonly (readonly [Style, string])[])
  test(`${row} a host without configuration, in style ${style} → the deploy check has errors`, { tag: '@all' }, async ({
    host,
  }) => {
    host.fault = undefined
    host.style = style
    const { findings } = await checkDeployment(host.url('index.html'), fetch)
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(2)
  })

/** Runs the command in a process of its own. */
function run(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const { FORCE_COLOR: _, ...env } = process.env
  const child = spawn(process.execPath, ['src/node/bin/ariane.mjs', ...args], { env: { ...env, NO_COLOR: '1' } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (piece) => (stdout += piece))
  child.stderr.on('data', (piece) => (stderr += piece))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

test('the command prints advice for the host, and exits with 0, 1 for errors, 2 for a wrong call', { tag: '@all' }, async ({
  host,
  good,
}) => {
  const well = await run('deploy:check', host.url())
  expect(well).toMatchObject({ code: 0, stderr: '' })
  expect(well.stdout).toMatch(/^http\S+\/it\/aide\/: nginx, version \w{8}, \d+ answers\n/)
  // The contact of the sample site is a placeholder: a number and an address in each language.
  expect(well.stdout.match(/^(?:error|warning) +\S+/gm)).toEqual(Array(4).fill('warning placeholder'))
  expect(well.stdout).toMatch(/\n0 errors, 4 warnings\n$/)
  host.fault = all(
    on('sw.js', changed(good, { 'cache-control': 'max-age=14400' })),
    changed(good, { 'referrer-policy': undefined }),
  )
  const ill = await run('deploy:check', host.url())
  expect(ill.code).toBe(1)
  expect(ill.stdout).toContain('error   worker  sw.js\n        Unexpected Cache-Control `max-age=14400`, expected `no-cache`')
  expect(ill.stdout).toContain('nginx: include the build’s nginx.conf in the server block')
  expect(ill.stdout).toMatch(/1 error, 5 warnings\n$/)
  const json = await run('deploy:check', host.url(), '--format', 'json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout).findings[0]).toMatchObject({
    code: 'worker',
    severity: 'error',
    path: 'sw.js',
    advice: expect.stringContaining('nginx.conf'),
  })
  for (const args of [
    ['deploy:check'],
    ['deploy:check', host.url(), '--format', 'xml'],
    ['deploy:check', host.url(), '--patience', 'x'],
    ['deploy:check', host.url(), 'more'],
    ['other'],
    ['deploy:config'],
    ['deploy:config', 'no-such-folder'],
    ['deploy:check', '--other'],
  ]) {
    const { code, stderr } = await run(...args)
    expect(code, args.join(' ')).toBe(2)
    expect(stderr).toMatch(/Unexpected|Unknown option/)
  }
})

test('deploy:config writes an edited site.json into the host configurations; unedited, the same bytes as the build', {
  tag: '@all',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-config-'))
  const files = [...Object.values(configFiles)]
  for (const file of [...files, 'deploy.json', 'site.json']) cpSync(join(sites.below, file), join(folder, file))
  expect(await run('deploy:config', folder)).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/frame-ancestors 'self'\n$/),
  })
  for (const file of files)
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(readFileSync(join(sites.below, file), 'utf8'))
  const site = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'))
  writeFileSync(
    join(folder, 'site.json'),
    JSON.stringify({ ...site, embed: { origins: ['https://intranet.example.org', 'https://x.example.org/path'] } }),
  )
  const edited = await run('deploy:config', folder)
  expect(edited).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Unexpected embed origin `https://x.example.org/path`'),
  })
  for (const file of files.filter((name) => name !== '_redirects'))
    expect(readFileSync(join(folder, file), 'utf8'), file).toContain("frame-ancestors 'self' https://intranet.example.org")
  const before = readFileSync(join(folder, 'nginx.conf'), 'utf8')
  writeFileSync(join(folder, 'site.json'), '{"organisation": ')
  expect(await run('deploy:config', folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing was changed') })
  expect(readFileSync(join(folder, 'nginx.conf'), 'utf8')).toBe(before)
  rmSync(folder, { recursive: true })
})
