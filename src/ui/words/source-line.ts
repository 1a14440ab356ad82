import type { Guide } from '../../guide/guide.ts'
import type { Words } from './words.ts'

/** The source of a guide as one short line of plain text: “Source : Microsoft, 2016, adapté, CC BY 4.0 (https://…)”. */
export function sourceLine({ passport: { author, date, licence, url } }: Pick<Guide, 'passport'>, t: Words): string {
  const facts = [
    author ?? t('transcript:own'),
    date?.slice(0, 4),
    ...(licence === undefined ? [] : [t('transcript:adapted'), licence.name]),
  ]
  const words = facts.filter((fact) => fact !== undefined).join(', ')
  return t('transcript:source', { facts: url === undefined ? words : `${words} (${url})` })
}
