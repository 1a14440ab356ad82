import { describe, expect, test } from 'vitest'
import { bilingualContext } from '../../src/compiler/2-plan/paired-phrase.ts'
import { phraseStops } from '../../src/compiler/2-plan/stops.ts'
import { compile } from '../../src/compiler/compile.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { helpTexts } from '../../src/guide/screen-texts.ts'

type Language = 'fr' | 'nl'

const stops = (text: string, language: Language): boolean =>
  phraseStops({ phrase: [text] }, bilingualContext({ language }, wordsOf))

const texts: Readonly<Record<Language, { readonly ends: readonly string[]; readonly goesOn: readonly string[] }>> = {
  fr: {
    ends: [
      'Ne continuez pas.',
      'Ne continuez pas. Appelez le 1234.',
      'Ne continuez pas : appelez le helpdesk au 1234.',
      'Ne continuez surtout pas et prévenez votre administrateur.',
      'Ne continuez pas l’installation.',
      'Ne poursuivez pas cette procédure.',
      'Ne poursuivez pas, vos données sont en danger.',
      'N’allez pas plus loin.',
      'N’allez pas plus loin avec cette procédure. Contactez le support.',
      'Arrêtez-vous.',
      'Arrêtez-vous ici.',
      'Arrêtez-vous immédiatement et appelez le 1234.',
      'Arrêtez-vous là : un technicien doit ouvrir l’appareil.',
      'Arrêtez ici et téléphonez au helpdesk.',
      'Arrêtez immédiatement toute manipulation.',
      'Abandonnez cette procédure.',
      'Stop ! Appelez le 1234.',
      'Stop : prévenez le service informatique.',
      'Attention : ne continuez pas.',
      'Vous ne devez pas continuer.',
      'Il ne faut pas aller plus loin.',
      'Veuillez ne pas continuer.',
      'Ne faites plus rien. Appelez le helpdesk.',
      'Votre poste est peut-être infecté. Ne continuez pas. Débranchez le câble.',
      'Ne continuez pas. Attendez qu’un technicien vous appelle et contactez le helpdesk au 1234.',
      'N’essayez plus. Appelez le helpdesk.',
      'N’essayez plus de vous connecter : prévenez votre administrateur.',
      'N’ouvrez jamais cette pièce jointe et contactez le service informatique.',
      'Ne touchez plus à l’appareil. Appelez le 1234.',
      'Stoppez tout et appelez le helpdesk.',
      'Vous devez arrêter ici.',
      'Merci d’arrêter ici et d’appeler le 1234.',
      'On s’arrête ici : appelez le helpdesk.',
      'Cette procédure s’arrête ici. Contactez le helpdesk.',
      'Inutile de continuer : seul le helpdesk peut vous aider.',
      'Il est interdit de continuer. Appelez le garde au 5555.',
      'Ne cliquez sur rien. Appelez le helpdesk au 1234.',
      'Ne touchez à rien et prévenez le helpdesk.',
      'Ne lui faites PAS confiance et appelez le helpdesk au 1234.',
      'Ne dites rien et contactez le helpdesk.',
      'Stop.',
      'STOP !',
    ],
    goesOn: [
      'Ne vous arrêtez pas.',
      'La procédure s’arrête ici.',
      'Ne touchez à rien.',
      'Inutile de redémarrer.',
      'Stop : n’oubliez pas de sauver vos fichiers.',
      'Stoppez l’enregistrement et fermez la fenêtre.',
      'Ne fermez pas la fenêtre.',
      'Stop : ne fermez pas la fenêtre.',
      'Stop de service : ouvrez la console.',
      'Stoppez le service Spouleur.',
      'Arrêtez le service Spouleur.',
      'Arrêtez et redémarrez le service.',
      'Arrêtez l’ordinateur, puis appelez le helpdesk.',
      'Arrêtez-vous à l’étape 3.',
      'Arrêtez-vous lorsque la barre est pleine.',
      'Si le voyant est rouge, arrêtez-vous.',
      'Le voyant est rouge ? Arrêtez-vous.',
      'Ne continuez pas tant que la sauvegarde n’est pas terminée.',
      'Ne continuez pas avant d’avoir enregistré le fichier.',
      'Ne continuez pas sans avoir enregistré le fichier.',
      'Ne continuez pas à utiliser cet appareil.',
      'N’allez pas plus loin que l’étape 4.',
      'Ne continuez pas. Revenez à l’étape 2.',
      'Arrêtez-vous et attendez cinq minutes, puis continuez.',
      'Ne continuez pas, cliquez plutôt sur Annuler.',
      'Continuez.',
      'Vous pouvez vous arrêter ici.',
      'La mise à jour ne continue pas.',
      'Touchez Arrêter, puis Continuer.',
      'Vous ne pouvez pas continuer.',
      'N’essayez plus.',
      'N’hésitez pas à contacter le helpdesk.',
      'N’oubliez pas d’appeler le helpdesk.',
      'N’ouvrez pas le fichier. S’il est ouvert, appelez le helpdesk.',
      'Si le code est refusé, n’essayez plus et appelez le helpdesk.',
      'Ne fermez pas la fenêtre. Cliquez sur OK. Notez le code. Appelez le helpdesk.',
      'N’éteignez pas le poste. Le helpdesk vous appelle.',
      'N’appelez pas le helpdesk.',
    ],
  },
  nl: {
    ends: [
      'Stop met alles en bel de helpdesk.',
      'Stop met alle handelingen.',
      'Staak alle handelingen.',
      'Onderbreek de procedure en neem contact op met uw beheerder.',
      'Hier stopt u: bel de helpdesk.',
      'Deze procedure stopt hier. Neem contact op met de helpdesk.',
      'Klik nergens op. Bel de helpdesk op 1234.',
      'Verdergaan heeft geen zin: alleen de helpdesk kan u helpen.',
      'Het is verboden verder te gaan. Bel de wacht op 5555.',
      'Stop!',
      'Ga niet verder.',
      'Ga niet verder. Bel 1234.',
      'Ga niet verder: bel de helpdesk op 1234.',
      'Gaat u niet verder en verwittig uw beheerder.',
      'Ga niet verder met deze procedure.',
      'Ga niet door met de installatie.',
      'Ga hier niet verder.',
      'Niet verder gaan.',
      'Niet verdergaan, uw gegevens zijn in gevaar.',
      'U mag niet verder gaan.',
      'U moet hier stoppen.',
      'Stop hier.',
      'Stop hier en bel 1234.',
      'Stop onmiddellijk en bel de helpdesk.',
      'Stop met deze procedure.',
      'Stop ermee.',
      'Stop! Bel de helpdesk.',
      'Stop en bel de helpdesk.',
      'Stop: neem contact op met uw beheerder.',
      'Let op: ga niet verder.',
      'Doe niets meer. Bel de helpdesk.',
      'Zet de installatie niet voort.',
      'Breek deze procedure af.',
      'Gelieve niet verder te gaan.',
      'Uw pc is misschien besmet. Ga niet verder. Trek de kabel uit.',
      'Probeer niet meer. Bel de helpdesk.',
      'Probeer u niet meer aan te melden en bel de helpdesk op 1234.',
      'Open deze bijlage nooit en contacteer de IT-dienst.',
      'Vertrouw die NIET en bel de helpdesk op 1234.',
    ],
    goesOn: [
      'De procedure stopt hier.',
      'Klik nergens op.',
      'Stop: vergeet niet op te slaan.',
      'U kunt nergens op klikken. Bel de helpdesk als u vragen hebt.',
      'Stop niet.',
      'Sluit het venster niet.',
      'Stop: sluit het venster niet.',
      'Stop de service Spooler.',
      'Stop en start de service opnieuw.',
      'Stop de computer en bel de helpdesk.',
      'Stop bij stap 3.',
      'Stop wanneer de balk vol is.',
      'Als het lampje rood is, ga dan niet verder.',
      'Is het lampje rood? Ga niet verder.',
      'Ga niet verder voordat de back-up klaar is.',
      'Ga niet verder zolang de back-up bezig is.',
      'Ga niet verder zonder het bestand te bewaren.',
      'Ga niet verder dan stap 4.',
      'Ga niet verder met het gebruik van dit toestel.',
      'Ga niet verder. Keer terug naar stap 2.',
      'Stop hier en wacht vijf minuten.',
      'Ga niet verder, klik liever op Annuleren.',
      'Ga verder.',
      'U kunt hier stoppen.',
      'De update gaat niet verder.',
      'Tik op Stoppen en dan op Doorgaan.',
      'U kunt niet verder gaan.',
      'Sluit de app niet af.',
      'Ga niet naar de instellingen.',
      'Probeer niet meer.',
      'Aarzel niet om de helpdesk te bellen.',
      'Vergeet niet om de helpdesk te bellen.',
      'Open het bestand niet. Als het open is, bel dan de helpdesk.',
      'Als de code geweigerd wordt, probeer dan niet meer en bel de helpdesk.',
      'Sluit het venster niet. Klik op OK. Noteer de code. Bel de helpdesk.',
      'Schakel de pc niet uit. De helpdesk belt u.',
      'Bel de helpdesk niet.',
    ],
  },
}

for (const language of ['fr', 'nl'] as const)
  describe(language, () => {
    test.each(texts[language].ends)('ends the walk: %s', (text) => expect(stops(text, language)).toBe(true))
    test.each(texts[language].goesOn)('goes on: %s', (text) => expect(stops(text, language)).toBe(false))
  })

test('the search looks through stops like through other screens, and not through the shared ends', () => {
  const text = '# Le vol\n\n1. Notez l’heure.\n2. Arrêtez-vous ici et appelez le 1234.\n'
  const [guide] = compile([{ path: 'fr/x.md', bytes: new TextEncoder().encode(text) }]).guides
  expect(guide && helpTexts(guide).map(({ parts }) => parts.title.split('\n')[0])).toEqual([
    'Notez l’heure.',
    'Arrêtez-vous ici et appelez le 1234.',
  ])
})

test('the person whom a stop names in an infinitive is whom the reader contacts', () => {
  const text =
    '# Un message\n\n## Il est bleu\n\n1. Redémarrez le poste.\n\n## Il est rouge\n\nNe pas continuer ! Appeler le 1234.\n'
  const { guides } = compile([{ path: 'fr/message.md', bytes: new TextEncoder().encode(text) }])
  const end = guides[0]?.nodes.find(({ title }) => JSON.stringify(title).includes('continuer'))
  expect(end).toMatchObject({ kind: 'outcome', result: 'contact-admin' })
})
