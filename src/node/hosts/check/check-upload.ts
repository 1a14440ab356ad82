import type { ManifestPack, ServedFile } from '../../../worker/manifest.ts'
import { pathOfPack } from '../../../worker/manifest.ts'
import { digest } from '../../digest.ts'
import { deployedPath } from '../deployed.ts'
import { type Inventory, inventoryPath, readInventory } from '../inventory.ts'
import type { HostResponse } from './ask.ts'
import { type Deployment, dataOf } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import { namedIn } from './named-files.ts'

/** The number of packs of choice that are checked. Large content has hundreds. */
const sample = 3

/**
 * Checks that all files are there and are of one build. Code and a sample of packs are compared by the digests in `sw.js`, data
 * files by the digests in the indexes of packs. The files that the first page refers to must exist.
 */
export async function checkUpload(deployment: Deployment): Promise<readonly Finding[]> {
  const { release, deployed, start, rules, pages, ask } = deployment
  if (release === undefined) return []
  const { manifest } = release
  const short = manifest.version.slice(0, 8)
  const packs = [
    ...manifest.packs.filter(({ choice }) => choice === undefined),
    ...manifest.packs.filter(({ choice }) => choice).slice(0, sample),
  ]
  const named = namedIn(start.text, rules.base).filter((path) => path.startsWith('assets/'))
  const worker = /importScripts\("([^"]+)"\)/.exec((await ask('sw.js'))?.text ?? '')?.[1]?.slice(rules.base.length)
  const inventory = readInventory((await ask(inventoryPath))?.text ?? '')
  const found = await Promise.all([
    ...(inventory === undefined ? [] : pages.map((path) => pageFindings(path, inventory, ask))),
    ...manifest.files.map((file) => fileFindings(file, deployment)),
    ...packs.map((pack) => packFindings(pack, deployment)),
    ...[...named, ...(worker === undefined ? [] : [worker])].map((path) => presenceFindings(path, deployment)),
  ])
  return [
    ...(deployed === undefined
      ? [
          warning(
            'half-upload',
            deployedPath,
            'Unexpected lack of it, expected what the build says of itself: the policy cannot be compared',
          ),
        ]
      : []),
    ...(deployed !== undefined && deployed.version !== manifest.version
      ? [error('half-upload', deployedPath, `Unexpected version ${deployed.version.slice(0, 8)}, expected ${short} as in sw.js`)]
      : []),
    ...(deployed !== undefined && deployed.base !== rules.base
      ? [error('wrong-base', deployedPath, `Unexpected build for ${deployed.base}, expected one for ${rules.base}`)]
      : []),
    ...unique(found.flat()),
  ]
}

async function fileFindings({ path, sha256 }: ServedFile, { ask }: Deployment): Promise<readonly Finding[]> {
  return compare(path, await ask(path), sha256)
}

/** Compares a page of each kind with the list of files of the build. A host that changes pages breaks their policy too. */
async function pageFindings(path: string, { files }: Inventory, ask: Deployment['ask']): Promise<readonly Finding[]> {
  const expected = files.get(path.endsWith('.html') ? path : `${path}index.html`)
  return expected === undefined ? [] : compare(path, await ask(path), expected)
}

async function packFindings(pack: ManifestPack, { ask }: Deployment): Promise<readonly Finding[]> {
  const [plainPath, packedPath, indexPath] = [pathOfPack(pack, 'json'), pathOfPack(pack, 'pack'), pathOfPack(pack, 'index.json')]
  const [plain, packed, index] = await Promise.all([ask(plainPath), ask(packedPath), ask(indexPath)])
  const wrong = [
    ...compare(plainPath, plain, pack.sha256),
    ...lengthFindings(packedPath, packed, pack.packed),
    ...compare(indexPath, index, pack.index[0]),
  ]
  return wrong.length > 0 ? wrong : dataFindings(Object(dataOf(index)), ask)
}

/**
 * Checks some data files, which are also served one by one: the first few, and the list of codes, which changes in most releases.
 */
async function dataFindings(
  index: Readonly<Record<string, readonly [string, number]>>,
  ask: Deployment['ask'],
): Promise<readonly Finding[]> {
  const paths = Object.keys(index).filter((path) => path.startsWith('data/'))
  const some = [...new Set([...paths.slice(0, sample), ...paths.filter((path) => path === 'data/codes.json')])]
  const found = await Promise.all(some.map(async (path) => compare(path, await ask(path), index[path]?.[0] ?? '')))
  return found.flat()
}

async function presenceFindings(path: string, { ask }: Deployment): Promise<readonly Finding[]> {
  const answer = await ask(path)
  return answer === undefined || answer.status === 200 ? [] : [absent(path, answer.status)]
}

/** Compares the digest of a file. `expected` may be only the first digits. */
function compare(path: string, answer: HostResponse | undefined, expected: string): readonly Finding[] {
  if (answer === undefined) return []
  if (answer.status !== 200) return [absent(path, answer.status)]
  return digest(answer.bytes).startsWith(expected)
    ? []
    : [error('half-upload', path, 'Unexpected content, expected that of the version in sw.js')]
}

const lengthFindings = (path: string, answer: HostResponse | undefined, length: number): readonly Finding[] =>
  answer === undefined
    ? []
    : answer.status !== 200
      ? [absent(path, answer.status)]
      : answer.bytes.length === length
        ? []
        : [
            error(
              'half-upload',
              path,
              `Unexpected ${answer.bytes.length} bytes, expected ${length}: a host must not pack or unpack it`,
            ),
          ]

const absent = (path: string, status: number): Finding =>
  error('half-upload', path, `Unexpected status ${status} of a file of this version, expected it there`)

const unique = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.path, finding])).values(),
]
