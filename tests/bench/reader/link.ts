/** A budget phone on a bad network. The processor factor is relative to this machine. */
export const phone = { width: 360, height: 740, scale: 2, slowdown: 6 } as const

/** A common slow link: bits a second, and the round trip in ms. */
export const link = { down: 1_600_000, up: 750_000, latency: 150 } as const
