import { expect, test } from 'vitest'
import { hintedSystem, readDevice, readUserAgent } from '../../src/ui/memory/device-words.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.for<readonly [string, string | undefined, string | undefined]>([
  [
    `Mozilla/5.0 (Linux; Android 8.0.0; SM-A520F) ${webkit} Chrome/92.0.4515.159 Mobile Safari/537.36`,
    'Android 8.0',
    'Chrome 92',
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Android', 'Chrome 131'],
  [
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A536B) ${webkit} SamsungBrowser/20.0 Chrome/106.0.5249.126 Mobile Safari/537.36`,
    'Android 13',
    'Samsung Internet 20',
  ],
  ['Mozilla/5.0 (Android 9; Mobile; rv:109.0) Gecko/118.0 Firefox/118.0', 'Android 9', 'Firefox 118'],
  ['Mozilla/5.0 (Android 10; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0', 'Android 10+', 'Firefox 131'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/130.0.0.0 Mobile Safari/537.36 EdgA/130.0.0.0`, 'Android', 'Edge 130'],
  [
    `Mozilla/5.0 (Linux; Android 12; SM-G991B Build/SP1A.210812.016; wv) ${webkit} Version/4.0 Chrome/119.0.6045.66 Mobile Safari/537.36`,
    'Android 12',
    'Android WebView 119',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'iOS 17.5',
    'Safari 17.5',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    'iOS 26.1',
    'Safari 26.1',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/119.0.6045.109 Mobile/15E148 Safari/604.1',
    'iPadOS 16.6',
    'Chrome 119',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
    'Windows 10/11',
    'Edge 131',
  ],
  ['Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Windows 7', 'Firefox 115'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Safari/605.1.15',
    'macOS',
    'Safari 17.4',
  ],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) ${webkit} Chrome/116.0.0.0 Safari/537.36`, 'macOS 10.13', 'Chrome 116'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/131.0.0.0 Safari/537.36`, 'ChromeOS', 'Chrome 131'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Linux', 'Firefox 132'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/131.0.0.0 Safari/537.36`, 'Linux', 'Chrome 131'],
  ['', undefined, undefined],
  ['\u202e Android \u0000 OS _ Version/', 'Android', undefined],
])('%s', ([userAgent, system, browser]) => {
  expect(readUserAgent(userAgent)).toEqual({ system, browser })
})

test('an iPad that writes the user agent of a Mac is known by its touch screen', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'
  expect(readUserAgent(mac, 5).system).toBe('iPadOS 17.5')
  expect(readUserAgent(mac, 0).system).toBe('macOS')
})

test('client hints give the version of the system', () => {
  expect(hintedSystem('Android', '14.0.0')).toBe('Android 14')
  expect(hintedSystem('Windows', '15.0.0')).toBe('Windows 11')
  expect(hintedSystem('Windows', '10.0.0')).toBe('Windows 10')
  expect(hintedSystem('macOS', '14.5.0')).toBe('macOS 14.5')
  for (const [platform, version] of [
    ['Windows', '0.3.0'],
    ['Android', ''],
    ['', '14.0.0'],
    ['Linux', '6.5.0'],
    [undefined, undefined],
  ] as const)
    expect(hintedSystem(platform, version)).toBeUndefined()
})

test('the device is read from client hints, and from the user agent where they are refused or odd', async () => {
  const userAgent = `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`
  const ask = (answer: () => Promise<unknown>) => readDevice({ userAgent, userAgentData: { getHighEntropyValues: answer } })
  expect(await ask(async () => ({ platform: 'Android', platformVersion: '14.0.0' }))).toEqual({
    system: 'Android 14',
    browser: 'Chrome 131',
  })
  const plain = { system: 'Android', browser: 'Chrome 131' }
  expect(await ask(() => Promise.reject(new DOMException('no', 'NotAllowedError')))).toEqual(plain)
  expect(await ask(async () => ({ platform: 7, platformVersion: {} }))).toEqual(plain)
  expect(await ask(async () => undefined)).toEqual(plain)
  expect(await readDevice({ userAgent, userAgentData: {} })).toEqual(plain)
  expect(await readDevice({ userAgent })).toEqual(plain)
})
