/** Neither network nor cache: the browser has cleared our files. Said in both languages, because nothing tells which. */
export const apology = (): Response =>
  new Response(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Hors connexion · Offline</title>
<h1>Hors connexion</h1><p>Votre navigateur a effacé les pages enregistrées. Reconnectez-vous à Internet, puis rechargez cette page.</p>
<h1 lang="nl">Offline</h1><p lang="nl">Uw browser heeft de opgeslagen pagina’s gewist. Maak opnieuw verbinding met internet en laad deze pagina opnieuw.</p>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
