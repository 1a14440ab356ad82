import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
// Before all other code of ours: it tells that code which languages the site has.
import { siteLanguages } from './src/node/bin/site-languages.mjs'
import { readCaching } from './src/node/cache/open-work.ts'
import { devPages } from './src/node/dev/dev-pages.ts'
import { packagesFolder, programFolder } from './src/node/places.ts'
import { siteBuild } from './src/node/site/plugin.ts'
import { productName } from './src/node/site/product-name.ts'
import { staticHost } from './src/node/site/static-host.ts'

/** `npm run build -- --content ../our-articles`: other articles than those that come with the project. */
const content = process.env.ARIANE_CONTENT ?? 'content'

/** `npm run build -- --pages guide`: one page a guide instead of one a screen. */
const unit = process.env.ARIANE_PAGES === 'guide' ? 'guide' : 'node'

/** `npm run build -- --address https://it.example.org/help/`: where the site will be. */
const address = process.env.ARIANE_ADDRESS

/** `npm run build -- --cache ../kept --shard 2/8`: what is kept for the next build, and the part that this job makes. */
const caching = readCaching(process.env)

export default defineConfig({
  appType: 'mpa',
  plugins: [react(), productName(content), siteBuild(content, unit, address, caching), devPages(content), staticHost()],
  // Beside the packages: nothing is written into the folder of a package.
  cacheDir: join(packagesFolder, '.vite'),
  // Vite finds the packages of a page by itself, but not those that files below `node_modules` import: there Ariane may be one itself.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-i18next',
      'i18next',
      'xstate',
      'minisearch',
      'lean-qr',
      'workbox-window',
    ],
  },
  define: siteLanguages,
  server: { port: 5173, fs: { allow: [programFolder, packagesFolder] } },
  preview: { port: 4173 },
})
