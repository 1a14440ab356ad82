import { pathOfPack } from '../../../worker/manifest.ts'
import { deployedPath } from '../deployed.ts'
import type { Deployment } from './deployment.ts'

/** Files below the base, beside pages, of every kind: those that the first page names, the worker, data and packs. */
export const filesToAsk = ({ start, rules, release }: Pick<Deployment, 'start' | 'rules' | 'release'>): readonly string[] => [
  'sw.js',
  'site.json',
  'manifest.webmanifest',
  deployedPath,
  ...namedIn(start.text, rules.base),
  ...(release?.manifest.packs.slice(0, 1).flatMap((pack) => [pathOfPack(pack, 'pack'), pathOfPack(pack, 'index.json')]) ?? []),
]

/** The files that a page names in its head and body, below the base; pages and data are addresses with a slash at the end. */
export const namedIn = (html: string, base: string): readonly string[] => {
  const paths = [...html.matchAll(/\s(?:src|href)="([^"#?]+\.[a-z\d]+)"/g)].map(([, path = '']) => path)
  return [...new Set(paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length)))]
}
