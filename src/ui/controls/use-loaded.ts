import { useEffect, useEffectEvent, useState } from 'react'

/** The state of a load. */
export interface LoadState<T> {
  /** The result for the current dependencies; absent until it is there. */
  readonly value?: T | undefined
  /** The last result, also of earlier dependencies: for views that keep it until the next one is there. */
  readonly last?: T | undefined
  /** The load for the current dependencies has failed. */
  readonly failed: boolean
}

/**
 * Loads something after each change of the dependencies, which are compared as those of an effect. A result that arrives
 * after the next change, or after unmounting, is ignored. `load` may return `undefined` where there is nothing to load.
 */
export function useLoaded<T>(load: () => Promise<T> | undefined, dependencies: readonly unknown[]): LoadState<T> {
  const [state, setState] = useState<LoadState<T> & { readonly of?: readonly unknown[] }>({ failed: false })
  const loadNow = useEffectEvent(load)
  useEffect(() => {
    let isCurrent = true
    const of = dependencies
    loadNow()?.then(
      (value) => isCurrent && setState({ of, value, last: value, failed: false }),
      () => isCurrent && setState(({ last }) => ({ of, last, failed: true })),
    )
    return () => {
      isCurrent = false
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller gives them, as to an effect
  }, dependencies)
  const { of, value, last, failed } = state
  return of?.every((one, index) => Object.is(one, dependencies[index])) ? { value, last, failed } : { last, failed: false }
}
