import type { Plugin } from 'vite'
export function devPages(_content: string): Plugin {
  return { name: 'ariane-dev' }
}
