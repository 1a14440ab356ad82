import { codeFrom } from '../../src/guide/code.ts'
import type { Block, Phrase } from '../../src/guide/content.ts'
import { fingerprint } from '../../src/guide/fingerprint.ts'
import type { Catalog, CodeIndex, Guide, GuideFile } from '../../src/guide/guide.ts'
import { type Language, languages } from '../../src/guide/language.ts'
import type { GuideNode, NodeId } from '../../src/guide/node.ts'
import type { SiteConfig } from '../../src/guide/site.ts'

/** A checklist of two items, the second with an item inside, and a list that is not a checklist. */
const thingsToDo: readonly Block[] = [
  [
    'ol',
    { type: 'a' },
    ['li', ['p', 'Ouvrez la liste.']],
    ['li', ['p', 'Choisissez une ligne :'], ['ol', {}, ['li', ['p', 'la première.']]]],
  ],
  ['ul', ['li', ['p', 'Un fait.']]],
]

const screen = (number: number, id: NodeId, title: Phrase, body: readonly Block[] = []) => ({
  id,
  code: codeFrom(number),
  title,
  body,
  section: 'Le certificat requis par votre administrateur est absent de votre appareil',
  line: number,
})

/** Each kind of block and of inline. */
export const everyBlock: readonly Block[] = [
  [
    'p',
    'Un texte avec ',
    ['strong', 'du gras'],
    ', ',
    ['em', 'de l’emphase'],
    ', ',
    ['code', 'certreq.ini'],
    ', ',
    ['kbd', ['strong', 'services.msc']],
    ', ',
    ['strong', ['span', { lang: 'en' }, 'Sign In']],
    ['br'],
    'et une seconde ligne.',
  ],
  [
    'p',
    'Un ',
    ['a', { href: 'https://www.digicert.com/' }, 'lien externe'],
    ', un ',
    ['a', { guide: 'enrolment' }, 'autre guide'],
    ', un ',
    ['a', { guide: 'enrolment', code: codeFrom(101) }, 'écran précis'],
    ' et un ',
    ['a', { href: 'javascript:alert(1)' }, 'lien interdit '],
    ['img', { src: 'lock.png', alt: 'verrou' }],
    '.',
  ],
  ['h', 'Un intertitre'],
  [
    'ul',
    ['li', ['p', 'Windows Server 2016 Standard']],
    ['li', ['p', 'Windows Server 2012 R2'], ['ul', ['li', ['p', 'Datacenter']]]],
  ],
  [
    'ol',
    { type: 'a' },
    ['li', ['p', 'Ouvrez une console MMC.']],
    ['li', ['p', 'Sélectionnez ', ['strong', 'Fichier > Ajouter ou supprimer des composants logiciels enfichables'], '.']],
  ],
  ['ol', { start: 3 }, ['li', ['p', 'Un troisième point.']]],
  ['pre', 'certreq -new certreq.ini request.csr'],
  [
    'pre',
    Array.from(
      { length: 24 },
      (_, line) => `2018-03-27T18:13:21.8480000 VERB Event com.microsoft.omadm.platforms.android.certmgr.${line}`,
    ).join('\n'),
  ],
  ['figure', { src: 'x.png', alt: 'La boîte de dialogue de nom du certificat, avec le nom par défaut' }],
  ['figure', { src: 'y.png', alt: '' }],
  [
    'table',
    {
      header: [['Paramètre'], ['Valeur']],
      rows: [
        [
          [['p', 'Inscrire avec l’affinité utilisateur']],
          [
            ['p', 'Oui'],
            ['ul', ['li', ['p', ['strong', 'recommandé']]]],
          ],
        ],
        [[['p', 'Groupe']], [['p', 'Tous les utilisateurs de l’entreprise']]],
      ],
    },
  ],
  ['alert', { type: 'note' }, ['p', 'Il s’agit d’un autre message, concernant un autre certificat.']],
  ['alert', { type: 'tip' }, ['p', 'Gardez votre code à portée de main.']],
  ['alert', { type: 'important' }, ['p', 'Le verrou signifie que vous êtes connecté en toute sécurité.']],
  ['alert', { type: 'warning' }, ['p', 'Une erreur dans le registre peut rendre l’ordinateur inutilisable.']],
  ['alert', { type: 'caution' }, ['p', 'Sauvegardez le registre avant de le modifier.']],
  ['fold', { title: ['Pourquoi ce certificat ?'] }, ['p', 'Il chiffre la connexion entre l’appareil et l’entreprise.']],
]

const nodes: readonly GuideNode[] = [
  {
    ...screen(
      1,
      'start',
      ['Un certificat obligatoire est manquant sur votre appareil'],
      [
        ['p', 'Quand vous essayez de vous connecter, un message s’affiche.'],
        ['figure', { src: 'm.png', alt: 'Message d’erreur : certificat manquant' }],
      ],
    ),
    section: '',
    kind: 'question',
    ask: 'message',
    choices: [
      {
        id: 'usual',
        label: 'Un certificat qui est généralement installé sur votre téléphone est absent de votre appareil',
        to: 'usual-1',
      },
      {
        id: 'required',
        label: 'Le certificat requis par votre administrateur est absent de votre appareil',
        detail: '0x80CF3017',
        to: 'about',
      },
      { id: 'same', label: 'Un autre message', to: 'about' },
      { id: 'none', label: '', to: 'unresolved' },
    ],
  },
  {
    ...screen(2, 'usual-1', [
      'Dans un navigateur, accédez à cette ',
      ['a', { href: 'https://www.digicert.com/digicert-root-certificates.htm' }, 'page du certificat Digicert'],
      '.',
    ]),
    ordinal: 1,
    of: 3,
    kind: 'step',
    next: 'usual-2',
  },
  {
    ...screen(
      3,
      'usual-2',
      [
        'Faites glisser à partir du haut pour ouvrir vos notifications, puis appuyez sur ',
        ['strong', 'BaltimoreCyberTrustRoot.crt'],
        ' dans la liste des notifications.',
      ],
      [['p', 'Acceptez le nom par défaut.']],
    ),
    ordinal: 2,
    of: 3,
    certificate: true,
    names: [{ name: 'OK', also: [{ name: 'Terminé' }, { name: 'Done', lang: 'en' }] }],
    elsewhere: ['Depuis Android 11, dans Sécurité.'],
    kind: 'step',
    next: 'lock',
    errata: [
      {
        date: '2025-05-12',
        text: 'Le certificat Baltimore CyberTrust Root a expiré le 12 mai 2025. Demandez à votre administrateur lequel le remplace.',
        source: 'https://www.digicert.com/',
      },
    ],
  },
  {
    ...screen(4, 'lock', ['Voyez-vous le symbole de verrou ?']),
    kind: 'question',
    ask: 'branch',
    choices: [
      { id: 'yes', label: '', to: 'usual-3' },
      { id: 'no', label: '', to: 'admin' },
    ],
  },
  {
    ...screen(5, 'usual-3', ['Appuyez sur ', ['strong', 'OK'], '.'], thingsToDo),
    ordinal: 3,
    of: 3,
    kind: 'step',
    next: 'check',
  },
  { ...screen(6, 'about', ['Deux étapes pour obtenir le certificat'], everyBlock), kind: 'info', next: 'call' },
  { ...screen(7, 'call', ['Inscrire votre appareil']), kind: 'call', guide: 'enrolment', solved: 'check', unsolved: 'outside' },
  {
    ...screen(8, 'outside', ['Envoyer les erreurs d’inscription']),
    kind: 'call',
    target: 'https://docs.microsoft.com/intune-user-help/',
    solved: 'solved',
    unsolved: 'support',
  },
  { ...screen(9, 'check', []), kind: 'check', yes: 'solved', no: 'about' },
  { ...screen(10, 'solved', []), kind: 'outcome', result: 'solved' },
  {
    ...screen(11, 'admin', [], [['p', 'Transmettez-lui ce ', ['a', { guide: 'enrolment' }, 'lien'], '.']]),
    kind: 'outcome',
    result: 'contact-admin',
  },
  { ...screen(12, 'support', []), kind: 'outcome', result: 'contact-support' },
  { ...screen(13, 'unresolved', []), kind: 'outcome', result: 'unresolved' },
]

const enrolmentNodes: readonly GuideNode[] = [
  { ...screen(101, 'begin', ['Ouvrez l’application Portail d’entreprise.']), section: '', kind: 'step', next: 'worked' },
  { ...screen(102, 'worked', []), section: '', kind: 'check', yes: 'solved', no: 'support' },
  { ...screen(103, 'solved', []), section: '', kind: 'outcome', result: 'solved' },
  { ...screen(104, 'support', []), section: '', kind: 'outcome', result: 'contact-support' },
]

function file(guide: Omit<Guide, 'passport' | 'source' | 'hash'>): GuideFile {
  const whole: Guide = {
    ...guide,
    source: `${guide.language}/${guide.id}.md`,
    hash: fingerprint(`${guide.id} ${guide.language}`),
    passport: {
      date: '2016-07-01',
      translation: 'human',
      author: 'Microsoft',
      url: 'https://learn.microsoft.com/',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  }
  return { schema: 1, guide: whole }
}

/** A guide with each kind of node, of question and of block, in French only. */
export const certificate = file({
  id: 'certificate',
  language: 'fr',
  title: 'Un certificat obligatoire est manquant sur votre appareil',
  description: 'Retrouvez le certificat qui manque à votre téléphone Android pour vous connecter au Portail d’entreprise.',
  audience: 'user',
  platforms: ['android'],
  start: 'start',
  nodes,
})

/** A guide that the other one calls, in both languages. */
export const enrolment = (language: Language) =>
  file({
    id: 'enrolment',
    language,
    title: language === 'fr' ? 'Inscrire un appareil' : 'Een apparaat inschrijven',
    description: '',
    audience: 'admin',
    platforms: ['android', 'ios', 'windows'],
    start: 'begin',
    nodes: enrolmentNodes,
  })

export const files: readonly GuideFile[] = [certificate, ...languages.map(enrolment)]

export const catalogOf = (language: Language): Catalog => ({
  schema: 1,
  language,
  guides: [certificate.guide, enrolment(language).guide].map(
    ({ id, language: text, title, description, audience, platforms }) => ({
      id,
      language: text,
      title,
      description,
      audience,
      platforms,
      start: codeFrom(id === 'certificate' ? 1 : 101),
    }),
  ),
})

export const codes: CodeIndex = {
  schema: 1,
  codes: Object.fromEntries([
    ...certificate.guide.nodes.map(({ code }) => [code, ['certificate', 'fr']] as const),
    ...enrolmentNodes.map(({ code }) => [code, ['enrolment', 'fr', 'nl']] as const),
  ]),
  retired: { [codeFrom(900)]: codeFrom(101), [codeFrom(901)]: null },
}

export const site: SiteConfig = {
  organisation: 'Votre organisation',
  contact: {
    fr: { name: 'Service d’assistance', phone: '+32 2 000 00 00', mail: 'assistance@example.org', hours: 'Du lundi au vendredi' },
    nl: { name: 'Servicedesk', phone: '+32 2 000 00 00', mail: 'servicedesk@example.org' },
  },
}
