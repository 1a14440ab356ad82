import { codes, firstNode, guides, nodes } from './content.ts'

/** One page of every kind, by a name and its path below the base. */
export function pageKinds(): readonly (readonly [string, string])[] {
  const code = Object.keys(codes().codes)[0] ?? ''
  const guide = guides('fr')[0]?.guide.id ?? ''
  const onlyFrench = guides('fr').find((file) => !guides('nl').some((other) => other.guide.id === file.guide.id))
  const corrected = nodes('fr').find(({ node }) => node.errata !== undefined)
  const borrowed = onlyFrench === undefined ? [] : [['in another language', `nl/${onlyFrench.guide.id}/`] as const]
  return [
    ['front page', ''],
    ['catalog in French', 'fr/'],
    ['catalog in Dutch', 'nl/'],
    ['list of codes', 'fr/find/'],
    ['several answers', 'nl/find/?q=80240438'],
    ['no answer', 'fr/find/?q=pizza'],
    ['start', `fr/${guide}/`],
    ...borrowed,
    ...(['question', 'step', 'info', 'check', 'call', 'outcome'] as const).map(
      (kind) => [kind, firstNode('fr', kind).path] as const,
    ),
    ...(corrected === undefined ? [] : [['corrected', corrected.path] as const]),
    ['step in Dutch', firstNode('nl', 'step').path],
    ['desk', 'fr/desk/'],
    ['desk in Dutch', 'nl/desk/'],
    ['tree of a guide', `nl/desk/${guide}/`],
    ['call view', 'fr/call/'],
    ['call', `nl/call/#${firstNode('fr', 'question').node.code}`],
    ['code', `${code}/`],
    ['unknown address', 'nowhere/'],
  ]
}
