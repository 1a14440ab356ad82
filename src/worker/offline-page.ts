import type { Contact } from '../guide/site.ts'

/** The apology in one language: what has happened, and whom to call as the site was built. */
export interface Notice {
  readonly language: string
  readonly title: string
  readonly text: string
  readonly contact?: Contact | undefined
}

/**
 * Neither network nor cache: the browser has cleared our files. Said in every language, because nothing tells which; words and
 * contacts come with the worker, since all else was cleared.
 */
export function apology(notices: readonly Notice[]): Response {
  const [first] = notices
  const titles = notices.map(({ title }) => plain(title)).join(' · ')
  const parts = notices.map(
    ({ language, title, text, contact }) =>
      `<div lang="${plain(language)}"><h1>${plain(title)}</h1><p>${plain(text)}</p>${whom(contact)}</div>`,
  )
  return new Response(
    `<!doctype html><html lang="${plain(first?.language ?? '')}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${titles}</title>
${parts.join('\n')}`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
}

/** A contact in a line; nothing where there is none. */
function whom({ name, phone, mail }: Contact = {}): string {
  const parts = [
    ...(name === undefined ? [] : [plain(name)]),
    ...(phone === undefined ? [] : [`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${plain(phone)}</a>`]),
    ...(mail === undefined ? [] : [`<a href="mailto:${plain(mail)}">${plain(mail)}</a>`]),
  ]
  return parts.length === 0 ? '' : `<p>${parts.join(' · ')}</p>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const plain = (text: string): string => text.replace(/[&<"]/g, (sign) => signs[sign] ?? '')
