import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Deployed } from '../../src/node/hosts/deployed.ts'
import { hostFiles } from '../../src/node/hosts/host-files.ts'
import { configFiles } from '../../src/node/hosts/host-rules.ts'

/** A real nginx with the configuration of the build. */
export interface Nginx {
  readonly url: (path?: string, scheme?: 'http' | 'https') => string
  /** The path of its certificate, for clients to trust; `undefined` without https. */
  readonly authority: string | undefined
  /** Writes the configuration for these embed origins, and reloads nginx. */
  readonly frame: (origins: readonly string[]) => Promise<void>
  readonly stop: () => Promise<void>
}

const known = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx', 'nginx']

/** The path of nginx. Installs it as root, in a container. `undefined` if there is none. */
export function findNginx(): string | undefined {
  const find = (): string | undefined => known.find((file) => spawnSync(file, ['-v']).status === 0)
  const found = find()
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  const apt = (...words: readonly string[]): boolean =>
    spawnSync('apt-get', words, { stdio: 'ignore', timeout: 5 * 60_000 }).status === 0
  const args = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', 'nginx-light']
  if (!apt(...args) && apt('update')) apt(...args)
  return find()
}

/** Serves a build with nginx on free ports until it is stopped, with https if openssl is available. */
export async function startNginx(program: string, site: string, { base, styles }: Deployed): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-nginx-'))
  const place = join(folder, 'www', base)
  // A copy, because its configuration is rewritten.
  mkdirSync(dirname(place), { recursive: true })
  if (base === '/') symlinkSync(site, join(folder, 'www'))
  else cpSync(site, place, { recursive: true })
  const authority = makeCertificate(folder)
  const [http, https] = [await freePort(), await freePort()]
  const include = base === '/' ? join(folder, configFiles.nginx) : join(place, configFiles.nginx)
  const write = (origins: readonly string[]): void =>
    writeFileSync(include, hostFiles({ base, styles, origins }).files.get(configFiles.nginx) ?? '')
  write([])
  writeFileSync(join(folder, 'main.conf'), mainConfig({ folder, http, https, include, hasTls: authority !== undefined }))
  // A header that an admin adds.
  mkdirSync(join(folder, 'ariane.d'))
  writeFileSync(join(folder, 'ariane.d/headers.conf'), 'add_header Strict-Transport-Security "max-age=31536000" always;\n')
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'main.conf')], { stdio: ['ignore', 'inherit', 'inherit'] })
  await untilOpen(http)
  const signal = (name: string): void => void spawnSync(program, ['-p', folder, '-c', join(folder, 'main.conf'), '-s', name])
  return {
    authority,
    url: (path = '', scheme = 'http') => `${scheme}://localhost:${scheme === 'http' ? http : https}${base}${path}`,
    frame: async (origins) => {
      write(origins)
      signal('reload')
      // Old processes still answer until the new ones have started.
      await new Promise((resolve) => setTimeout(resolve, 500))
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.on('exit', resolve))
      signal('stop')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

interface Main {
  readonly folder: string
  readonly http: number
  readonly https: number
  readonly include: string
  readonly hasTls: boolean
}

/** The main configuration, which includes the file of the build. */
const mainConfig = ({ folder, http, https, include, hasTls }: Main): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${http};
    ${hasTls ? `listen 127.0.0.1:${https} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;` : ''}
    server_name localhost;
    root ${folder}/www;
    include ${include};
  }
}
`

/** Makes a self-signed certificate for `localhost`. Returns its path, or nothing without openssl. */
function makeCertificate(folder: string): string | undefined {
  const file = join(folder, 'cert.pem')
  const args = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-keyout',
    join(folder, 'key.pem'),
    '-out',
    file,
  ]
  return spawnSync('openssl', args, { stdio: 'ignore' }).status === 0 ? file : undefined
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits until a server listens at a port, at most 5 s. */
async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Unexpected silence at port ${port}, expected nginx`)
}
