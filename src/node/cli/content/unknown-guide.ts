import type { Compilation } from '../../../compiler/assemble.ts'
import { printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'

/** Says that there is no such guide, and which there are. Returns the exit code. */
export async function unknownGuide(id: string, guides: Compilation['guides']): Promise<number> {
  const names = [...new Set(guides.map((guide) => guide.id))].join(', ')
  await printError(`${terminalText(`Unexpected guide \`${id}\`, expected one of ${names}`)}\n`)
  return 2
}
