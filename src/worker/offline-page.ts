import type { Contact } from '../guide/site.ts'

/** The text of the offline page in one language, with the contact that the site was built with. */
export interface OfflineNotice {
  readonly language: string
  readonly title: string
  readonly text: string
  readonly contact?: Contact | undefined
}

/**
 * The page (status 503) for a navigation without a network and with an empty cache, after the browser has cleared it. It has all
 * languages, because the reader's is not known then; texts and contacts come with the worker's code, because nothing else is left.
 */
export function offlinePage(notices: readonly OfflineNotice[]): Response {
  const [first] = notices
  const titles = notices.map(({ title }) => escapeHtml(title)).join(' · ')
  const parts = notices.map(
    ({ language, title, text, contact }) =>
      `<div lang="${escapeHtml(language)}"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${contactHtml(contact)}</div>`,
  )
  return new Response(
    `<!doctype html><html lang="${escapeHtml(first?.language ?? '')}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${titles}</title>
${parts.join('\n')}`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
}

/** A contact as one paragraph; empty where there is none. */
function contactHtml({ name, phone, mail }: Contact = {}): string {
  const parts = [
    ...(name === undefined ? [] : [escapeHtml(name)]),
    ...(phone === undefined ? [] : [`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${escapeHtml(phone)}</a>`]),
    ...(mail === undefined ? [] : [`<a href="mailto:${escapeHtml(mail)}">${escapeHtml(mail)}</a>`]),
  ]
  return parts.length === 0 ? '' : `<p>${parts.join(' · ')}</p>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<"]/g, (sign) => escapes[sign] ?? '')
