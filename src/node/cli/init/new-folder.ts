import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '../../../guide/language.ts'
import { listFiles } from '../../files/list-below.ts'
import { textBelow } from '../../files/read-below.ts'
import { programFolder } from '../../places.ts'

/** The folder of guides to begin. */
export interface NewFolder {
  readonly folder: string
  /** Who the readers belong to. */
  readonly organisation: string
  /** The ids of the sample guides that it begins with. */
  readonly samples: readonly string[]
}

const templates = fileURLToPath(new URL('./template/', import.meta.url))

/** The samples of Ariane are named by their files, which are those of their ids. */
const samplesBelow = 'samples'

/** The ids of all sample guides. */
export const sampleNames = async (): Promise<readonly string[]> =>
  (await listFiles(`${programFolder}/${samplesBelow}/flows`)).map((file) => basename(file, '.yaml'))

/** Every file of a new folder of guides, but the codes of its screens: its text by path below the folder. */
export async function filesOfNewFolder({ folder, organisation, samples }: NewFolder): Promise<ReadonlyMap<string, string>> {
  const template = (name: string): Promise<string> => textBelow(templates, name)
  const sampleFiles = samples.flatMap((id) => [`flows/${id}.yaml`, ...languages.map((language) => `${language}/${id}.md`)])
  const guides = await Promise.all(
    sampleFiles.map(async (path) => [path, await textBelow(programFolder, `${samplesBelow}/${path}`)] as const),
  )
  return new Map([
    ...guides,
    ['media/README.md', await template('media.md')],
    ['site.json', siteText(await textBelow(programFolder, 'public/site.json'), organisation)],
    ['logo.svg', await template('logo.svg')],
    ['package.json', `${JSON.stringify(packageOf(basename(folder)), null, 2)}\n`],
    ['README.md', (await template('readme.md')).replace('{{organisation}}', () => organisation)],
    ['.gitignore', await template('gitignore')],
    ['.github/workflows/guides.yml', await template('workflow.yml')],
  ])
}

/** `site.json` with the name of the organisation and a logo. Its contact is a placeholder, which no site shows. */
function siteText(usual: string, organisation: string): string {
  const { organisation: _, ...others } = JSON.parse(usual)
  return `${JSON.stringify({ $schema: 'dist/site.schema.json', organisation, logo: 'logo.svg', ...others }, null, 2)}\n`
}

/** The scripts of a folder of guides: the names that the pages of Ariane use. */
export const scripts: Readonly<Record<string, string>> = {
  dev: 'ariane dev',
  start: 'ariane start',
  build: 'ariane build',
  check: 'ariane check',
  content: 'ariane',
  deploy: 'ariane deploy',
  'deploy:check': 'ariane deploy:check',
  'deploy:config': 'ariane deploy:config',
}

/** `package.json`. It names no version of Ariane: `npm install` writes where it came from. */
const packageOf = (folder: string) => ({
  name:
    folder
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'guides',
  private: true,
  type: 'module',
  scripts,
})
