/** A browser with a fresh profile and one page, the same in every engine. Selectors are those of CSS, in the page or its frame. */
export interface Session {
  readonly version: string
  readonly goto: (url: string) => Promise<unknown>
  readonly reload: () => Promise<unknown>
  readonly back: () => Promise<unknown>
  readonly url: () => Promise<string>
  /** Runs a function in the page, with arguments that JSON can carry, and waits for its promise. */
  readonly run: <Result, Args extends readonly unknown[]>(
    does: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>
  readonly click: (selector: string) => Promise<unknown>
  /** Writes a text into a field and presses Enter. */
  readonly enter: (selector: string, text: string) => Promise<unknown>
  readonly choose: (selector: string, file: string) => Promise<unknown>
  /** Runs an action in a frame, which may be in the shadow root of an element: `ariane-guide iframe`. */
  readonly inFrame: <T>(selector: string, does: () => Promise<T>) => Promise<T>
  /** The page as a PDF. Absent where the driver cannot print. */
  readonly pdf?: () => Promise<Uint8Array>
  readonly close: () => Promise<unknown>
}

export interface Engine {
  readonly name: string
  /** Why it cannot be run here; `undefined` where it can. */
  readonly lacking: () => string | undefined
  /** `blocked`: with a setting that blocks all cookies. */
  readonly open: (options?: { readonly blocked?: boolean }) => Promise<Session>
  /** Whether it has such a setting. */
  readonly canBlock: boolean
}
