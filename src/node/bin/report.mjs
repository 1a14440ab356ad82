#!/usr/bin/env node
// @ts-check
// `npm run report -- …`: where readers get stuck, from the logs of a host.
import { load } from './load.mjs'

const { main } = await load(new URL('../report/report-cli.ts', import.meta.url))
process.exitCode = await main(process.argv.slice(2), async () => {
  const { createAllI18n } = await load(new URL('../../ui/words/all-words.ts', import.meta.url))
  return createAllI18n()
})
