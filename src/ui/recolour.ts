import { accentRules } from '../runtime/accent.ts'

/** The selector of a deployment's own colour, in the rules of the build and in ours. */
const selector = 'html:root'

/**
 * Changes the page over to another colour, or back to the wizard's own, by rules in a stylesheet that is there: a policy that
 * forbids inline styles allows it, and rules can ask for a dark screen.
 */
export function recolour(colour: string | undefined): void {
  const sheets = [...document.styleSheets].flatMap((sheet) => (sheet.ownerNode instanceof HTMLStyleElement ? [sheet] : []))
  for (const sheet of sheets)
    for (let place = sheet.cssRules.length - 1; place >= 0; place--) if (isOurs(sheet.cssRules[place])) sheet.deleteRule(place)
  const [sheet] = sheets
  if (sheet === undefined || colour === undefined) return
  for (const rule of accentRules(colour)) sheet.insertRule(rule, sheet.cssRules.length)
}

function isOurs(rule: CSSRule | undefined): boolean {
  if (rule instanceof CSSStyleRule) return rule.selectorText === selector
  return rule instanceof CSSMediaRule && isOurs(rule.cssRules[0])
}
