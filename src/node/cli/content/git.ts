import { spawnSync } from 'node:child_process'

/**
 * Settings that override those of a repository. An unpacked archive may bring its own `.git/config`, and a clone may contain a bare
 * repository as files: no program and no connection that they name is started (https://git-scm.com/docs/git-config).
 */
const settings = [
  // A folder that looks like a bare repository is not taken for one.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  // A partial clone asks its remote for a missing object, over a transport that may be any program.
  'core.sshCommand=false',
  'core.gitProxy=false',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'protocol.allow=never',
]

/** `GIT_ALLOW_PROTOCOL` also overrides `protocol.<name>.allow`. An empty list allows none. */
const environment = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
}

/**
 * The path of a folder in its repository, `content/`: that of `git rev-parse --show-prefix`. Empty at the top of a repository, and for a
 * folder in none, or where git is not there.
 */
export function prefixInRepository(folder: string): string {
  try {
    return git(folder, ['rev-parse', '--show-prefix'])
      .toString()
      .replace(/\r?\n$/, '')
  } catch {
    return ''
  }
}

/** How long one command may take, in ms. */
const patience = 120_000

/**
 * Runs git in a folder and returns its output, of at most 1 GB. Throws where it fails, with the last line of what git says. The only
 * place that starts git.
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, error, stdout, stderr } = spawnSync(
    'git',
    ['--no-pager', '--literal-pathspecs', ...settings.flatMap((setting) => ['-c', setting]), ...args],
    { cwd: folder, env: { ...process.env, ...environment }, input, maxBuffer: 2 ** 30, timeout: patience },
  )
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(stderr.toString().trim().split('\n').pop() ?? `git ended with status ${status}`)
  return stdout
}
