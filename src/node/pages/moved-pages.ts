import { encode } from '../../guide/encode.ts'
import type { GuideId } from '../../guide/node.ts'
import type { MovedGuides } from '../../worker/moved-guide.ts'
import type { Edition } from '../edition.ts'

/**
 * The pages at the addresses of guides that have another name now, with their paths below the base. Each leads to the guide at once, also
 * without a script, by a refresh that every browser knows.
 */
export function movedPages(
  { moved, summaries }: Pick<Edition, 'moved' | 'summaries'>,
  base: string,
): readonly { readonly path: string; readonly html: string }[] {
  return [...moved].flatMap(([id, names]) =>
    summaries
      .filter((guide) => guide.id === id)
      .flatMap((guide) => names.map((name) => ({ path: `${guide.language}/${name}/index.html`, html: pageTo(guide, base) }))),
  )
}

/** The same for the worker, which knows them without a network: each former name with the guide of today. */
export const movedNames = ({ moved }: Pick<Edition, 'moved'>): MovedGuides =>
  Object.fromEntries([...moved].flatMap(([id, names]) => names.map((name) => [name, id] as const)))

function pageTo({ id, language, title }: { id: GuideId; language: string; title: string }, base: string): string {
  const to = encode(`${base}${language}/${id}/`)
  return [
    '<!doctype html>',
    `<html lang="${encode(language)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${encode(title)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    '<meta name="robots" content="noindex">',
    `<p><a href="${to}">${encode(title)}</a></p>`,
    '',
  ].join('\n')
}
