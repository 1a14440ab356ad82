import type { Contact, SiteConfig } from '../guide/site.ts'

/**
 * Neither network nor cache: the browser has cleared our files. Said in both languages, because nothing tells which, with whom to
 * call as the site was built; what an admin has changed since was cleared with the rest.
 */
export const apology = ({ fr, nl }: SiteConfig['contact']): Response =>
  new Response(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Hors connexion · Offline</title>
<h1>Hors connexion</h1><p>Votre navigateur a effacé les pages enregistrées. Reconnectez-vous à Internet, puis rechargez cette page.</p>${whom(fr)}
<h1 lang="nl">Offline</h1><p lang="nl">Uw browser heeft de opgeslagen pagina’s gewist. Maak opnieuw verbinding met internet en laad deze pagina opnieuw.</p>${whom(nl)}`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )

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
