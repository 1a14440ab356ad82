import { expect, test } from 'vitest'
import { outcomeNode } from '../../src/compiler/3-draft/draft-node.ts'
import { withContactLast } from '../../src/compiler/5-link/contact-last.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { blocksText } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'

const place = { file: 'a.md', line: 1, column: 1 }

/** What an end with a text shows where the site has a contact, and how many blocks it leaves out. */
function shown(language: Language, ...lines: readonly string[]) {
  const body = lines.map((line) => (line.endsWith('?') ? (['h', line] as const) : (['p', line] as const)))
  const node = withContactLast(outcomeNode('contact-admin', place, body), wordsOf(language))
  const left = 'contactLast' in node ? (node.contactLast ?? 0) : 0
  return { text: blocksText(node.body.slice(0, node.body.length - left)), left, all: node.body.length }
}

test.each<[Language, string]>([
  ['fr', 'Vous avez encore besoin d’aide ? Contactez votre administrateur. Vérifiez si ses coordonnées figurent sur le portail.'],
  ['fr', 'Contactez le support technique de votre entreprise. Pour obtenir ses coordonnées, consultez le site web du portail.'],
  ['fr', 'Encore besoin d’aide ? Contactez votre support (consultez le portail pour les informations de contact).'],
  ['nl', 'Nog hulp nodig? Neem contact op met uw IT-beheerder. Controleer of de contactgegevens beschikbaar zijn op de website.'],
  ['nl', 'Neem contact op met de ondersteuning van uw organisatie.'],
])('an end leaves out whom to contact: %s %s', (language, line) => {
  expect(shown(language, line)).toEqual({ text: '', left: 1, all: 1 })
})

test.each<[Language, string, string]>([
  ['fr', 'Besoin d’aide ?', 'Donnez le numéro collé sur l’imprimante et le message affiché.'],
  ['nl', 'Hulp nodig?', 'Stuur nooit uw wachtwoord: de helpdesk vraagt er niet om.'],
])('an end keeps what to tell the helpdesk, and leaves out the heading: %s', (language, heading, advice) => {
  const contact = language === 'fr' ? 'Contactez l’assistance.' : 'Neem contact op met de helpdesk.'
  expect(shown(language, heading, `${contact} ${advice}`)).toEqual({ text: advice, left: 2, all: 3 })
})

test.each<[Language, string]>([
  ['fr', 'Appelez le helpdesk au 1234.'],
  ['fr', 'Écrivez à it@example.org.'],
  ['fr', 'Appelez tout de suite l’assistance avec un autre appareil.'],
  ['fr', 'Ne contactez pas votre administrateur.'],
  ['fr', 'Contactez votre support (voyez les informations de contact) ou écrivez à l’équipe du fabricant.'],
  ['nl', 'Bel de helpdesk op 1234.'],
  ['nl', 'Neem contact op met uw IT-beheerder, via het portaal of per e-mail.'],
])('an end keeps a number, a way, a hurry and a second team: %s %s', (language, line) => {
  expect(shown(language, line)).toEqual({ text: line, left: 0, all: 1 })
})
