import { describe, expect, test } from 'vitest'
import { contactClause } from '../../src/compiler/2-plan/contact.ts'
import { partOf, type SentencePart } from '../../src/compiler/2-plan/turns/turn-grammar.ts'
import { plain } from '../../src/compiler/language/plain.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import type { Language } from '../../src/guide/language.ts'

/** An outcome, “otherwise” for somebody who is not known, or `-` where the clause tells nobody to contact anybody. */
type Outcome = 'contact-admin' | 'contact-support' | 'otherwise' | '-'

/** The same clause in both languages, and where it leads in both. */
const pairs: readonly (readonly [fr: string, nl: string, outcome: Outcome])[] = [
  ['contactez votre administrateur', 'neem contact op met uw beheerder', 'contact-admin'],
  ['contactez le helpdesk', 'neem contact op met de helpdesk', 'contact-admin'],
  ['veuillez contacter le help desk', 'gelieve contact op te nemen met de help desk', 'contact-admin'],
  ['prenez contact avec le service informatique', 'neemt u dan contact op met de IT-dienst', 'contact-admin'],
  ['vous devez prendre contact avec le service IT', 'moet u contact opnemen met de ICT-dienst', 'contact-admin'],
  ['adressez-vous à l’administrateur', 'wend u tot de beheerder', 'contact-admin'],
  ['vous pouvez vous adresser au centre de services', 'kunt u zich tot de servicedesk wenden', 'contact-admin'],
  ['appelez le helpdesk', 'bel de helpdesk', 'contact-admin'],
  ['il faut appeler le servicedesk', 'moet u de servicedesk bellen', 'contact-admin'],
  ['appelez le 02 555 12 34', 'bel 02 555 12 34', 'contact-admin'],
  ['appelez le +32 2 555 12 34', 'bel naar +32 2 555 12 34', 'contact-admin'],
  ['composez le 4000', 'bel het nummer 4000', 'contact-admin'],
  ['téléphonez au service desk', 'telefoneer naar de service desk', 'contact-admin'],
  ['prévenez le service informatique', 'verwittig de informaticadienst', 'contact-admin'],
  ['veuillez prévenir votre service informatique', 'gelieve uw IT-afdeling te verwittigen', 'contact-admin'],
  ['avertissez l’administrateur', 'waarschuwt u de beheerder', 'contact-admin'],
  ['informez votre administrateur', 'informeer uw beheerder', 'contact-admin'],
  [
    'faites savoir à votre administrateur que le profil manque',
    'laat uw beheerder weten dat het profiel ontbreekt',
    'contact-admin',
  ],
  ['faites-le savoir au helpdesk', 'laat dit aan de helpdesk weten', 'contact-admin'],
  ['signalez-le au helpdesk', 'meld dit aan de helpdesk', 'contact-admin'],
  ['signalez le problème à l’administrateur', 'meld het probleem bij de beheerder', 'contact-admin'],
  ['merci de signaler l’erreur au service ICT', 'gelieve de fout aan de ICT-dienst te melden', 'contact-admin'],
  ['écrivez à votre administrateur', 'schrijf naar uw beheerder', 'contact-admin'],
  ['écrivez à aide@exemple.be', 'mail naar hulp@voorbeeld.be', 'contact-admin'],
  ['envoyez un courriel au helpdesk', 'stuur een e-mail naar de helpdesk', 'contact-admin'],
  ['demandez de l’aide à votre administrateur', 'vraag hulp aan uw beheerder', 'contact-admin'],
  ['demandez conseil au helpdesk', 'vraag de helpdesk om raad', 'contact-admin'],
  ['demandez l’aide de votre service informatique', 'roep de hulp in van uw IT-dienst', 'contact-admin'],
  ['n’hésitez pas à contacter le helpdesk', 'aarzel niet om contact op te nemen met de helpdesk', 'contact-admin'],
  ['contactez l’assistance', 'contacteer de ondersteuning', 'contact-support'],
  ['contactez le support Microsoft', 'neem contact op met de ondersteuning van Microsoft', 'contact-support'],
  ['appelez votre opérateur', 'bel uw provider', 'contact-support'],
  ['contactez Marie', 'contacteer Marie', 'otherwise'],
  ['ne contactez pas le helpdesk', 'neem geen contact op met de helpdesk', '-'],
  ['n’appelez pas le helpdesk', 'bel de helpdesk niet', '-'],
  ['n’appelez pas l’administrateur', 'bel niet naar de beheerder', '-'],
  ['inutile de contacter l’administrateur', 'u hoeft geen contact op te nemen met de beheerder', '-'],
  ['vous ne devez pas prévenir le helpdesk', 'moet u de helpdesk niet verwittigen', '-'],
  ['ne prévenez jamais l’administrateur', 'verwittig nooit de beheerder', '-'],
  ['évitez d’appeler le helpdesk', 'vermijd de helpdesk te bellen', '-'],
  ['appelez la commande suivante', 'bel een vriend', '-'],
  ['demandez à l’utilisateur de se connecter', 'vraag de gebruiker zich aan te melden', '-'],
  ['informez les utilisateurs', 'informeer de gebruikers', '-'],
  ['connectez-vous au portail de l’administrateur', 'meld u aan bij de portal van de beheerder', '-'],
  ['notez l’erreur 80180014', 'noteer fout 80180014', '-'],
]

const names: Parameters<typeof partOf>[2] = {
  keyOfAnchor: () => undefined,
  keyOfTitle: () => undefined,
  otherwise: 'unresolved',
  isOwn: true,
}

const outcomeOf = (part: SentencePart | undefined): Outcome => {
  if (part?.kind !== 'conditional' || part.yes?.kind !== 'contact') return '-'
  const { result } = part.yes
  return result === 'contact-admin' || result === 'contact-support' ? result : 'otherwise'
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const languages = { fr: 'Si le voyant est rouge, ', nl: 'Als het lampje rood is, ' } as const
const after = { fr: ' si le voyant est rouge', nl: ' als het lampje rood is' } as const

describe.each(pairs)('%s | %s → %s', (fr, nl, outcome) => {
  test.each([['fr', fr] as const, ['nl', nl] as const])('%s: as the main clause of a condition', (language, clause) => {
    expect(outcomeOf(partOf([`${languages[language]}${clause}.`], wordsOf(language), names))).toBe(outcome)
    if (outcome === '-') return
    expect(outcomeOf(partOf([`${upper(clause)}${after[language]}.`], wordsOf(language), names))).toBe(outcome)
  })

  test.each([['fr', fr] as const, ['nl', nl] as const])('%s: by itself', (language, clause) => {
    const read = contactClause(plain(`${upper(clause)}.`), wordsOf(language as Language))
    const said = read === undefined || read.isForbidden ? '-' : (read.who ?? 'otherwise')
    expect(said).toBe(outcome)
  })
})
