/** A `CacheStorage` in memory, with the methods that the worker uses. */
export function fakeCaches(): CacheStorage {
  const caches = new Map<string, Cache>()
  const open = async (name: string): Promise<Cache> => {
    const cache = caches.get(name) ?? fakeCache()
    caches.set(name, cache)
    return cache
  }
  const storage = {
    open,
    keys: async () => [...caches.keys()],
    has: async (name: string) => caches.has(name),
    delete: async (name: string) => caches.delete(name),
  }
  return storage as unknown as CacheStorage
}

function fakeCache(): Cache {
  const entries = new Map<string, Response>()
  const keyOf = (asked: string | { readonly url: string }): string => (typeof asked === 'string' ? asked : asked.url)
  const cache = {
    match: async (asked: string | { readonly url: string }) => entries.get(keyOf(asked))?.clone(),
    put: async (asked: string | { readonly url: string }, response: Response) => void entries.set(keyOf(asked), response),
    delete: async (asked: string | { readonly url: string }) => entries.delete(keyOf(asked)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
  }
  return cache as unknown as Cache
}
