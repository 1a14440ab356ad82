import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../../src/node/hosts/check/advice.ts'
import { readAddress } from '../../../src/node/hosts/check/arrive.ts'
import { checkDeployment } from '../../../src/node/hosts/check/check-deployment.ts'
import { readRelease } from '../../../src/node/hosts/check/deployment.ts'
import { readFailure } from '../../../src/node/hosts/check/failure.ts'
import { recognise } from '../../../src/node/hosts/check/recognise.ts'
import { checkedJson, checkedText, hasErrors } from '../../../src/node/hosts/check/report.ts'

test.for([
  ['https://it.example.org/help', 'https://it.example.org/help/'],
  ['https://it.example.org/help/index.html?x#y', 'https://it.example.org/help/'],
  [' http://10.0.0.5 ', 'http://10.0.0.5/'],
  ['it.example.org', undefined],
  ['file:///srv/www', undefined],
  ['https://', undefined],
])('the address %s is read as %s', ([text, url]) => {
  expect(readAddress(text ?? '')?.href).toBe(url)
})

test.for([
  ['nginx', { server: 'nginx/1.22.1' }],
  ['nginx', { server: 'openresty' }],
  ['Apache', { server: 'Apache/2.4.62 (Debian)' }],
  ['IIS', { server: 'Microsoft-IIS/10.0' }],
  ['Netlify', { server: 'Netlify' }],
  ['Netlify', { server: 'nginx', 'x-nf-request-id': '01' }],
  ['Cloudflare', { server: 'cloudflare' }],
  ['GitHub Pages', { server: 'GitHub.com' }],
  ['Azure Static Web Apps', { 'x-azure-ref': '01' }],
  ['vite preview', { vary: 'Origin', etag: 'W/"31d0-8kWjipMx+H+1IlXhQAC2//xLTBw"' }],
  ['unknown', { vary: 'Origin' }],
  ['unknown', {}],
] as const)('%s is known by %o', ([host, headers]) => {
  expect(recognise({ url: new URL('https://it.example.org/'), headers: new Headers(headers) })).toBe(host)
})

describe('a request without a response', () => {
  const failed = (code: string, message = 'x') =>
    Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(message), { code }) })
  const url = new URL('https://it.example.org/')
  test.for([
    ['ENOTFOUND', 'no-server'],
    ['ECONNREFUSED', 'no-server'],
    ['ECONNRESET', 'no-server'],
    ['UND_ERR_SOCKET', 'no-server'],
    ['CERT_HAS_EXPIRED', 'no-certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'no-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-certificate'],
  ])('%s is %s', ([code, finding]) => {
    expect(readFailure(url, failed(code ?? ''), 1)).toMatchObject({ code: finding, message: expect.stringContaining(code ?? '') })
  })

  test('reads nested errors, timeouts and unknown errors', () => {
    expect(
      readFailure(
        url,
        Object.assign(new TypeError('fetch failed'), {
          cause: new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
        }),
        1,
      ).message,
    ).toContain('ECONNREFUSED')
    expect(readFailure(url, new DOMException('x', 'TimeoutError'), 15_000)).toMatchObject({
      code: 'slow',
      message: expect.stringContaining('15 seconds'),
    })
    expect(readFailure(url, 'torn', 1)).toMatchObject({ code: 'no-server', message: expect.stringContaining('torn') })
  })
})

test('ends at a redirect loop between http and https, and at a redirect without a valid target', async () => {
  const answers: Readonly<Record<string, string>> = {
    'https://it.example.org/': 'http://it.example.org/',
    'http://it.example.org/': 'https://it.example.org/',
  }
  const send = (async (url: URL) =>
    new Response('', { status: 301, headers: { location: answers[url.href] ?? 'https://[' } })) as unknown as typeof fetch
  expect((await checkDeployment('https://it.example.org/', send)).findings).toEqual([
    expect.objectContaining({ code: 'redirect-loop' }),
  ])
  expect((await checkDeployment('https://other.example.org/', send)).findings).toEqual([
    expect.objectContaining({ code: 'not-ours' }),
  ])
})

test('names the address of a sign-in page in front of the site', async () => {
  const send = (async (url: URL) =>
    url.hostname === 'login.example.org'
      ? new Response('<h1>Sign in</h1>')
      : new Response('', { status: 302, headers: { location: 'https://login.example.org/' } })) as unknown as typeof fetch
  const [finding] = (await checkDeployment('https://it.example.org/', send)).findings
  expect(finding).toMatchObject({
    code: 'not-ours',
    message: expect.stringContaining('which leads to https://login.example.org/'),
  })
})

test('reads the configuration in sw.js, and returns undefined for other scripts', () => {
  const manifest = { version: 'a', files: [], packs: [] }
  expect(readRelease(`self.ariane=${JSON.stringify({ manifest, notices: [] })}\nimportScripts("/x.js")\n`)).toMatchObject({
    manifest,
  })
  for (const text of ['', '<!doctype html>', 'self.ariane={}', 'self.ariane={"manifest":{"version":1}}', 'self.ariane={'])
    expect(readRelease(text)).toBeUndefined()
})

describe('the report', () => {
  const finding = { code: 'caching', severity: 'warning', message: 'Unexpected x, expected y' } as const
  const checked = {
    address: 'https://it.example.org/',
    host: 'Apache',
    version: '0123456789abcdef',
    answers: 3,
    findings: ['', 'a', 'b', 'c'].map((path) => ({ ...finding, path })),
  } as const
  const plain = (_style: string, text: string): string => text

  test('prints equal findings once, and each advice once', () => {
    const text = checkedText(checked, plain)
    expect(text).toContain(
      'warning caching  https://it.example.org/, a, b and 1 more\n        Unexpected x, expected y\n        Apache: check that .htaccess',
    )
    expect(text).toMatch(/0 errors, 1 warning\n$/)
    expect(text.match(/AllowOverride/g)).toHaveLength(1)
    expect(hasErrors(checked)).toBe(false)
  })

  test('lists every finding with its advice as JSON', () => {
    expect(JSON.parse(checkedJson(checked)).findings).toHaveLength(4)
    expect(JSON.parse(checkedJson(checked)).findings[3]).toMatchObject({
      path: 'c',
      advice: expect.stringContaining('.htaccess'),
    })
  })

  test('has an advice for every host', () => {
    for (const host of [
      'nginx',
      'Apache',
      'IIS',
      'Netlify',
      'Cloudflare',
      'Azure Static Web Apps',
      'GitHub Pages',
      'vite preview',
      'unknown',
    ] as const)
      for (const code of [
        'missing-is-page',
        'wrong-type',
        'policy',
        'framing',
        'header',
        'caching',
        'worker',
        'slash',
        'compression',
        'half-upload',
        'wrong-base',
        'insecure',
      ] as const)
        expect(adviceFor(host, code)?.length, `${host} ${code}`).toBeGreaterThan(20)
    expect(adviceFor('nginx', 'bad-address')).toBeUndefined()
  })
})
