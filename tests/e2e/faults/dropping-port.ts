import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'

/** Listens and then blocks its thread: the system accepts a few connections and drops the packets of later ones. */
const blockedServer = `require('node:net').createServer().listen({ port: Number(process.argv[1]), backlog: 1 }, () => {
  process.stdout.write('blocked', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})`

/**
 * Opens a port where packets are dropped: a connection to it neither succeeds nor is refused. It fills the backlog of a
 * process that never accepts.
 */
export async function openDroppingPort(port: number): Promise<{ readonly close: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', blockedServer, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const taken: Socket[] = []
  for (;;) {
    const socket = connect(port, 'localhost')
    socket.on('error', () => undefined)
    taken.push(socket)
    const isOpen = await Promise.race([
      new Promise((resolve) => socket.once('connect', () => resolve(true))),
      new Promise((resolve) => setTimeout(resolve, 400, false)),
    ])
    if (!isOpen) break
    if (taken.length > 50) throw new Error('Unexpected endless queue, expected the system to drop connections')
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    close: async () => {
      for (const socket of taken) socket.destroy()
      child.kill('SIGKILL')
      await ended
    },
  }
}
