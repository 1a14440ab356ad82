import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encode } from '../../../src/guide/encode.ts'
import type { GuideFile } from '../../../src/guide/guide.ts'
import type { GuideNode } from '../../../src/guide/node.ts'

const css =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:0 auto;padding:16px;color:#222;background:#fff}h1{font-size:1.5em;line-height:1.25}table{border-collapse:collapse;display:block;overflow:auto}td,th{border:1px solid #ccc;padding:4px 8px}pre{overflow:auto;background:#f4f4f4;padding:8px}.next{display:block;margin:24px 0;padding:14px;background:#05a;color:#fff;text-align:center;border-radius:8px;text-decoration:none}'

const script =
  "addEventListener('load',()=>navigator.serviceWorker.register('/sw.js'));document.addEventListener('click',e=>{const a=e.target.closest('.next'),t=document.querySelector('template');if(!a||!t)return;e.preventDefault();history.pushState(0,'',a.href);document.querySelector('main').replaceChildren(t.content.cloneNode(true));scrollTo(0,0)});addEventListener('popstate',()=>location.reload())"

const worker = `addEventListener('install',e=>e.waitUntil((async()=>{const c=await caches.open('v1'),all=await(await fetch('/all.json')).json();await Promise.all(Object.entries(all).map(([u,b])=>c.put(u,new Response(b,{headers:{'content-type':'text/html; charset=utf-8'}}))));await skipWaiting()})()))
addEventListener('activate',e=>e.waitUntil(clients.claim()))
addEventListener('fetch',e=>e.respondWith(caches.match(e.request).then(r=>r||fetch(e.request))))
`

/**
 * Writes the same steps as hand-made pages, as a lower limit. `limit` has no script: one request for a step, one for the
 * next. With `pwa`, a worker fetches all steps at once, and the next one comes from a `<template>`. The addresses are those of our site.
 */
export function writeYardstick(folder: string, files: readonly GuideFile[], pwa: boolean): void {
  const pages: Record<string, string> = {}
  for (const { guide } of files)
    for (const [place, node] of guide.nodes.entries()) {
      const next = guide.nodes[place + 1]
      const address = (one: GuideNode): string => `/${guide.language}/${guide.id}/${one.code}/`
      const body = bodyOf(node, next && address(next))
      const after = next && pwa ? `<template>${bodyOf(next, address(guide.nodes[place + 2] ?? next))}</template>` : ''
      pages[address(node)] =
        `<!doctype html><html lang="${guide.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${encode(plain(node.title))}</title><style>${css}</style><main>${body}</main>${after}${pwa ? `<script>${script}</script>` : ''}</html>`
    }
  for (const [path, html] of Object.entries(pages)) write(folder, `${path.slice(1)}index.html`, html)
  if (!pwa) return
  write(folder, 'sw.js', worker)
  write(folder, 'all.json', JSON.stringify(pages))
}

const bodyOf = (node: GuideNode, next: string | undefined): string =>
  `<h1>${encode(plain(node.title))}</h1>${markup(node.body)}${next === undefined ? '' : `<a class="next" href="${next}">${node.kind === 'question' ? 'Continuer' : 'C’est fait'}</a>`}`

/** JsonML to HTML. */
function markup(value: unknown): string {
  if (typeof value === 'string') return encode(value)
  if (!Array.isArray(value)) return ''
  const [tag, ...rest] = value
  if (typeof tag !== 'string' || !/^(?:p|ul|ol|li|strong|em|code|pre|table|tr|td|th|h2|h3|kbd|span|thead|tbody)$/.test(tag))
    return value.map((one) => (typeof one === 'string' && one === tag ? '' : markup(one))).join(' ')
  return `<${tag}>${rest.map(markup).join('')}</${tag}>`
}

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value
          .filter((one, place) => place > 0 || typeof one !== 'string' || value.length === 1 || /\s/.test(one))
          .map(plain)
          .join('')
      : ''

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
