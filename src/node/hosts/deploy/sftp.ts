import { spawn } from 'node:child_process'
import { Stopped } from './target.ts'

/**
 * Options of every connection. There is nobody to ask, so a login that needs a password fails; the admin's own configuration of ssh has
 * port, key and known hosts (https://man.openbsd.org/sftp).
 */
const options = ['-b', '-', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15']

/**
 * Runs commands of sftp at a host, and returns what they print. A command that begins with `-` may fail. Throws `Stopped` with the reason
 * that sftp prints. No shell reads the login, and the other machine needs no shell at all. The only place that starts
 * sftp.
 */
export function sftp(login: string, commands: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('sftp', [...options, '--', login], { stdio: ['pipe', 'pipe', 'pipe'] })
    const said = { out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (said.error = (said.error + text).slice(-4000)))
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Stopped(error.code === 'ENOENT' ? 'Unexpected lack of the command `sftp`, expected that of OpenSSH' : error.message),
      ),
    )
    child.on('close', (status) => {
      if (status === 0) return resolve(said.out)
      const line = reasonIn(said.error)
      reject(new Stopped(line || `sftp ended with status ${status}`))
    })
    // The connection may end before all commands are sent; `close` tells why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${commands.join('\n')}\n`)
  })
}

/** The last line of an error that says why: `Connection closed` follows it. */
function reasonIn(error: string): string | undefined {
  const lines = error.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !/^Connection closed\b/i.test(line)).pop() ?? lines.find((line) => line !== '')
}

/** A path as one argument of a command of sftp: quoted, so that spaces and wildcards mean nothing. Throws where it has a line end. */
export function sftpPath(path: string): string {
  if (/\p{Cc}/u.test(path)) throw new Stopped(`Unexpected path ${JSON.stringify(path)}, expected one without control characters`)
  return `"${path.replace(/["\\]/g, '\\$&')}"`
}
