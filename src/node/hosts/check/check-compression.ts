import type { Deployment } from './deployment.ts'
import { error, type Finding } from './finding.ts'

/** Smaller files need no compression, in bytes. */
const small = 2000

/** Checks that pages, code and data are compressed, which makes them about four times smaller. */
export async function checkCompression({ ask, release, pages }: Deployment): Promise<readonly Finding[]> {
  const code = [...(release?.manifest.files ?? [])]
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.js'))
  const paths = [...pages.slice(0, 2), ...code.slice(0, 1), 'data/fr/catalog.json', 'data/codes.json']
  const answers = await Promise.all(paths.map(async (path) => [path, await ask(path)] as const))
  const plain = answers.filter(
    ([, answer]) =>
      answer?.status === 200 &&
      answer.bytes.length >= small &&
      !/^(?:br|gzip|zstd|deflate)$/.test(answer.headers.get('content-encoding') ?? ''),
  )
  const [first] = plain
  if (first === undefined) return []
  const more =
    plain.length > 1
      ? ` (nor has ${plain
          .slice(1)
          .map(([path]) => `/${path}`)
          .join(', ')})`
      : ''
  return [
    error(
      'compression',
      first[0],
      `Unexpected ${first[1]?.bytes.length} bytes as they are, expected \`Content-Encoding: br\` or \`gzip\`${more}`,
    ),
  ]
}
