import { readAddress } from '../../guide/address.ts'

/** The parts of a window that say whether its reader may be counted. */
interface CountedWindow {
  readonly location: Pick<Location, 'pathname'>
  /** The page around a frame; the window itself where there is none. Its location throws where it is of another site. */
  readonly parent: { readonly location: Pick<Location, 'pathname'> }
  readonly navigator: { readonly doNotTrack?: string | null; readonly globalPrivacyControl?: boolean }
}

/**
 * Whether the reader of a page may be counted: not where the browser asks sites not to follow its reader (Global Privacy Control,
 * “do not track”), nor in the preview of our own page for admins.
 */
export function mayCount({ navigator, location, parent }: CountedWindow, base: string): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator
  if (globalPrivacyControl === true || doNotTrack === '1' || doNotTrack === 'yes') return false
  try {
    return parent.location === location || readAddress(parent.location.pathname, base).kind !== 'admin'
  } catch {
    return true
  }
}

/** Whether an address asks not to count: the page that links here, or that shows this page in a frame, adds `?count=no`. */
export const asksNotToCount = (address: string): boolean => new URL(address).searchParams.get('count') === 'no'
