/** A budget phone on a bad network. The processor is slowed beside this machine's own. */
export const phone = { width: 360, height: 740, scale: 2, slowdown: 6 } as const

/** A link as bad as is common: bits a second, and ms for a question and its answer. */
export const link = { down: 1_600_000, up: 750_000, latency: 150 } as const
