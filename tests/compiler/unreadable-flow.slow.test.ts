import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'

test('an unreadable flow file of the product is one error, and ends no code', async () => {
  const files = await readContentFolder('content')
  const path = 'flows/missing-certificate.yaml'
  const broken = files.map((file) =>
    file.path === path && file.bytes !== undefined
      ? { path, bytes: new TextEncoder().encode(`${new TextDecoder().decode(file.bytes)}\ncolour: red\n`) }
      : file,
  )
  const before = compile(files).diagnostics.filter(({ severity }) => severity === 'error').length
  const errors = compile(broken).diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
  expect(errors).toHaveLength(before + 1)
  expect(errors).not.toContain('dying-code')
})
