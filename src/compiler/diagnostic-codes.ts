import { dialectCodes } from './diagnostic-codes/dialect.ts'
import type { CodeEntry } from './diagnostic-codes/entry.ts'
import { fileCodes } from './diagnostic-codes/files.ts'
import { flowCodes } from './diagnostic-codes/flows.ts'
import { languageCodes } from './diagnostic-codes/languages.ts'
import { linkCodes } from './diagnostic-codes/links.ts'
import { treeCodes } from './diagnostic-codes/trees.ts'
import { upkeepCodes } from './diagnostic-codes/upkeep.ts'

/** Every diagnostic code, by the heading of its group in the documentation. */
export const codeGroups = {
  Files: fileCodes,
  Markdown: dialectCodes,
  'Links and pictures': linkCodes,
  Trees: treeCodes,
  'Flow files and codes': flowCodes,
  Languages: languageCodes,
  Upkeep: upkeepCodes,
} as const

type Codes<Group> = Group extends unknown ? keyof Group : never
/** The code of a diagnostic. A code that is not in the catalogue does not compile. */
export type DiagnosticCode = Codes<(typeof codeGroups)[keyof typeof codeGroups]>

export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeEntry>> = {
  ...fileCodes,
  ...dialectCodes,
  ...linkCodes,
  ...treeCodes,
  ...flowCodes,
  ...languageCodes,
  ...upkeepCodes,
}

/** Whether a text is the code of a diagnostic, and not only the name of something that every object has. */
export const isDiagnosticCode = (code: string): code is DiagnosticCode => Object.keys(diagnosticCodes).includes(code)
