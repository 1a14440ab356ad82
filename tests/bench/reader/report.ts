import type { Figures } from './visit.ts'

/** The target of a figure: a ratio to the hand-made site, or an absolute limit. */
export interface Target {
  readonly figure: string
  readonly of?: 'limit' | 'limit-pwa'
  readonly most?: number
}

export const targets: readonly Target[] = [
  { figure: 'first paint', of: 'limit', most: 1.1 },
  { figure: 'largest paint', of: 'limit', most: 1.1 },
  { figure: 'usable', of: 'limit', most: 1.2 },
  { figure: 'blocked', most: 50 },
  { figure: 'bytes of the page', most: 6000 },
  { figure: 'script bytes', most: 100_000 },
  { figure: 'layout shift', most: 0 },
  { figure: 'next step', of: 'limit-pwa', most: 1.3 },
  { figure: 'offline ready', of: 'limit-pwa', most: 2.2 },
  { figure: 'worker requests', most: 8 },
  { figure: 'offline reload, first paint', of: 'limit-pwa', most: 1.1 },
  { figure: 'offline next step', of: 'limit-pwa', most: 1.3 },
]

/** The median of several runs, for each figure. */
export function medians(runs: readonly Figures[]): Figures {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))]
  return Object.fromEntries(names.map((name) => [name, middle(runs.flatMap((run) => run[name] ?? []))]))
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** Prints one line a figure: its value for every site, our ratio, and whether the target is met. */
export function table(sites: Readonly<Record<string, Figures>>): string {
  const names = Object.keys(sites)
  const figures = [...new Set(names.flatMap((name) => Object.keys(sites[name] ?? {})))]
  const ours = sites.ariane ?? {}
  const rows = figures.map((figure) => {
    const target = targets.find((one) => one.figure === figure)
    const own = ours[figure]
    const yard = target?.of === undefined ? undefined : sites[target.of]?.[figure]
    const value = own === undefined ? undefined : yard === undefined ? own : own / yard
    const verdict = target?.most === undefined || value === undefined ? '' : value <= target.most ? 'yes' : 'NO'
    const wanted =
      target?.most === undefined ? '' : target.of === undefined ? `≤ ${target.most}` : `≤ ${target.most} × ${target.of}`
    const ratio = yard === undefined || value === undefined ? '' : `× ${value.toFixed(2)}`
    return [figure, ...names.map((name) => round(sites[name]?.[figure])), ratio, wanted, verdict]
  })
  const lines = [
    ['median', ...names, 'ratio', 'target', 'met'],
    ['---', ...names.map(() => '---:'), '---:', '---', '---'],
    ...rows,
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const round = (value: number | undefined): string =>
  value === undefined ? '–' : value > 0 && value < 10 ? value.toFixed(3) : String(Math.round(value))
