import { emitContract } from '../../../compiler/7-emit/contract.ts'
import type { Compilation } from '../../../compiler/assemble.ts'
import { jsonText } from '../../printing/json.ts'
import { print } from '../../printing/print.ts'
import { fails } from './content-check.ts'

/** `compile`: prints the guides as JSON. */
export async function compileToJson({ guides, diagnostics, decisions }: Compilation): Promise<number> {
  await print(`${jsonText(emitContract(guides, diagnostics, decisions))}\n`)
  return fails(diagnostics) ? 1 : 0
}
