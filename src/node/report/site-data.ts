import { join } from 'node:path'
import type { CodeIndex, Guide, GuideFile } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code, GuideId, GuideNode } from '../../guide/node.ts'
import { isRecord } from '../../guide/read.ts'
import { FileRefused } from '../files/file-refused.ts'
import { namesIn } from '../files/list-below.ts'
import { readBelow, textBelow } from '../files/read-below.ts'
import { deployedPath, readDeployed } from '../hosts/deployed.ts'

/** What a report needs of the site that the logs are about. */
export interface SiteData {
  /** Absolute path of the site, with a slash at both ends. */
  readonly base: string
  readonly version: string
  /** Every guide with its texts by language. */
  readonly guides: ReadonlyMap<GuideId, ReadonlyMap<Language, Guide>>
  readonly screens: ReadonlyMap<Code, SiteScreen>
  /** Codes that no screen has any more. */
  readonly retired: ReadonlySet<Code>
}

/** A screen by its code, in the first language that has it. */
export interface SiteScreen {
  readonly guide: GuideId
  readonly node: GuideNode
}

/** Reads the folder of a build. Throws `FileRefused` where there is none. */
export async function readSiteData(folder: string): Promise<SiteData> {
  const deployed = readDeployed(await textOrNothing(folder, deployedPath))
  if (deployed === undefined)
    throw new FileRefused(
      `Unexpected \`${folder}\` without \`${deployedPath}\`, expected the folder that \`npm run build\` has made`,
    )
  const guides = new Map<GuideId, Map<Language, Guide>>()
  const screens = new Map<Code, SiteScreen>()
  for (const language of languages)
    for (const guide of await guidesIn(folder, language)) {
      guides.set(guide.id, (guides.get(guide.id) ?? new Map()).set(language, guide))
      for (const node of guide.nodes) if (!screens.has(node.code)) screens.set(node.code, { guide: guide.id, node })
    }
  return { base: deployed.base, version: deployed.version, guides, screens, retired: await retiredIn(folder) }
}

const textOrNothing = async (folder: string, path: string): Promise<string> => {
  const read = await readBelow(folder, path)
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : ''
}

/** The guides of a language, by name. The files are of a build, so that only their kind is checked. */
async function guidesIn(folder: string, language: Language): Promise<readonly Guide[]> {
  const names = (await namesIn(join(folder, 'data', language))).filter((name) => name.endsWith('.json')).sort()
  const guides: Guide[] = []
  for (const name of names) {
    const data: unknown = JSON.parse(await textBelow(folder, `data/${language}/${name}`))
    if (isGuideFile(data)) guides.push(data.guide)
  }
  return guides
}

const isGuideFile = (data: unknown): data is GuideFile =>
  isRecord(data) && isRecord(data.guide) && Array.isArray(data.guide.nodes) && typeof data.guide.id === 'string'

async function retiredIn(folder: string): Promise<ReadonlySet<Code>> {
  const names = (await namesIn(join(folder, 'data'))).filter((name) => /^codes[^/]*\.json$/.test(name))
  const indexes = await Promise.all(names.map(async (name) => JSON.parse(await textBelow(folder, `data/${name}`)) as CodeIndex))
  return new Set(indexes.flatMap(({ retired }) => Object.keys(retired ?? {})))
}
