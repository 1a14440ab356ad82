import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devPages } from './src/build/dev-pages.ts'
import { siteBuild } from './src/build/plugin.ts'
import { splitWords } from './src/build/split-words.ts'
import { staticHost } from './src/build/static-host.ts'

/** Tests build other content, to have a second version to update to. */
const content = process.env.ARIANE_CONTENT ?? 'content'

export default defineConfig({
  appType: 'mpa',
  plugins: [react(), splitWords(), siteBuild(content), devPages(content), staticHost()],
  server: { port: 5173 },
  preview: { port: 4173 },
})
