import type { Platform } from '../../guide/guide.ts'
import { platformIn } from '../../guide/platforms.ts'
import { readUserAgent } from '../memory/device-words.ts'

/** The platform of this device; `undefined` where the browser does not tell it, and on the server. */
export const readerPlatform = (): Platform | undefined =>
  typeof navigator === 'undefined'
    ? undefined
    : platformIn(readUserAgent(navigator.userAgent, navigator.maxTouchPoints).system ?? '')
