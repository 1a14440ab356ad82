// @ts-check
/**
 * The npm scripts of the repository alone: check, watch, e2e, test, test:faults and test:engines. Plain JavaScript with nothing but Node,
 * because it also installs the packages that everything else needs.
 */
import { checkNode, root, stop } from './run-step.mjs'
import { check, e2e, engines, faults, test, watch } from './run-tests.mjs'

process.chdir(root)
const [command = '', ...rest] = process.argv.slice(2)
checkNode()
const commands = { check, watch, e2e, test, faults, engines }
const known = Object.entries(commands).find(([name]) => name === command)
if (known === undefined) stop(`Unexpected command “${command}”, expected ${Object.keys(commands).join(', ')}`)
await known[1](rest)
