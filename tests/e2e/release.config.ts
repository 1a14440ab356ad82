import { mergeConfig, type Plugin } from 'vite'
import site from '../../vite.config.ts'

/** A release with the same code under other file names: to a browser, all code has changed. */
const names = {
  entryFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
  chunkFileNames: `assets/[name]-${process.env.ARIANE_RELEASE}-[hash].js`,
}

/** The names are set after those of the site. */
const renamed: Plugin = {
  name: 'release-names',
  enforce: 'post',
  config: () => ({ environments: { client: { build: { rolldownOptions: { output: names } } } } }),
}

export default mergeConfig(site, { plugins: [renamed] })
