import type { GuideFile } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import type { Thread } from './session.ts'
import { parseThread, threadIn } from './thread-text.ts'
import { readTypedWalk } from './typed-walk.ts'

/** The walk that an address carries. `thread` is absent where it cannot be read: the link was cut, or mistyped. */
export interface LinkWalk {
  readonly thread: Thread | undefined
}

/** The screen that an address opens. */
interface OpenedScreen {
  readonly file?: Pick<GuideFile, 'guide'> | undefined
  readonly node?: Pick<GuideNode, 'code'> | undefined
}

/** The walk in an address: after `#t=`, or typed after the code of its screen. `undefined` where the address carries none. */
export function readLink(href: string, { file, node }: OpenedScreen): LinkWalk | undefined {
  const text = threadIn(href) ?? (href.includes('#t=') ? '' : undefined)
  if (text !== undefined) return { thread: parseThread(text) }
  const [, typed] = /#(\d[1-9a-z]*)$/i.exec(href) ?? []
  // On a site with one page a guide, the code of a screen is there.
  if (typed === undefined || file === undefined || node === undefined || typed.toLowerCase() === node.code) return
  const trail = readTypedWalk(typed, file.guide, node.code)
  return { thread: trail && { trail, callers: [], called: [] } }
}
