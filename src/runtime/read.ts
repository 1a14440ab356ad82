/** Reads data that anyone may have written: the value, if it is what it should be, or `undefined`. Nothing is thrown. */
export type Reader<T> = (data: unknown) => T | undefined

/** What data has under a key; `undefined` where it has no keys. */
export const field = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined

/** A list of which every item is read; one bad item, or more than `most` of them, and it is none. */
export const listOf =
  <T>(read: Reader<T>, most: number): Reader<readonly T[]> =>
  (data) => {
    if (!Array.isArray(data) || data.length > most) return
    const items = data.flatMap((item) => {
      const value = read(item)
      return value === undefined ? [] : [value]
    })
    return items.length === data.length ? items : undefined
  }

export const pairOf =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> =>
  (data) => {
    if (!Array.isArray(data)) return
    const one = first(data[0])
    const other = second(data[1])
    return one === undefined || other === undefined ? undefined : [one, other]
  }

/** A text that a pattern fits. */
export const textLike =
  (pattern: RegExp): Reader<string> =>
  (data) =>
    typeof data === 'string' && pattern.test(data) ? data : undefined

/** A whole number from 0 to `most`. */
export const wholeTo =
  (most: number): Reader<number> =>
  (data) =>
    typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= most ? data : undefined
