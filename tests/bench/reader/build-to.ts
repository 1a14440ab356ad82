import { spawnSync } from 'node:child_process'

/** Builds a content folder into another folder, in a process of its own, and returns that folder. Throws if the build fails. */
export function buildTo(folder: string, content = 'content'): string {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // The parent process has set it to `development`, and a build in that mode registers no worker.
      env: { ...process.env, NODE_ENV: 'production', ARIANE_CONTENT: content },
    },
  )
  if (status !== 0) throw new Error(`Unexpected exit ${status} of the build, expected 0`)
  return folder
}
