/** After the next frame, or soon where none is drawn: what comes then is in nobody's way. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 300)
  })
