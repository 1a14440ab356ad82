import { field, text } from '../../guide/read.ts'

/** A device in the words of its browser: “Android 13” and “Chrome 120”. What the browser does not tell is absent. */
export interface DeviceWords {
  readonly system?: string | undefined
  readonly browser?: string | undefined
}

/** The part of `navigator` that tells about a device. */
export interface DeviceSource {
  readonly userAgent: string
  /** 0 on a computer without a touch screen. An iPad has the user agent of a Mac, but several touch points. */
  readonly maxTouchPoints?: number
  /** User-Agent Client Hints: in Chromium, on https. */
  readonly userAgentData?: { readonly getHighEntropyValues?: (hints: string[]) => Promise<unknown> } | undefined
}

/**
 * The system and the browser of a device. Asks the browser for the version of the system where it can be asked, because the user
 * agent of Chromium always has the same one. Never rejects: what cannot be learned is left out.
 */
export async function readDevice(source: DeviceSource): Promise<DeviceWords> {
  const words = readUserAgent(source.userAgent, source.maxTouchPoints)
  const system = await askSystem(source.userAgentData)
  return system === undefined ? words : { ...words, system }
}

/**
 * Reads the system and the browser from a user agent. A version is left out where browsers write the same one on all devices:
 * “Android 10; K” in Chromium, “Mac OS X 10_15_7” in all.
 */
export function readUserAgent(userAgent: string, touchPoints = 0): DeviceWords {
  return { system: systemIn(userAgent, touchPoints), browser: browserIn(userAgent) }
}

/** The browsers that their user agents tell from others, in this order: most also have the words of Chrome or Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/; wv\).*\bChrome\/(\d+)/, 'Android WebView'],
  [/(?:\b|Headless)(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+(?:\.\d+)?)[\d.]* (?:Mobile\/\w+ )?Safari\//, 'Safari'],
]

function browserIn(userAgent: string): string | undefined {
  for (const [pattern, name] of browsers) {
    const version = pattern.exec(userAgent)?.[1]
    if (version !== undefined) return `${name} ${version}`
  }
  return
}

const windowsVersions: Readonly<Record<string, string>> = { '10.0': '10/11', '6.3': '8.1', '6.2': '8', '6.1': '7' }

function systemIn(userAgent: string, touchPoints: number): string | undefined {
  const isMac = userAgent.includes('Macintosh')
  const mobile = androidIn(userAgent) ?? appleIn(userAgent, isMac && touchPoints > 1)
  if (mobile !== undefined) return mobile
  const windows = /\bWindows NT (\d+\.\d+)/.exec(userAgent)?.[1]
  if (windows !== undefined) return `Windows ${windowsVersions[windows] ?? ''}`.trim()
  if (isMac) {
    const version = /Mac OS X (\d+[._]\d+)/.exec(userAgent)?.[1]?.replace('_', '.')
    return version === undefined || version === '10.15' ? 'macOS' : `macOS ${version}`
  }
  if (userAgent.includes('CrOS')) return 'ChromeOS'
  return userAgent.includes('Linux') ? 'Linux' : undefined
}

function androidIn(userAgent: string): string | undefined {
  const android = /\bAndroid(?: (\d+(?:\.\d+)?))?[\d.]*(; K\))?/.exec(userAgent)
  if (android === null) return
  const [, version, isReduced] = android
  if (version === undefined || isReduced !== undefined) return 'Android'
  // Firefox writes 10 for every later version.
  return version === '10' && userAgent.includes('Firefox/') ? 'Android 10+' : `Android ${version}`
}

function appleIn(userAgent: string, isTouchedMac: boolean): string | undefined {
  const [, device, major = '', minor = '0'] = /\b(iPhone|iPod|iPad)\b.*? OS (\d+)_(\d+)/.exec(userAgent) ?? []
  if (device === undefined && !isTouchedMac) return
  const name = device === undefined || device === 'iPad' ? 'iPadOS' : 'iOS'
  // Safari has the version of the system, which the rest of its user agent no longer follows after 18.
  const safari = /\bVersion\/(\d+)\.(\d+)/.exec(userAgent)
  if (safari !== null && Number(safari[1]) > Number(major)) return `${name} ${safari[1]}.${safari[2]}`
  return major === '' ? name : `${name} ${major}.${minor}`
}

/** The system with its version as User-Agent Client Hints tell it; `undefined` where the browser has none or refuses. */
async function askSystem(hints: DeviceSource['userAgentData']): Promise<string | undefined> {
  try {
    const values = await hints?.getHighEntropyValues?.(['platformVersion'])
    return hintedSystem(text(field(values, 'platform')), text(field(values, 'platformVersion')))
  } catch {
    return
  }
}

/**
 * The system of User-Agent Client Hints: “Android” and “14.0.0” give “Android 14”. Windows 11 is 13 and later, Windows 10 is 1 to 10,
 * and earlier ones are 0.
 */
export function hintedSystem(platform: string | undefined, version = ''): string | undefined {
  const [major = '', minor = '0'] = version.split('.')
  if (platform === undefined || platform === '' || !/^[1-9]\d*$/.test(major)) return
  if (platform === 'Windows') return Number(major) >= 13 ? 'Windows 11' : 'Windows 10'
  if (platform === 'Linux') return
  return `${platform} ${minor === '0' ? major : `${major}.${minor}`}`
}
