import { execFileSync, spawnSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const secret = 'SECRETTOKEN0123456789'
const victim = 'a page of somebody else\n'

test.skipIf(process.platform === 'win32')(
  'H1, M1, M2, L5: a build of a hostile folder writes only its site, and shows nothing else',
  () => {
    const climb = '../../../../../../../../../..'
    folder.put('outside/victim/index.html', victim)
    folder.put('outside/secret.md', `# ${secret}\n`)
    folder.put('content/fr/son.md', '# Le son\n\n1. Montez le volume.\n2. Baissez le volume. ![x](a.png)\n')
    folder.put(
      'content/flows/son.yaml',
      `id: son\narticles: { fr: son }\nredirects: { "${climb}${folder.at('outside/victim')}": "/evil.example/login" }\n`,
    )
    folder.put(
      'content/codes.lock.json',
      JSON.stringify({
        guides: { son: { 'start-1': { code: `${climb}${folder.at('outside/victim')}`, said: {} } } },
        retired: { [`${climb}${folder.at('outside/new')}`]: 'x' },
      }),
    )
    folder.put('content/fr/\u001b]0;x\u0007\n::error::x.md', '# x\n')
    symlinkSync(folder.at('outside/secret.md'), folder.at('content/fr/lien.md'))
    symlinkSync(folder.at('outside/secret.md'), folder.at('content/fr/a.png'))
    symlinkSync('/', folder.at('content/fr/root'))
    symlinkSync('/dev/zero', folder.at('content/glossary.yaml'))
    execFileSync('mkfifo', [folder.at('content/fr/pipe.md')])
    folder.put('content/fr/large.md', '')
    truncateSync(folder.at('content/fr/large.md'), 3 * 2 ** 30)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder.at('site')],
      { env: { ...process.env, NO_COLOR: '1', ARIANE_CONTENT: folder.at('content') }, encoding: 'utf8', timeout: 200_000 },
    )
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(folder.at('')).sort()).toEqual(['content', 'outside', 'site'])
    expect(readdirSync(folder.at('outside')).sort()).toEqual(['secret.md', 'victim'])
    expect(readFileSync(folder.at('outside/victim/index.html'), 'utf8')).toBe(victim)
    const files = readdirSync(folder.at('site'), { recursive: true }).map((name) => join(folder.at('site'), String(name)))
    for (const file of files.filter((name) => lstatSync(name).isFile())) {
      const text = readFileSync(file, 'latin1')
      expect(text.includes(secret) || text.includes('evil.example'), file).toBe(false)
    }
    expect(readFileSync(folder.at('site/fr/son/index.html'), 'utf8')).toContain('Le son')
    expect(stdout + stderr).not.toMatch(/(?![\n\r])[\p{Cc}\p{Bidi_Control}]|^\s*::/mu)
    expect(stdout + stderr).toContain('unreadable-lock')
  },
)
