import { redirectOf } from './arrive.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'

/** Checks `sw.js`: browsers refuse a worker that is redirected or that is a page. */
export async function checkWorker({ ask, release }: Deployment): Promise<readonly Finding[]> {
  const answer = await ask('sw.js')
  if (answer === undefined) return []
  const to = redirectOf(answer)
  if (to !== undefined)
    return [
      error(
        'worker',
        'sw.js',
        `Unexpected redirect to ${to.href}, expected the worker itself: browsers refuse one that is redirected`,
      ),
    ]
  if (answer.status !== 200)
    return [error('worker', 'sw.js', `Unexpected status ${answer.status}, expected 200: nothing is kept for offline`)]
  if (release !== undefined) return []
  const kill = await ask('sw-kill.js')
  if (kill?.status === 200 && kill.text === answer.text)
    return [
      warning(
        'worker',
        'sw.js',
        'Unexpected kill switch, expected the worker: it takes the offline copy from every device, which is right where that was meant',
      ),
    ]
  return [error('worker', 'sw.js', 'Unexpected content, expected the worker of the build: nothing is kept for offline')]
}
