import { expect, test } from 'vitest'
import { type Chunks, stylesOf } from '../../src/build/chunks.ts'

test('a room has the styles of all that it imports before its own, each once, also where chunks import each other', () => {
  const chunks: Chunks = {
    'room.tsx': { file: 'room.js', imports: ['_shared.js', '_base.js'], css: ['room.css'] },
    '_shared.js': { file: 'shared.js', imports: ['_base.js'], css: ['shared.css'] },
    '_base.js': { file: 'base.js', imports: ['_shared.js'], css: ['base.css'] },
  }
  expect(stylesOf('room.tsx', chunks)).toEqual(['base.css', 'shared.css', 'room.css'])
  expect(() => stylesOf('gone.tsx', chunks)).toThrow('gone.tsx')
})
