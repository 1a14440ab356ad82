import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { languages } from '../../../src/guide/language.ts'

/**
 * Writes a content folder with every guide of another `rounds` times. Each round has a folder of its own, so that its links and
 * includes resolve; flow files, ids and titles carry its number. Returns the number of guides.
 */
export function writeCopies(content: string, folder: string, rounds: number): number {
  cpSync(content, folder, { recursive: true })
  const flows = readdirSync(join(content, 'flows'))
  for (let round = 2; round <= rounds; round += 1) {
    for (const language of languages) copyArticles(join(content, language), join(folder, language, `round-${round}`), round)
    for (const flow of flows)
      writeFileSync(join(folder, 'flows', `${round}-${flow}`), flowOf(readFileSync(join(content, 'flows', flow), 'utf8'), round))
  }
  return flows.length * rounds
}

function copyArticles(from: string, to: string, round: number): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    const text = readFileSync(join(from, path), 'utf8')
    writeFileSync(join(to, path), text.replace(/^(ms\.assetid: [^'\s].*)$/m, `$1-${round}`).replace(/^# .*$/m, `$& ${round}`))
  }
}

const flowOf = (text: string, round: number): string =>
  text
    .replace(/^id: .*$/m, `$&-${round}`)
    .replace(/assetId: [\da-f-]+/, `$&-${round}`)
    .replace(/^articles: .*$|^ {2}(?:fr|nl): \[.*\]$/gm, (line) => line.replace(/[\w./-]+\.md/g, `round-${round}/$&`))
