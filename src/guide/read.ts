/**
 * Readers of untrusted data: messages of another version or another page, stored values, files that people write.
 * A reader gets any value and returns it in the expected type, or `undefined`. Readers never throw, and never read what a value inherits.
 */
export type Reader<T> = (data: unknown) => T | undefined

type ValueOf<R> = R extends Reader<infer T> ? T : never
type Readers = Readonly<Record<string, Reader<unknown>>>

/** Whether a value is an object with keys: no list, no `null`. */
export const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** The value of an own key; `undefined` where there is none. */
export const field = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, key)?.value : undefined

/** Any text. */
export const text: Reader<string> = (data) => (typeof data === 'string' ? data : undefined)

/** A text that a pattern matches. */
export const textLike =
  (pattern: RegExp): Reader<string> =>
  (data) =>
    typeof data === 'string' && pattern.test(data) ? data : undefined

/** A number from 0 to `most`. `NaN` and infinite numbers are refused. */
export const numberTo =
  (most = Number.MAX_VALUE): Reader<number> =>
  (data) =>
    typeof data === 'number' && data >= 0 && data <= most ? data : undefined

/** A whole number from 0 to `most`. */
export const wholeTo =
  (most = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (data) =>
    typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= most ? data : undefined

/** One of some texts, numbers or truth values. */
export const oneOf =
  <const T extends string | number | boolean>(...values: readonly T[]): Reader<T> =>
  (data) =>
    values.find((value) => value === data)

/** A value of a reader that must pass a check as well. */
export const readIf =
  <T>(read: Reader<T>, check: (value: T) => boolean): Reader<T> =>
  (data) => {
    const value = read(data)
    return value !== undefined && check(value) ? value : undefined
  }

/** The value of a reader, or `value` where there is none. */
export const withDefault =
  <T>(read: Reader<T>, value: T): Reader<T> =>
  (data) =>
    read(data) ?? value

/** The value of the first reader that has one. */
export const firstOf =
  <const T extends readonly unknown[]>(...readers: { readonly [Index in keyof T]: Reader<T[Index]> }): Reader<T[number]> =>
  (data) => {
    for (const read of readers) {
      const value = read(data)
      if (value !== undefined) return value
    }
    return
  }

/** A list of at most `most` items. One item that cannot be read makes the whole list `undefined`. */
export const listOf =
  <T>(read: Reader<T>, most = Number.POSITIVE_INFINITY): Reader<readonly T[]> =>
  (data) => {
    if (!Array.isArray(data) || data.length > most) return
    const items = readItems(read, data)
    return items.length === data.length ? items : undefined
  }

/** A list without the items that cannot be read. */
export const listOfReadable =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (data) =>
    Array.isArray(data) ? readItems(read, data) : undefined

const readItems = <T>(read: Reader<T>, data: readonly unknown[]): readonly T[] =>
  data.flatMap((item) => {
    const value = read(item)
    return value === undefined ? [] : [value]
  })

/** The first two items of a list; others are ignored. */
export const pairOf =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> =>
  (data) => {
    if (!Array.isArray(data)) return
    const one = first(data[0])
    const other = second(data[1])
    return one === undefined || other === undefined ? undefined : [one, other]
  }

/** An object whose keys may be any text, as a map. One value that cannot be read makes the whole object `undefined`. */
export const mapOf =
  <T>(read: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (data) => {
    if (!isRecord(data)) return
    const entries = listOf(pairOf(text, read))(Object.entries(data))
    return entries && new Map(entries)
  }

/**
 * An object by its keys; others are ignored. A required key that cannot be read makes the whole object `undefined`; an
 * optional one is left out.
 */
export const recordOf =
  <const Required extends Readers, const Optional extends Readers = Readonly<Record<never, never>>>(
    required: Required,
    optional?: Optional,
  ): Reader<
    { readonly [Key in keyof Required]: ValueOf<Required[Key]> } & { readonly [Key in keyof Optional]?: ValueOf<Optional[Key]> }
  > =>
  (data) => {
    if (!isRecord(data)) return
    const read = (readers: Readers) => Object.entries(readers).map(([key, reader]) => [key, reader(field(data, key))] as const)
    const needed = read(required)
    if (needed.some(([, value]) => value === undefined)) return
    // Typed this loosely, `fromEntries` gives `any`: TypeScript cannot relate each key to the type of its reader.
    const found: readonly (readonly unknown[])[] = [...needed, ...read(optional ?? {}).filter(([, value]) => value !== undefined)]
    return Object.fromEntries(found)
  }
