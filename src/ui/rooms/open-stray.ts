import { readDamaged } from '../../guide/codes-in.ts'
import type { Code } from '../../guide/node.ts'
import type { LoadContext } from './room.ts'

/**
 * Opens the first code that exists in the text of an address, in the language that the text names. `undefined` where there is none. A
 * chunk of its own, because few addresses are damaged.
 */
export async function openStray<Open>(
  stray: string,
  from: LoadContext,
  open: (code: Code, from: LoadContext) => Promise<Open | undefined>,
): Promise<Open | undefined> {
  const { language = from.language, codes } = readDamaged(stray)
  for (const code of codes) {
    const found = await open(code, { ...from, language })
    if (found !== undefined) return found
  }
  return
}
