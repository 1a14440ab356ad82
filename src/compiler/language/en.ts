import type { Language } from '../../guide/language.ts'

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words of English screens: buttons, menus, fields and messages. */
const words = listed(`
  a about accept access account accounts action actions activate activation active activity add added additional address admin administration
  administrator administrators advanced after again agent agree alert alerts all allow allowed already always an and another antivirus any app application applications apply
  apps are as assign assigned assignment assignments at attempt authentication authority authorities auto automatic automatically available
  back backup basic be basics battery been before begin below block blocked browse browser but button by bypass
  cache can cancel cannot category center cert certificate certificates certification certs change changed changes charms check checked checking choose clear click client
  close code collect column columns command common company compliance compliant computer computers conditional conditions configuration
  configure configured confirm connect connected connection console contact content continue control copied correctly copy could create created credential credentials
  current custom customize
  data date day days default delete deleted delivery deny deploy deployment description desktop detail details detection developer device devices did
  diagnostic diagnostics directory disable disabled disconnect display displayed distribution do does domain done download downloaded downloading
  edit element email empty enable enabled encrypt encryption end enroll enrolled enrolling enrollment enter error errors event events every existing exit expired export
  extensions
  failed failure features field fields file files filter find finish finished first folder for forbidden force found free from full
  general generated get getting give go grant granted group groups
  has have help here hidden home host
  identify if ignore import in incorrect info information inside install installation installed installing internal invalid intermediate into is issue issued issuer it item items its
  join just
  keep key keys
  language last later learn level license licenses limit limits list local location lock locked log login logs look
  mail make matches manage managed management manager manually maximum may member members memory menu message messages method missing mobile mode model modify monitor
  monitoring more most move my
  name names need needed network new next no none not notes notification notifications now number
  of off offline old on once one online only open operation operational optimization option optional options or organization other our out overview owned owner
  page pages pair passcode password path pending permission permissions person personal phone place platform platforms please policies policy portal
  poll possible power press previous privacy private problem problems process profile profiles progress properties protected protection provide provider
  provisioning purpose push pushed
  ready reason receive recommended recovery register registered registration remind remote remove removed rename report reports request requests require required
  requirements reset resolve resource resources restart restore restriction restrictions result results retire retry review role root run running
  same save saved scan schedule school scope screen search secure security see select selected send sent serial server service services session set settings
  setup share show shut sign signed signing site skip software some source start started starting startup state status step steps stop storage store subject submit
  subscription success successful successfully summary support switch sync synced syncing system
  tab tags tap target task tasks template templates temporarily tenant terms test than that the them then there these this threat threats thumbprint timed time title to token tokens too
  tools touch troubleshoot troubleshooting trust trusted try turn type types
  unable unavailable under understood uninstall unknown unlock until up update updates upgrade upload use used user users uses using
  validate value verify version view virus
  wait want warning was web website welcome were what when where which who will wipe with without work workplace would wrong
  yes yet you your
`)

/** Names that are the same in every language. They do not decide, and may be among English words. */
const names = listed(`
  active ad adcs adfs amazon android apn apns apple arm authenticator azure bing bluetooth chrome connector contoso cortana defender digicert directory dns edge
  endpoint entra exchange explorer facetime finder framework google hub icloud iis intune ios ipad ipados iphone itunes jamf kiosk knox linux mac macos
  mdm mam mms microsoft ndes net nfc ok office onedrive outlook play protect pfx pin pkcs powershell safari samsung scep sharepoint siri skype symantec teams teamviewer
  ui upn url usb verisign vpn vpp wi fi wifi win windows wlan xbox xcode zebra
`)

/**
 * English words that are also words of the other language, with any meaning: they do not decide. Without accents, because a
 * button in capitals may lack them.
 */
const borrowed: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: listed(`
    a action actions activation admin administration agent alerte antivirus application applications an as assignment at battery on or but
    certification client code console conditions configuration contact content continue copie correct date description distribution domain excuse
    extensions format fur general groups image important installation internet invite java journal language limit information information menu message messages
    mail mode notes notification notifications office option optional options or page pages permission permissions place plan portable
    possible protection provisioning push question reason register restriction restrictions result root service services session site software source
    standard stop store support surface sync tablette tenant test tests type types version virus web
    auto cache change changes close detail details export file force host import intermediate local off open operation pair process report reset sent serial set
    app apps dates gives grant if in internal its log login manager me mobile model monitoring note on once one platform pour scan smartphone status
    sur test token tokens tools touch train update updates user utile wizard email dans des chef son pays tout net encore exit
  `),
  nl: listed(`
    account accounts admin agent all antivirus app apps are as at been begin browser button by
    client code column computer computers console contact data date details detail domain download downloaded downloads edit email event events export
    extra alert auto cache cert display enter error filter first folder had has here help home host hub import in info input intern internet is item items
    last later level list log login logs look mail manager me member menu mobile model my men
    net note offline of old on online op open over owner overview
    maximum mode page pages pair per place platform plan portal poll power privacy push ready report reset register resource resources review room root router run school security serial
    same scan scope screen server servers service services set setup share show site sites smartphone software start state status step stop store
    support switch sync tab tablet tags team template templates tenant test tests tickets time token tokens tool tools top touch trust type
    update updates upgrade upload user users virus want was web website welcome were wifi with work yes
    check
  `),
}

const word = /\p{L}+/gu

/** `system.log`, `mail_firstname`, `Server01`: an identifier is in no language. */
const identifier = /^(?:[^\s._]*[._]\S*[^\s.]|\p{L}+\d+)$/u

/** `MDM`, and its plural form: `CAs`. */
const abbreviation = /^\p{Lu}{2,}s?$/u

/**
 * Whether a name or a message inside a text of another language is English. Each of its words must be a word of English screens,
 * and at least one must not be a word of the text's own language. Numbers, single letters, abbreviations in capitals and names
 * that are the same everywhere do not decide. In doubt the answer is no: a wrong mark makes screen readers pronounce worse than a
 * missing one.
 */
export function isEnglish(text: string, within: Language): boolean {
  // What is in no other language needs no mark, and of a language whose borrowed words are unknown nothing is sure.
  const own = borrowed[within]
  if (own === undefined || identifier.test(text)) return false
  const said = (text.normalize('NFC').match(word) ?? []).filter((one) => one.length > 1)
  const isShouted = text === text.toUpperCase()
  let decided = false
  for (const one of said) {
    const lower = one.toLowerCase()
    if (names.has(lower) || (!isShouted && abbreviation.test(one))) continue
    if (!words.has(lower)) return false
    if (!own.has(lower)) decided = true
  }
  return decided
}
