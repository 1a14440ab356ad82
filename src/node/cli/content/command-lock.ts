import { join } from 'node:path'
import { lockFile, writeLock } from '../../../compiler/5-link/codes.ts'
import { lockFaults } from '../../authoring/lock-faults.ts'
import { displayPath } from '../../compile/content-files.ts'
import { writeBelow } from '../../files/write-below.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { type CompiledFolder, printDiagnostics } from './content-check.ts'

/** `lock`: gives new screens their codes; with `retire`, codes without a screen go. */
export async function lock(folder: string, compilation: CompiledFolder, retire: boolean): Promise<number> {
  const faults = lockFaults(compilation.diagnostics)
  if (faults.length > 0) {
    await printDiagnostics(folder, faults, compilation.lines)
    return 1
  }
  const { codes, lock: before } = compilation
  await writeBelow(folder, lockFile, writeLock(codes, before, retire))
  const lost =
    codes.lost.length === 0
      ? ''
      : retire
        ? `, ${codes.lost.length} retired`
        : `, ${codes.lost.length} without a node kept (\`content check\` says which)`
  await print(`${codes.fresh.length} new codes${lost}, in ${terminalText(join(displayPath(folder), lockFile))}\n`)
  return 0
}
