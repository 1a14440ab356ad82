import { pathOfPack } from '../../../worker/manifest.ts'
import { deployedPath } from '../deployed.ts'
import type { Deployment } from './deployment.ts'

/** Paths below the base of files of every kind except pages: the worker, packs, and the files that the first page refers to. */
export const filesToAsk = ({ start, rules, release }: Pick<Deployment, 'start' | 'rules' | 'release'>): readonly string[] => [
  'sw.js',
  'site.json',
  'manifest.webmanifest',
  deployedPath,
  ...namedIn(start.text, rules.base),
  ...(release?.manifest.packs.slice(0, 1).flatMap((pack) => [pathOfPack(pack, 'pack'), pathOfPack(pack, 'index.json')]) ?? []),
]

/** The paths below the base of the files that a page refers to. Links to pages end in a slash and are left out. */
export const namedIn = (html: string, base: string): readonly string[] => {
  const paths = [...html.matchAll(/\s(?:src|href)="([^"#?]+\.[a-z\d]+)"/g)].map(([, path = '']) => path)
  return [...new Set(paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length)))]
}
