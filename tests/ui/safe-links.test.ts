import { expect, test } from 'vitest'
import { readSite } from '../../src/runtime/site/site.ts'
import { isSafe } from '../../src/ui/content/phrase-view.tsx'

const none = { organisation: 'x', contact: {} }

test.for([
  'tel:*#06#',
  'tel:**21*0900123456%23',
  'tel:%2A%2306%23',
  'tel:+32;phone-context=x',
  'tel:1,,2',
  'tel:',
  'tel:112\n*#06#',
])('a link that dials a code of the network instead of a number is not followed: %s', (href) => expect(isSafe(href)).toBe(false))

test.for(['tel:+32 2 555 00 00', 'tel:+32%202%20555', 'tel:112', 'tel:(02)555-00.00', 'https://example.org/', 'mailto:a@b.be'])(
  'an ordinary link is followed: %s',
  (href) => expect(isSafe(href)).toBe(true),
)

test.for(['a,b@c.example', 'a@b.example,c@d.example', 'a@b.example;c@d.example', 'a@b.example#x'])(
  'a mail address that is more than one address is refused: %s',
  (mail) => expect(readSite({ organisation: 'x', contact: { fr: { mail } } }, none).site.contact.fr?.mail).toBeUndefined(),
)
