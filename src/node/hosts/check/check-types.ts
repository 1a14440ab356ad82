import { mediaTypeOf } from '../media-types.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import { filesToAsk } from './named-files.ts'

/** Files that browsers refuse with a wrong type, because of `nosniff` or always. */
const strict = /\.(?:js|css|html|svg)$/

/** Checks that every kind of file has its media type. */
export async function checkTypes(deployment: Deployment): Promise<readonly Finding[]> {
  const paths = [...new Set([...filesToAsk(deployment), ...deployment.pages])]
  const answers = await Promise.all(paths.map(async (path) => [path, await deployment.ask(path)] as const))
  return answers.flatMap(([path, answer]) => {
    if (answer?.status !== 200) return []
    const expected = mediaTypeOf(path === '' || path.endsWith('/') ? '.html' : path)
    const said = answer.headers.get('content-type') ?? ''
    const type = said.split(';')[0]?.trim().toLowerCase() ?? ''
    if (expected === undefined || type === expected || (expected === 'text/javascript' && type === 'application/javascript'))
      return []
    const isWrong = `Unexpected type \`${said}\`, expected \`${expected}\``
    return [
      strict.test(path) ? error('wrong-type', path, `${isWrong}: browsers refuse it`) : warning('wrong-type', path, isWrong),
    ]
  })
}
