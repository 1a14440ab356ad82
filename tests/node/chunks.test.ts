import { expect, test } from 'vitest'
import { type Chunks, filesOutside, stylesOf, walkingFiles } from '../../src/node/site/chunks.ts'

test('the styles of imports come before those of a room, each once, even with circular imports', () => {
  const chunks: Chunks = {
    'room.tsx': { file: 'room.js', imports: ['_shared.js', '_base.js'], css: ['room.css'] },
    '_shared.js': { file: 'shared.js', imports: ['_base.js'], css: ['shared.css'] },
    '_base.js': { file: 'base.js', imports: ['_shared.js'], css: ['base.css'] },
  }
  expect(stylesOf('room.tsx', chunks)).toEqual(['base.css', 'shared.css', 'room.css'])
  expect(() => stylesOf('gone.tsx', chunks)).toThrow('gone.tsx')
})

test('a walk needs the entry, the app and their imports, but not the parts that the app loads later', () => {
  const chunks: Chunks = {
    'entry.ts': { file: 'entry.js', dynamicImports: ['_app.js'] },
    '_app.js': { file: 'app.js', imports: ['_packages.js', 'entry.ts'], dynamicImports: ['desk.tsx'], css: ['app.css'] },
    '_packages.js': { file: 'packages.js' },
    'desk.tsx': { file: 'desk.js', imports: ['_app.js'] },
  }
  expect([...walkingFiles('entry.ts', chunks)].sort()).toEqual(['app.css', 'app.js', 'entry.js', 'packages.js'])
})

test('the files of readers leave out a room for admins and its own imports, but no shared ones', () => {
  const chunks: Chunks = {
    'entry.ts': { file: 'entry.js', dynamicImports: ['app.tsx'] },
    'app.tsx': { file: 'app.js', dynamicImports: ['desk.tsx', 'admin.tsx'] },
    'desk.tsx': { file: 'desk.js', imports: ['_lists.js'], css: ['desk.css'] },
    'admin.tsx': { file: 'admin.js', imports: ['_lists.js', '_schema.js', 'app.tsx'], css: ['admin.css'] },
    '_lists.js': { file: 'lists.js' },
    '_schema.js': { file: 'schema.js' },
    'print.css': { file: 'print.css' },
  }
  expect([...filesOutside(['admin.tsx'], ['entry.ts', 'print.css'], chunks)].sort()).toEqual([
    'app.js',
    'desk.css',
    'desk.js',
    'entry.js',
    'lists.js',
    'print.css',
  ])
})
