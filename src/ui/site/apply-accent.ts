import { accentRules, ownColour } from '../../runtime/site/accent.ts'

/**
 * Sets the accent colour of the page, or, with `undefined`, our own. Adds rules to an existing stylesheet: the content security
 * policy allows that but no inline styles, and rules can have a media query for dark screens. A linked stylesheet is preferred,
 * because page snapshots contain its rules.
 */
export function applyAccent(colour: string | undefined): void {
  const sheets = [...document.styleSheets].filter(({ media }) => media.mediaText !== 'print')
  for (const sheet of sheets)
    for (let index = sheet.cssRules.length - 1; index >= 0; index--)
      if (isAccentRule(sheet.cssRules[index])) sheet.deleteRule(index)
  const sheet = sheets.find(({ ownerNode }) => ownerNode instanceof HTMLLinkElement) ?? sheets[0]
  if (sheet === undefined || colour === undefined) return
  for (const rule of accentRules(colour)) sheet.insertRule(rule, sheet.cssRules.length)
}

/** Whether a rule sets the accent colour of the deployment: one from the build, or one added here. */
function isAccentRule(rule: CSSRule | undefined): boolean {
  if (rule instanceof CSSStyleRule) return rule.selectorText === ownColour
  return rule instanceof CSSMediaRule && isAccentRule(rule.cssRules[0])
}
