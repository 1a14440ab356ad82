import type { Deployment } from './deployment.ts'
import { error, type Finding } from './finding.ts'
import { namedIn } from './named-files.ts'

/** What is smaller does not need it, in bytes. */
const small = 2000

/** Pages, code and data come compressed: they are a quarter of their size that way. */
export async function checkCompression({ ask, start, rules, pages }: Deployment): Promise<readonly Finding[]> {
  const script = namedIn(start.text, rules.base).filter((path) => path.endsWith('.js')).slice(0, 1)
  const paths = [...pages.slice(0, 2), ...script, 'data/fr/catalog.json', 'data/codes.json']
  const answers = await Promise.all(paths.map(async (path) => [path, await ask(path)] as const))
  const plain = answers.filter(([, answer]) => answer?.status === 200 && answer.bytes.length >= small && !/^(?:br|gzip|zstd|deflate)$/.test(answer.headers.get('content-encoding') ?? ''))
  const [first] = plain
  if (first === undefined) return []
  const more = plain.length > 1 ? ` (nor has ${plain.slice(1).map(([path]) => `/${path}`).join(', ')})` : ''
  return [error('compression', first[0], `Unexpected ${first[1]?.bytes.length} bytes as they are, expected \`Content-Encoding: br\` or \`gzip\`${more}`)]
}
