import type { Report } from '../diagnostic.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/** Quotes and spaces of word processors, which a shell does not read as quotes and spaces. */
const typography = /[“”„‟‘’‚‛«»\u00a0\u202f]/
/** A letter of another script next to a Latin one, or a full-width character. */
const lookAlike =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|[\uff01-\uff5e]/u
/** Commands that delete data permanently. */
const destructive =
  /\brm\s+-[a-z]*(?:rf|fr)\b|\bformat(?:\.com)?\s+[a-z]:|\bdel(?:\.exe)?\s+(?:\/[a-z]\s+)*\/[sq]\b|\b(?:rd|rmdir)\s+(?:\/q\s+)?\/s\b|\breg(?:\.exe)?\s+delete\b|\bRemove-Item(?:Property)?\b|\bClear-Disk\b|\bmkfs(?:\.\w+)?\s|\bdd\s+if=|\bvssadmin\s+delete\b|\bfastboot\s+(?:erase|format)\b/i

/** A quick test before the patterns above: most code matches none of them. */
const suspect = /[^\x00-\x7f]|\b(?:rm|format|del|rd|rmdir|reg|Remove-Item|Clear-Disk|mkfs|dd|vssadmin|fastboot)\b/i

/** Checks commands and values that a reader copies. They are shown as written; problems are reported and never corrected. */
export function checkCodes({ codes }: SectionParts, locate: Locate, report: Report): void {
  for (const { value, at } of codes) {
    if (!suspect.test(value)) continue
    const line = (pattern: RegExp) =>
      value
        .split('\n')
        .find((text) => pattern.test(text))
        ?.trim() ?? ''
    const quoted = line(typography)
    if (quoted !== '') {
      const found = typography.exec(quoted)?.[0] ?? ''
      report({
        code: 'typography-in-code',
        message: `Unexpected ${nameOf(found)} in \`${quoted.slice(0, 60)}\`, expected ${/\s/.test(found) ? 'a plain space' : 'straight quotes'}; shown as it is`,
        at: locate(at, quoted.slice(quoted.search(typography))),
      })
    }
    const [before = '', ...after] = line(/\ufffd/).split('\ufffd')
    if (after.length > 0) {
      const place = locate(at, before)
      report({
        code: 'hidden-character',
        message: `Unexpected invisible characters in \`${[before, ...after].join('\ufffd').slice(0, 60)}\`, expected only what a reader sees; shown as �`,
        at: place === at ? at : { ...place, column: place.column + before.length },
      })
    }
    const foreign = line(lookAlike)
    if (foreign !== '')
      report({
        code: 'look-alike',
        message: `Unexpected letters of two scripts in \`${foreign.slice(0, 60)}\`, expected one`,
        at: locate(at, foreign.slice(foreign.search(lookAlike))),
      })
    const risky = line(destructive)
    if (risky !== '')
      report({
        code: 'destructive-command',
        message: `Unexpected command that deletes: \`${risky.slice(0, 60)}\`, expected a warning before it, and a way without it`,
        at: locate(at, risky.slice(risky.search(destructive))),
      })
  }
}

const nameOf = (character: string): string => (/\s/.test(character) ? 'no-break space' : `\`${character}\``)
