import type { Reader } from '../../guide/read.ts'
import type { FromPage } from '../../worker/protocol.ts'

/**
 * Sends a message to a worker, with a port for the answer. `undefined` for an answer that `read` refuses. Stays pending where there
 * is no worker or it does not answer.
 */
export function ask<T>(worker: ServiceWorker | null | undefined, message: FromPage, read: Reader<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    if (worker === null || worker === undefined) return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      resolve(read(data))
      port1.close()
    }
    worker.postMessage(message, [port2])
  })
}

/** The digits of a version that are shown. */
export const shortVersion = (version: string): string => version.slice(0, 8)
