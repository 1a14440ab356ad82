import { isRecord } from '../../guide/read.ts'

/**
 * The data of a `site.json` in today's form, so that a file of an older version is read as it was meant. Up to 0.2 there was one
 * `notice`, today `notices` is a list. Data of today's form are returned as they are.
 */
export function todaysForm(data: unknown): unknown {
  if (!isRecord(data) || !('notice' in data) || 'notices' in data) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => (key === 'notice' ? ['notices', [value]] : [key, value])))
}
