import * as v from 'valibot'
import { codeFrom, codePattern, codeSpace } from '../../guide/code.ts'
import { blocksText, phraseText } from '../../guide/content.ts'
import { fingerprint, fnv1a } from '../../guide/fingerprint.ts'
import type { Language } from '../../guide/language.ts'
import { type Code, type GuideId, isGuideId, type NodeId } from '../../guide/node.ts'
import { placeInJson, readJson } from '../1-read/json.ts'
import { pathOf } from '../1-read/yaml.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import { compareText, type Place, type Report, startOf } from '../diagnostic.ts'

/** `codes.lock.json`: all codes that were ever assigned. */
export interface CodesLock {
  readonly guides: Readonly<Record<GuideId, Readonly<Record<NodeId, LockedNode>>>>
  /** Codes that no node has any more, each with the guide that it belonged to. */
  readonly retired: Readonly<Record<Code, GuideId>>
}
/** A code, with a fingerprint of its node's text in each language when it was locked. */
export interface LockedNode {
  readonly code: Code
  readonly said: Readonly<Record<Language, string>>
}

export const lockFile = 'codes.lock.json'

const code = v.pipe(v.string(), v.regex(codePattern, 'a code of five symbols'))
const guideId = v.pipe(v.string(), v.check(isGuideId, 'the id of a guide'))
/** An id of a node, or one with its code after a `~`, which `writeLock` adds where two nodes share the id. */
const nodeId = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d~-]{0,199}$/, 'the id of a node'))
const digest = v.pipe(v.string(), v.regex(/^[a-z\d]{0,64}$/, 'a fingerprint'))

const schema = v.object({
  guides: v.record(guideId, v.record(nodeId, v.object({ code, said: v.record(v.string(), digest) }))),
  retired: v.record(code, guideId),
})

/**
 * Parses the lock. A missing lock is an empty one. One that cannot be read is reported, because every published code depends on
 * it. Codes and ids are read by their patterns, because they become folders and addresses.
 */
export function readLock(text: string | undefined, report: Report): CodesLock {
  const empty: CodesLock = { guides: {}, retired: {} }
  if (text === undefined) return empty
  const refuse = (problem: string, at: Place): CodesLock => {
    report({
      code: 'unreadable-lock',
      message: `${problem}, as \`content lock\` writes it; restore the file from version control`,
      at,
    })
    return empty
  }
  const read = readJson(text, lockFile)
  if (!('data' in read)) return refuse(read.problem, read.at)
  const checked = v.safeParse(schema, read.data)
  if (checked.success) return checked.output
  const [issue] = checked.issues
  const path = pathOf(issue)
  return path.length < 2
    ? refuse('Unexpected shape, expected `guides` and `retired`', startOf(lockFile))
    : refuse(
        `Unexpected ${issue.received.slice(0, 80)} in \`${path.slice(0, -1).join('.')}\`, expected ${issue.message}`,
        placeInJson(text, lockFile, path),
      )
}

/** The nodes of one guide in each of its languages. */
export type Versions = ReadonlyMap<Language, readonly DraftNode[]>

/** The current codes of a content folder: for each guide, the locked node of each node. */
export interface CodeBook {
  readonly guides: ReadonlyMap<GuideId, ReadonlyMap<NodeId, LockedNode>>
  /** Locked codes that no node has any more. */
  readonly lost: readonly { readonly code: Code; readonly guide: GuideId; readonly id: NodeId }[]
  /** Codes that are not in the lock yet. */
  readonly fresh: readonly Code[]
}

/**
 * Assigns a code to every node. A node takes the code of the locked node with the same text, wherever that was in its guide; else
 * the code of its id; else a new one, made from guide and id, so that two machines agree. `formerNames`: the names that a guide had
 * before, whose codes are its own.
 */
export function assignCodes(
  guides: ReadonlyMap<GuideId, Versions>,
  lock: CodesLock,
  formerNames: ReadonlyMap<GuideId, readonly GuideId[]> = new Map(),
): CodeBook {
  const taken = new Set<Code>([
    ...Object.values(lock.guides).flatMap((nodes) => Object.values(nodes).map(({ code }) => code)),
    ...Object.keys(lock.retired),
  ])
  const book = new Map<GuideId, ReadonlyMap<NodeId, LockedNode>>()
  const fresh: Code[] = []
  const kept = new Set<Code>()
  for (const [guide, versions] of [...guides].sort(([a], [b]) => compareText(a, b))) {
    const names = [...(formerNames.get(guide) ?? []), guide]
    const locked = new Map(names.flatMap((name) => Object.entries(lock.guides[name] ?? {})))
    const said = fingerprintsOf(versions)
    const codes = new Map<NodeId, LockedNode>()
    const give = (id: NodeId, code: Code, now: LockedNode['said']) => {
      codes.set(id, { code, said: now })
      kept.add(code)
    }
    const same = (a: LockedNode['said'], b: LockedNode['said']) =>
      Object.entries(a).some(([language, said]) => said !== '' && said === b[language])
    for (const [id, now] of said) {
      const before = locked.get(id)
      if (before && (same(now, before.said) || hasNoWords(now))) give(id, before.code, now)
    }
    for (const [id, now] of said) {
      if (codes.has(id)) continue
      const moved = [...locked].filter(([, before]) => !kept.has(before.code) && same(now, before.said))
      const [only] = moved
      if (moved.length === 1 && only) give(id, only[1].code, now)
    }
    for (const [id, now] of said) {
      const before = locked.get(id)
      if (!codes.has(id) && before && !kept.has(before.code)) give(id, before.code, now)
    }
    for (const [id, now] of said) {
      if (codes.has(id)) continue
      const code = freshCode(`${guide}/${id}`, taken)
      taken.add(code)
      fresh.push(code)
      give(id, code, now)
    }
    // In the order of the guide, not in the order of assignment.
    book.set(
      guide,
      new Map(
        [...said.keys()].flatMap((id) => {
          const node = codes.get(id)
          return node === undefined ? [] : [[id, node] as const]
        }),
      ),
    )
  }
  const lost = Object.entries(lock.guides).flatMap(([guide, nodes]) =>
    Object.entries(nodes)
      .filter(([, { code }]) => !kept.has(code))
      .map(([id, { code }]) => ({ code, guide, id })),
  )
  return { guides: book, lost, fresh }
}

const hasNoWords = (said: LockedNode['said']): boolean => Object.values(said).every((text) => text === '')

/** A fingerprint of each node's text in each language; empty for a node whose words come from the interface. */
function fingerprintsOf(versions: Versions): Map<NodeId, LockedNode['said']> {
  const said = new Map<NodeId, LockedNode['said']>()
  for (const [language, nodes] of versions)
    for (const node of nodes) {
      const text = `${phraseText(node.title)}\n${blocksText(node.body)}`.trim()
      said.set(node.id, { ...said.get(node.id), [language]: text === '' ? '' : fingerprint(`${node.kind}\n${text}`) })
    }
  return said
}

function freshCode(name: string, taken: ReadonlySet<Code>): Code {
  for (let attempt = 0; attempt < codeSpace; attempt++) {
    const code = codeFrom(fnv1a(attempt === 0 ? name : `${name}#${attempt}`) % codeSpace)
    if (!taken.has(code)) return code
  }
  throw new Error('Unexpected end of codes, expected fewer than a million nodes')
}

/**
 * The text of the new lock, sorted, so that a diff shows only real changes. With `retire`, lost codes are retired; without it,
 * they keep their node.
 */
export function writeLock(book: CodeBook, lock: CodesLock, retire: boolean): string {
  const sorted = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)))
  const lostBy = (guide: GuideId) => (retire ? [] : book.lost.filter((entry) => entry.guide === guide))
  const ids = new Set([...book.guides.keys(), ...(retire ? [] : book.lost.map(({ guide }) => guide))])
  const guides = sorted(
    [...ids].map((guide) => {
      const now = [...(book.guides.get(guide) ?? [])]
      const free = lostBy(guide).flatMap(({ id, code }): [string, LockedNode][] => {
        const before = lock.guides[guide]?.[id]
        const name = now.some(([taken]) => taken === id) ? `${id}~${code}` : id
        return before ? [[name, before]] : []
      })
      return [guide, sorted([...now, ...free])] as const
    }),
  )
  const retired = sorted([
    ...Object.entries(lock.retired),
    ...(retire ? book.lost.map(({ code, guide }) => [code, guide] as const) : []),
  ])
  return `${JSON.stringify({ guides, retired } satisfies CodesLock, null, 2)}\n`
}
