#!/usr/bin/env node
// @ts-check
// `npm run illustrations`: writes every drawing in both languages and themes, for a visual check.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { tellLanguages } from './languages.mjs'

tellLanguages()

const root = fileURLToPath(new URL('../../../', import.meta.url))
const browser = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)
const { module } = await runnerImport(fileURLToPath(new URL('../pictures/contact-sheet.ts', import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'error',
})
for (const file of await module.writeContactSheets(
  fileURLToPath(new URL('../../../node_modules/.cache/ariane/illustrations', import.meta.url)),
  browser,
))
  process.stdout.write(`${file}\n`)
