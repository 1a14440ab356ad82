import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDeployed } from '../../../src/node/hosts/deployed.ts'
import { deploymentFiles } from '../../../src/node/hosts/deployment.ts'
import { headerPolicy, readPolicy } from '../../../src/node/hosts/header-policy.ts'
import { hostFiles } from '../../../src/node/hosts/host-files.ts'
import { configFiles, type HostedBuild, hostRules } from '../../../src/node/hosts/host-rules.ts'
import { readInventory } from '../../../src/node/hosts/inventory.ts'
import { mediaTypeOf, mediaTypes } from '../../../src/node/hosts/media-types.ts'
import { contentType } from '../../../src/worker/content-type.ts'
import { type Directive, type Element, readApache, readHeadersFile, readNginx, readXml } from './strict-readers.ts'

const styles = ["'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='", "'sha256-BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB+='"]
/** The builds whose files are in `golden/`. */
const builds: Readonly<Record<string, HostedBuild>> = {
  'at the root': { base: '/', styles, origins: [] },
  'below a path, framed by others': {
    base: '/it/aide/',
    styles,
    origins: ['https://intranet.example.org', 'https://*.example.com'],
  },
}
const golden = fileURLToPath(new URL('./golden/', import.meta.url))
const fileOf = (build: HostedBuild, path: string): string => hostFiles(build).files.get(path) ?? ''
const each = Object.values(builds)
const has = (tool: string): boolean => spawnSync(tool, ['-v']).error === undefined

describe.for(Object.entries(builds))('a site %s', ([name, build]) => {
  test.for([...hostFiles(build).files])('%s', async ([path, text]) => {
    await expect(text).toMatchFileSnapshot(`${golden}${name.replaceAll(' ', '-').replace(',', '')}/${path}`)
  })
})

describe('the rules', () => {
  test('allows no inline code, and other sites only where the admin lists them', () => {
    for (const build of each) {
      const headers = new Map(hostRules(build).headers)
      const policy = headers.get('Content-Security-Policy') ?? ''
      expect(policy).not.toContain('unsafe')
      expect(readPolicy(policy).get('style-src')).toEqual(["'self'", ...styles])
      expect(readPolicy(policy).get('frame-ancestors')).toEqual(["'self'", ...build.origins])
      expect(headers.has('X-Frame-Options')).toBe(build.origins.length === 0)
      expect([...headers.keys()]).not.toContain('Cross-Origin-Resource-Policy')
      expect([...headers.keys()]).not.toContain('Strict-Transport-Security')
    }
  })

  test('have each file extension once, with the same type as in the worker', () => {
    const endings = mediaTypes.flatMap((type) => type.endings)
    expect(new Set(endings).size).toBe(endings.length)
    for (const path of ['x.html', 'x.js', 'x.css', 'x.json', 'x.webmanifest', 'x.svg', 'x.png', 'x.webp', 'x.pack'])
      expect(contentType(path).split(';')[0]).toBe(mediaTypeOf(path))
  })

  test('warn about a header that is too long for some hosts', () => {
    const origins = Array.from({ length: 60 }, (_, at) => `https://intranet-${at}.example.org`)
    expect(hostFiles({ base: '/', styles, origins }).messages).toEqual([
      expect.stringMatching(/^Unexpected Content-Security-Policy of \d+ characters, expected 2000 at most/),
    ])
    expect(hostFiles({ base: '/', styles, origins: origins.slice(0, 20) }).messages).toEqual([])
  })

  test('a build writes deploy.json, and warns about wrong origins', () => {
    const { files, messages } = deploymentFiles({
      version: 'abc',
      base: '/it/',
      styles,
      origins: ['https://a.example.org', 'http://b.example.org'],
      files: new Map([['fr/index.html', '0123456789ab']]),
      former: [],
      contact: {},
    })
    expect(readInventory(files.get('deploy-files.json') ?? '')).toEqual({
      schema: 1,
      version: 'abc',
      files: new Map([['fr/index.html', '0123456789ab']]),
      former: [],
      contact: {},
      origins: ['https://a.example.org'],
    })
    expect(readDeployed(files.get('deploy.json') ?? '')).toEqual({ schema: 1, version: 'abc', base: '/it/', styles })
    expect(messages).toHaveLength(1)
    expect(files.get(configFiles.headers)).toContain("frame-ancestors 'self' https://a.example.org\n")
    for (const text of [
      '',
      '[]',
      'null',
      '{"schema":2}',
      '<!doctype html>',
      '{"schema":1,"version":"x","base":"x","styles":[]}',
      '{"schema":1,"version":"x","base":"/","styles":["x\\" y"]}',
    ])
      expect(readDeployed(text)).toBeUndefined()
  })

  test('the first of two directives with one name counts, as in browsers', () => {
    expect([...readPolicy("default-src 'none';; IMG-SRC 'self' ; img-src *")]).toEqual(
      expect.arrayContaining([['img-src', ["'self'"]]]),
    )
    expect(readPolicy('').size).toBe(0)
  })
})

describe('nginx', () => {
  const find = (directives: readonly Directive[], ...words: readonly string[]): readonly Directive[] =>
    directives.flatMap((directive) => [
      ...(words.every((word, at) => directive.words[at] === word) ? [directive] : []),
      ...find(directive.block ?? [], ...words),
    ])

  test('has all headers in every block with headers, because a block drops those around it', () => {
    for (const build of each) {
      const { headers } = hostRules(build)
      // Headers that an admin adds are in all of them.
      expect(fileOf(build, configFiles.nginx).match(/include ariane\.d\/\*\.conf;/g)).toHaveLength(build.base === '/' ? 3 : 4)
      const blocks = find(readNginx(fileOf(build, configFiles.nginx)), 'location').filter(({ block }) =>
        block?.some(({ words }) => words[0] === 'add_header'),
      )
      expect(blocks).toHaveLength(build.base === '/' ? 3 : 4)
      for (const { block = [] } of blocks) {
        const added = block.filter(({ words }) => words[0] === 'add_header')
        expect(added.map(({ words }) => words[1])).toEqual([...headers.map(([name]) => name), 'Cache-Control'])
        // Only the long lifetime of existing files must not apply to missing ones.
        expect(added.filter(({ words }) => words[3] !== 'always').map(({ words }) => words[2])).toEqual(
          added.map(({ words }) => words[2] ?? '').filter((value) => value.includes('immutable')),
        )
      }
      const [variable] = find(readNginx(fileOf(build, configFiles.nginx)), 'set')
      expect(variable?.words[2]).toBe(headerPolicy(build.styles, build.origins))
    }
  })

  test('two sites in one server use different names', () => {
    const bases = ['/', '/a/b/', '/a-b/', '/a_b/', '/ab/']
    const names = bases
      .map((base) => ({ base, styles, origins: [] }))
      .map((build) => find(readNginx(fileOf(build, configFiles.nginx)), 'set')[0]?.words[1])
    expect(new Set(names).size).toBe(names.length)
  })

  const nginx = has('nginx') ? 'nginx' : has('/usr/sbin/nginx') ? '/usr/sbin/nginx' : undefined
  test.skipIf(nginx === undefined)('is accepted by nginx', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ariane-nginx-'))
    const includes = each.map((build, at) => {
      writeFileSync(join(folder, `${at}.conf`), fileOf(build, configFiles.nginx))
      return `include ${folder}/${at}.conf;`
    })
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log stderr; events {} http { access_log off; server { listen 127.0.0.1:1; root ${folder}; ${includes.join(' ')} } }`,
    )
    const { stderr, status } = spawnSync(nginx ?? '', ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(stderr.replace(/.*could not open error log file.*\n/g, '')).toBe('')
    expect(status).toBe(0)
  })
})

describe('Apache', () => {
  test('closes its sections, and has only directives that .htaccess allows', () => {
    for (const build of each) {
      const lines = readApache(fileOf(build, configFiles.apache))
      for (const [name, value] of hostRules(build).headers) expect(lines).toContain(`Header always set ${name} "${value}"`)
    }
  })

  const apache = ['apachectl', 'apache2ctl', '/usr/sbin/apache2ctl', 'httpd'].find(has)
  test.skipIf(apache === undefined)('is accepted by Apache', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ariane-apache-'))
    mkdirSync(join(folder, 'www'))
    // Apache parses `.htaccess` at a request, but a section of the server configuration at once.
    writeFileSync(
      join(folder, 'httpd.conf'),
      `Include /etc/apache2/mods-enabled/*.load\nServerName localhost\n<Directory ${folder}/www>\n${each.map((build) => fileOf(build, configFiles.apache)).join('\n')}</Directory>\n`,
    )
    const { stderr, status } = spawnSync(apache ?? '', ['-t', '-f', join(folder, 'httpd.conf')], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('IIS', () => {
  const at = (element: Element, ...names: readonly string[]): readonly Element[] => {
    const [name, ...rest] = names
    return name === undefined
      ? [element]
      : element.children.filter((child) => child.name === name).flatMap((child) => at(child, ...rest))
  }

  test('has every header, type and folder once', () => {
    for (const build of each) {
      const config = readXml(fileOf(build, configFiles.iis))
      const headers = at(config, 'system.webServer', 'httpProtocol', 'customHeaders', 'add').map(({ attributes }) => [
        attributes.name,
        attributes.value,
      ])
      expect(headers).toEqual(hostRules(build).headers)
      const types = at(config, 'system.webServer', 'staticContent', 'mimeMap').map(({ attributes }) => attributes.fileExtension)
      expect(types).toEqual(mediaTypes.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)))
      // Adding a key that the server has already is an error, unless it is removed first.
      expect(at(config, 'system.webServer', 'staticContent', 'remove').map(({ attributes }) => attributes.fileExtension)).toEqual(
        types,
      )
      expect(at(config, 'location').map(({ attributes }) => attributes.path)).toEqual(['assets', 'packs', 'media'])
      for (const cache of at(config, 'location', 'system.webServer', 'staticContent', 'clientCache'))
        expect(cache.attributes).toEqual({
          cacheControlMode: 'UseMaxAge',
          cacheControlMaxAge: '365.00:00:00',
          cacheControlCustom: 'public, immutable',
        })
      expect(
        at(config, 'system.webServer', 'httpErrors', 'error').map(({ attributes }) => [
          attributes.statusCode,
          attributes.path,
          attributes.responseMode,
        ]),
      ).toContainEqual(['404', '404.html', 'File'])
    }
  })

  test.skipIf(!has('xmllint'))('is well-formed by xmllint', () => {
    for (const build of each)
      expect(spawnSync('xmllint', ['--noout', '-'], { input: fileOf(build, configFiles.iis), encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      })
  })
})

describe('_headers and _redirects', () => {
  test('no header is in two rules for one address, because hosts would join the values', () => {
    for (const build of each) {
      const rules = readHeadersFile(fileOf(build, configFiles.headers))
      const names = rules.flatMap(({ path, headers }) => headers.map(([name]) => ({ path, name })))
      for (const { path, name } of names)
        expect(
          names.filter(
            (other) =>
              other.name === name &&
              other.path !== path &&
              (other.path.startsWith(path.slice(0, -1)) || path.startsWith(other.path.slice(0, -1))),
          ),
        ).toEqual([])
      expect(rules[0]).toEqual({ path: `${build.base}*`, headers: hostRules(build).headers })
    }
  })

  test('an address without a file gets the page with status 404', () => {
    for (const build of each) {
      const rules = fileOf(build, configFiles.redirects)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
      for (const rule of rules) expect(rule).toMatch(/^\/\S* \/\S* (?:301|404)$/)
      expect(rules.at(-1)).toBe(`${build.base}* ${build.base}404.html 404`)
      // A rule with status 200 would send a page for a missing script.
      expect(rules.join()).not.toMatch(/200/)
    }
  })
})

test('Azure: only documented keys of Static Web Apps, and no fallback to a page', () => {
  for (const build of each) {
    const config = JSON.parse(fileOf(build, configFiles.azure))
    expect(Object.keys(config)).toEqual(['routes', 'responseOverrides', 'globalHeaders', 'mimeTypes'])
    for (const route of config.routes) {
      expect(Object.keys(route).every((key) => ['route', 'headers', 'statusCode'].includes(key))).toBe(true)
      expect(route.route).toMatch(/^\/[\w./-]+\*?$/)
    }
    expect(config.globalHeaders).toEqual({ ...Object.fromEntries(hostRules(build).headers), 'Cache-Control': 'no-cache' })
    expect(config.responseOverrides['404']).toEqual({ rewrite: `${build.base}404.html` })
  }
})
