/** A file to pack. `calls` has the paths of the files that it leads to. */
export interface Packable {
  readonly path: string
  readonly weight: number
  readonly calls: readonly string[]
}

/**
 * Groups files of about `size` together. Files that call each other are in one group, so that a walk from one guide into the next
 * finds it on the device. For that a group may be larger than `size`, but at most twice as large. The order of the groups depends
 * only on the input.
 */
export function gatherNeighbours(all: readonly Packable[], size: number): readonly (readonly string[])[] {
  const groups: { paths: string[]; weight: number }[] = []
  for (const family of familiesOf(all))
    for (const part of cut(family, 2 * size)) {
      const weight = part.reduce((sum, one) => sum + one.weight, 0)
      const last = groups[groups.length - 1]
      const paths = part.map(({ path }) => path)
      if (last === undefined || last.weight + weight > size) groups.push({ paths, weight })
      else {
        last.paths.push(...paths)
        last.weight += weight
      }
    }
  return groups.map(({ paths }) => paths)
}

/** The sets of files that are connected by calls, each in the order of a breadth-first search. */
function familiesOf(all: readonly Packable[]): readonly (readonly Packable[])[] {
  const byPath = new Map(all.map((one) => [one.path, one]))
  const beside = new Map<string, string[]>(all.map(({ path }) => [path, []]))
  for (const { path, calls } of all)
    for (const called of calls)
      if (byPath.has(called)) {
        beside.get(path)?.push(called)
        beside.get(called)?.push(path)
      }
  const visited = new Set<string>()
  return all.flatMap(({ path }) => {
    const family: Packable[] = []
    const waiting = [path]
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const one = byPath.get(next)
      if (one === undefined || visited.has(next)) continue
      visited.add(next)
      family.push(one)
      waiting.push(...(beside.get(next) ?? []))
    }
    return family.length === 0 ? [] : [family]
  })
}

/** Splits a list into pieces that weigh at most `most`. A single file that weighs more is a piece of its own. */
function cut(family: readonly Packable[], most: number): readonly (readonly Packable[])[] {
  const pieces: Packable[][] = []
  let weight = 0
  for (const one of family) {
    const last = pieces[pieces.length - 1]
    if (last === undefined || weight + one.weight > most) {
      pieces.push([one])
      weight = one.weight
    } else {
      last.push(one)
      weight += one.weight
    }
  }
  return pieces
}
