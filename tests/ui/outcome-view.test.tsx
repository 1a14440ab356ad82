import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Block } from '../../src/guide/content.ts'
import type { OutcomeNode } from '../../src/guide/node.ts'
import type { Contact } from '../../src/guide/site.ts'
import { OutcomeView } from '../../src/ui/node/outcome-view.tsx'
import { LinkContext } from '../../src/ui/page/link-context.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'
import { certificate } from './fixture.ts'

const { guide } = certificate
const helpdesk: Contact = { phone: '+32 2 000 00 00' }
const whom: Block = ['p', 'Contactez votre administrateur.']
const advice: Block = ['p', 'Donnez le numéro de l’imprimante.']

/** The texts of an end in the order shown. */
function shown(body: readonly Block[], contactLast: number, contact: Contact | undefined): string {
  const end = guide.nodes.find((node): node is OutcomeNode => node.kind === 'outcome' && node.result === 'contact-admin')
  if (end === undefined) throw new Error('Unexpected guide without an end at an administrator, expected one')
  return renderToStaticMarkup(
    <WordsProvider i18n={createAllI18n()('fr')}>
      <LinkContext.Provider value={{ base: '/', language: 'fr' }}>
        <OutcomeView guide={guide} node={{ ...end, body, contactLast }} contact={contact} />
      </LinkContext.Provider>
    </WordsProvider>,
  )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('an end leaves out whom to contact where the site has a contact, and only there', () => {
  expect(shown([whom], 1, helpdesk)).not.toContain('Contactez votre administrateur')
  expect(shown([whom], 1, helpdesk)).toContain('Vous avez fait ce que vous pouviez')
  for (const without of [undefined, {}, { hours: '8 h – 18 h' }])
    expect(shown([whom], 1, without)).toContain('Contactez votre administrateur')
})

test('what to tell the helpdesk stands before its number, in place of our words; further reading stands behind it', () => {
  const told = shown([advice, whom], 1, helpdesk)
  expect(told).toMatch(/Donnez le numéro.*Appeler/)
  expect(told).not.toContain('Vous avez fait ce que vous pouviez')
  const read = shown(
    [
      ['h', 'Voir aussi'],
      ['ul', ['li', ['p', 'Un autre article']]],
    ],
    0,
    helpdesk,
  )
  expect(read).toMatch(/Vous avez fait ce que vous pouviez.*Appeler.*Voir aussi/)
})
