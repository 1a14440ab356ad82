import { mergeConfig } from 'vite'
import site from '../../vite.config.ts'

/** A release in which all code has changed, as far as a browser can tell: every file of it has another name. */
const names = {
  entryFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
  chunkFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
}

export default mergeConfig(site, { environments: { client: { build: { rolldownOptions: { output: names } } } } })
