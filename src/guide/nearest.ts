/**
 * The known names that are most like a mistaken one, for a message. Likeness is the share of letter pairs in common, from 0 to 1
 * (the Sørensen–Dice coefficient); `least` is the smallest that counts.
 */
export function nearest(mistaken: string, known: Iterable<string>, { most = 3, least = 0 } = {}): string[] {
  const wanted = pairsOf(mistaken)
  const likeness = (name: string): number => {
    const pairs = pairsOf(name)
    return (2 * [...pairs].filter((pair) => wanted.has(pair)).length) / (pairs.size + wanted.size)
  }
  return [...new Set(known)]
    .map((name) => ({ name, likeness: likeness(name) }))
    .filter((name) => name.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

const pairsOf = (name: string): ReadonlySet<string> => new Set([...name].map((letter, i, all) => `${all[i - 1] ?? ''}${letter}`))
