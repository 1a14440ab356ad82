import { accentRules, ownColour } from '../../runtime/site/accent.ts'

/**
 * Changes the page over to another colour, or back to the wizard's own, by rules in a stylesheet that is there: a policy that
 * forbids inline styles allows it, and rules can ask for a dark screen. They go into a file's sheet, whose rules a screen that is
 * kept for its next visit carries.
 */
export function applyAccent(colour: string | undefined): void {
  const sheets = [...document.styleSheets].filter(({ media }) => media.mediaText !== 'print')
  for (const sheet of sheets)
    for (let place = sheet.cssRules.length - 1; place >= 0; place--) if (isOurs(sheet.cssRules[place])) sheet.deleteRule(place)
  const sheet = sheets.find(({ ownerNode }) => ownerNode instanceof HTMLLinkElement) ?? sheets[0]
  if (sheet === undefined || colour === undefined) return
  for (const rule of accentRules(colour)) sheet.insertRule(rule, sheet.cssRules.length)
}

/** A rule for the colour of a deployment: that of the build, or one of ours. */
function isOurs(rule: CSSRule | undefined): boolean {
  if (rule instanceof CSSStyleRule) return rule.selectorText === ownColour
  return rule instanceof CSSMediaRule && isOurs(rule.cssRules[0])
}
