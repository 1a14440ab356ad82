import { lockFile } from '../../compiler/5-link/codes.ts'
import type { Diagnostic } from '../../compiler/diagnostic.ts'

const unread = new Set([
  'unreadable-flow',
  'unreadable-yaml',
  'unknown-key',
  'file-too-large',
  'unreadable-encoding',
  'not-markdown',
  'unfinished-merge',
  'empty-file',
  'not-a-file',
])

/** The faults for which codes cannot be locked: the lock cannot be read, or a flow file, so that the codes of its guide are not known. */
export const lockFaults = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ at, severity, code }) =>
      (at.file === lockFile && severity === 'error' && code !== 'dying-code') || (/^flows\//.test(at.file) && unread.has(code)),
  )
