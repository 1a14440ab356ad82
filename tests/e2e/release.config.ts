import { mergeConfig } from 'vite'
import site from '../../vite.config.ts'

/** A release with the same code under other file names: to a browser, all code has changed. */
const names = {
  entryFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
  chunkFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
}

export default mergeConfig(site, { environments: { client: { build: { rolldownOptions: { output: names } } } } })
