import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'

/** Listens, and then stands still for ever: the system takes a few connections, and drops what comes after them. */
const deaf = `require('node:net').createServer().listen({ port: Number(process.argv[1]), backlog: 1 }, () => {
  process.stdout.write('deaf', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})`

/**
 * A port of this machine where packets are lost: connecting to it neither works nor is refused. The queue of a program that
 * never accepts is filled until the system drops what comes.
 */
export async function deafPort(port: number): Promise<{ readonly close: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', deaf, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
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
