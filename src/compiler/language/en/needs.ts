import type { NeedWords } from '../need-words.ts'

const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** The English words of needs. */
export const enNeeds: NeedWords = [
  ['password', words('passwords?|passcodes?|passphrases?|pin|pins|pin codes?|(?:screen )?lock|unlock(?:ed)?|recovery keys?')],
  ['certificate', words('certificates?')],
  ['mail', words('e-?mails?|mails?|mailbox(?:es)?|outlook|exchange|calendars?|inbox')],
  ['network', words('wi-?fi|networks?|vpn|proxy|internet|mobile data|access points?|hotspots?')],
  [
    'sign-in',
    words(
      'sign(?:ing|ed)?[ -]?(?:in|on|out)|log(?:ging|ged)?[ -]?(?:in|on|out)|authenticat\\p{L}+|accounts?|connect(?:ing|ion|ions)?|access',
    ),
  ],
  [
    'security',
    words(
      'security|threats?|virus(?:es)?|antivirus|defender|encrypt\\p{L}*|bitlocker|complian(?:t|ce)|compromised|tampered|stolen|lost|suspicious|phishing',
    ),
  ],
  [
    'enrol',
    words(
      '(?:re-?|un)?enroll?(?:ed|ing|ment)?s?|(?:re-?|de)?regist(?:er|ered|ering|ration)|work profiles?|sync(?:ing|hroni[sz]\\p{L}+)?|device management|manag(?:e|ing) (?:your |the )?devices?|remove (?:your |a |the )?device',
    ),
  ],
  ['apps', words('apps?|applications?|software|updat(?:e|es|ing)|install(?:ing|ation|ations)?|versions?')],
]
