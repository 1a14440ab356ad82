// @ts-check
/**
 * The commands of `ariane`, in the order of the help. Plain JavaScript, because nothing may be installed yet.
 *
 * @typedef {object} Command
 * @property {string} name
 * @property {string} args
 * @property {string} says one line for the list of all commands
 * @property {'site' | 'content' | 'deploy' | 'init' | 'upgrade' | 'report'} by the part that runs it. `content`, `deploy` and `report` have their own help of each command.
 * @property {readonly string[]} [help] the lines of its own help, below the usage
 */

const contentOption = '  --content <folder>      the folder with fr/ and nl/; absent: the current one'
const baseOption = '  --base </it/help/>      the path of the site, for one that is not in the root of its address'
const pagesOption = '  --pages guide|node      a page for each guide, or for each screen; absent: node'
const cacheOption = '  --cache <folder>        keeps what was made, so that the next build makes only what has changed'
const outOption = '  --outDir <folder>       where the site is built; absent: dist'

/** @type {readonly Command[]} */
export const commands = [
  {
    name: 'init',
    args: '<folder>',
    says: 'begins a folder of guides, with a sample',
    by: 'init',
    help: [
      'Writes the folders of articles, site.json, a logo, a workflow for CI and a sample guide in French and Dutch.',
      'A file that exists stays as it is.',
      '',
      '  --organisation <name>   who the readers belong to; absent: the name of the folder',
      '  --samples all           all six sample guides; absent: one',
      '  --dry-run               only says what it would write',
    ],
  },
  {
    name: 'dev',
    args: '',
    says: 'shows the guides while you write; the page /authors/ has all findings',
    by: 'site',
    help: [
      contentOption,
      baseOption,
      '  --port <number>         absent: 5173',
      '  --host                  for other machines too',
    ],
  },
  {
    name: 'build',
    args: '',
    says: 'builds the site into dist/',
    by: 'site',
    help: [
      contentOption,
      outOption,
      baseOption,
      '  --address <https://…>   where the site will be, with its path: for link previews and search engines',
      pagesOption,
      cacheOption,
      '  --shard <2/8>           makes only the second of eight parts, into the cache folder, and no site; `ariane merge` joins them',
      '  --verbose               every file with its size',
    ],
  },
  {
    name: 'merge',
    args: '<folder>…',
    says: 'builds the site from the cache folders of several jobs',
    by: 'site',
    help: [
      'Each folder is the `--cache` of one `ariane build --shard`, made from the same content, with the same options. What none of them has',
      'is made here. The site is byte for byte that of one `ariane build`.',
      '',
      contentOption,
      outOption,
      baseOption,
      '  --address <https://…>   where the site will be, as it was given to each job',
      pagesOption,
      '  --cache <folder>        keeps all that this site is made of, for the next build',
      '  --verbose               every file with its size',
    ],
  },
  {
    name: 'start',
    args: '',
    says: 'builds the site and serves it, for this machine and for a phone',
    by: 'site',
    help: [
      contentOption,
      outOption,
      baseOption,
      pagesOption,
      '  --verbose               every file with its size',
      '',
      'PORT=8080 ariane start serves at that port; otherwise the first free one from 4173 on.',
    ],
  },
  { name: 'new', args: '<guide>', says: 'writes an article to fill in, in both languages', by: 'content' },
  { name: 'import', args: '<file>… --guide <name>', says: 'makes an article of a document, a saved page, a mail', by: 'content' },
  { name: 'check', args: '', says: 'what is wrong with the content', by: 'content' },
  { name: 'tree', args: '<guide>', says: 'the decision tree of a guide', by: 'content' },
  { name: 'diff', args: '<git-ref>', says: 'what a change does to the trees', by: 'content' },
  { name: 'lock', args: '', says: 'gives new screens their codes', by: 'content' },
  { name: 'approve', args: '<guide>', says: 'you have read the trees of a guide through', by: 'content' },
  { name: 'agree', args: '<guide>', says: 'the versions of a guide say the same', by: 'content' },
  { name: 'compile', args: '--format json', says: 'the guides as JSON', by: 'content' },
  { name: 'diagnostics', args: '', says: 'writes docs/diagnostics.md of this version', by: 'content' },
  { name: 'site-config', args: '', says: 'writes docs/site-config.md of this version', by: 'content' },
  { name: 'deploy', args: '<folder or user@host:path>', says: 'uploads the build', by: 'deploy' },
  { name: 'deploy:check', args: '<address>', says: 'what a deployment that runs is missing', by: 'deploy' },
  { name: 'deploy:config', args: '<folder>', says: 'writes pages and configurations for an edited site.json', by: 'deploy' },
  { name: 'report', args: '<access.log>…', says: 'where readers get stuck, from the logs of the host', by: 'report' },
  {
    name: 'upgrade',
    args: '',
    says: 'which trees another version of Ariane has changed',
    by: 'upgrade',
    help: [
      'The first call records the trees of this version in ariane.json; `init` does so too. After an update it says what the new version',
      'changes, and names each tree that is another although its files are the same. It changes no article, flow file or code.',
      '',
      '  --accept                records the trees as they are now',
      '',
      'Exit code 1: there are trees to read.',
    ],
  },
]

/** The help of `ariane` itself. @param {string} version */
export function helpOfAll(version) {
  const width = Math.max(...commands.map(({ name, args }) => name.length + args.length)) + 3
  return [
    `Ariane ${version}: troubleshooting articles as guides that ask one thing at a time`,
    '',
    'Usage: ariane <command> [options]',
    '',
    ...commands.map(({ name, args, says }) => `  ${`${name} ${args}`.padEnd(width)}${says}`),
    '',
    'ariane <command> --help explains one; ariane --version says the version.',
    'Commands work in the current folder, where it has fr/ or nl/ inside. Exit code 1: errors were found; 2: the command is wrong.',
    '',
  ].join('\n')
}

/** The help of one command. @param {Command} command */
export const helpOf = ({ name, args, says, help = [] }) =>
  [`Usage: ariane ${`${name} ${args}`.trim()}${help.length > 0 ? ' [options]' : ''}`, '', says, '', ...help, ''].join('\n')
