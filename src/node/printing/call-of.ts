import { programFolder } from '../places.ts'

/** The folders that a command takes without their name, as `displayPath` writes them. */
const usual = ['content', '.']

/**
 * How a person calls a command from the current folder: `npm run content -- check` in a clone of Ariane, `npx ariane check` elsewhere.
 * `folder` is the content folder as `displayPath` writes it, `options` what stands behind it.
 */
export function callOf(command: string, folder: string, options = ''): string {
  const isClone = process.cwd() === programFolder && !/[\\/]node_modules[\\/]/.test(programFolder)
  const named = usual.includes(folder) ? '' : ` ${folder}`
  const [name = ''] = command.split(' ')
  if (name === 'dev') {
    const content = named === '' ? '' : ` --content${named}`
    return isClone ? `npm run dev${content === '' ? '' : ` --${content}`}` : `npx ariane dev${content}`
  }
  return `${isClone ? 'npm run content --' : 'npx ariane'} ${command}${named}${options === '' ? '' : ` ${options}`}`
}
