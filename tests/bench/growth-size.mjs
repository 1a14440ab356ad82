// @ts-check
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { tellLanguages } from '../../src/node/bin/languages.mjs'

tellLanguages(['fr', 'nl'])

const [rounds = '1', ...build] = process.argv.slice(2)
const { module } = await runnerImport(fileURLToPath(new URL('./growth/measure.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.measure({ folder: mkdtempSync(join(tmpdir(), 'ariane-growth-')), rounds: Number(rounds), build })
