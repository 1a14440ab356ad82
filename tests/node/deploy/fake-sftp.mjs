#!/usr/bin/env node
/**
 * A stand-in for `sftp -b -`: the other machine is the folder SFTP_ROOT. Records its arguments and commands in SFTP_LOG. Stops with an
 * error at the command number SFTP_FAIL_AT, counted over all calls.
 */
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

const { SFTP_ROOT: root = '', SFTP_LOG: log = '', SFTP_FAIL_AT: failAt } = process.env
const write = (line) => appendFileSync(log, `${line}\n`)
write(`call ${JSON.stringify(process.argv.slice(2))}`)
const argumentsOf = (text) =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? plain)
const actions = {
  ls: (_, path) => readdirSync(join(root, path)).forEach((name) => console.log(`${path}/${name}`)),
  get: (from, to) => copyFileSync(join(root, from), to),
  put: (from, to) => copyFileSync(from, join(root, to)),
  mkdir: (path) => mkdirSync(join(root, path)),
  rm: (path) => unlinkSync(join(root, path)),
  rmdir: (path) => rmdirSync(join(root, path)),
}
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  write(line)
  const [command = '', ...args] = argumentsOf(line.replace(/^-/, ''))
  try {
    const done = existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((one) => one !== '' && !one.startsWith('call')).length
      : 0
    if (failAt !== undefined && done >= Number(failAt)) throw new Error('Connection reset by peer')
    actions[command](...args)
  } catch (error) {
    console.error(error.message)
    if (!line.startsWith('-') || /reset/.test(error.message)) process.exit(255)
  }
}
