import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { GuideFile } from '../../../src/guide/guide.ts'
import { listFiles } from '../../../src/node/files/list-below.ts'
import { buildTo } from './build-to.ts'
import { measuredPage } from './measured-page.ts'
import { medians, table } from './report.ts'
import { type Figures, type Site, visit } from './visit.ts'
import { openWireHost } from './wire-host.ts'
import { writeYardstick } from './yardsticks.ts'

/** Visits our site and the two hand-made sites in turns, in one browser, and prints medians, ratios and bytes. */
export async function bench(args: readonly string[], executablePath: string): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5' },
      site: { type: 'string' },
      before: { type: 'string' },
      guide: { type: 'string', default: 'missing-certificate' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'ariane-bench-'))
  const dist = values.site ?? buildTo(join(folder, 'site'))
  const files = await guideFiles(dist)
  for (const pwa of [false, true]) writeYardstick(join(folder, pwa ? 'limit-pwa' : 'limit'), files, pwa)
  const page = measuredPage(files.filter(({ guide }) => guide.id === values.guide))
  const sites: readonly Site[] = [
    { name: 'limit', host: await openWireHost(join(folder, 'limit')), page, next: '.next', pwa: false },
    { name: 'limit-pwa', host: await openWireHost(join(folder, 'limit-pwa')), page, next: '.next', pwa: true },
    { name: 'ariane', host: await openWireHost(dist), page, next: 'main a.answer', pwa: true },
    ...(values.before === undefined
      ? []
      : [{ name: 'before', host: await openWireHost(values.before), page, next: 'main a.answer', pwa: true }]),
  ]
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking', ...root] })
  const runs: Record<string, Figures[]> = Object.fromEntries(sites.map(({ name }) => [name, []]))
  const count = Number(values.runs)
  // The first visit warms up the browser and does not count; then each run starts with another site.
  await visit(browser, sites[0] as Site)
  for (let run = 0; run < count; run++)
    for (const site of [...sites.slice(run % sites.length), ...sites.slice(0, run % sites.length)]) {
      const found = await visit(browser, site)
      runs[site.name]?.push(found)
      process.stderr.write(
        `${run + 1}/${count} ${site.name}: ${['first paint', 'blocked', 'next step', 'offline ready', 'offline reload, first paint', 'offline next step'].flatMap((name) => (found[name] === undefined ? [] : `${name} ${Math.round(found[name])}`)).join(', ')}\n`,
      )
    }
  process.stdout.write(
    `Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}; ${page}; ${count} runs in turns\n\n` +
      `${table(Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, medians(all)])))}\n`,
  )
  await browser.close()
  for (const { host } of sites) await host.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function guideFiles(dist: string): Promise<readonly GuideFile[]> {
  const paths = (await listFiles(dist)).filter((path) => /^data\/[a-z]{2}\/(?!catalog)[^/]+\.json$/.test(path))
  return paths.map((path): GuideFile => JSON.parse(readFileSync(join(dist, path), 'utf8')))
}
