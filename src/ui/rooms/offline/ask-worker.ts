import { type FromPage, type FromWorker, readFromWorker } from '../../../worker/protocol.ts'

/** Sends a message to a worker, with a port for the answer. Stays pending where there is no worker or it does not answer. */
export function ask(worker: ServiceWorker | null | undefined, message: FromPage): Promise<FromWorker | undefined> {
  return new Promise((resolve) => {
    if (worker === null || worker === undefined) return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      resolve(readFromWorker(data))
      port1.close()
    }
    worker.postMessage(message, [port2])
  })
}

/** How many digits of a version are shown. */
export const shortVersion = (version: string): string => version.slice(0, 8)
