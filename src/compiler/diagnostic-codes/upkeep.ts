import type { CodeEntries } from './entry.ts'

/** Text that is out of date, or harmful when it is followed blindly. */
export const upkeepCodes = {
  'retired-product': {
    severity: 'info',
    means: 'A product that its vendor has retired or renamed since. Readers no longer find the name on their screen.',
    fix: 'Write the new name, or tell readers in an erratum of the flow file.',
    example: 'Ouvrez Internet Explorer.',
  },
  'contact-behind-sign-in': {
    severity: 'warning',
    means: 'Whom to ask for help is said only on a portal that asks for a sign-in. Who cannot sign in never learns it.',
    fix: 'Name the helpdesk, its number or its address beside the link; `site.json` has a place for it.',
    example: 'Contactez votre support : voir [le portail](https://portal.manage.microsoft.com).',
  },
  'avoided-form': {
    severity: 'warning',
    means:
      'A form that the glossary (`glossary.yaml`) tells to avoid. Words in bold and code are not looked at: they name what a device shows.',
    fix: 'Write the word of the glossary.',
    example: 'Bedrijfsportaal',
  },
  'destructive-command': {
    severity: 'info',
    means: 'A command that deletes what cannot be brought back.',
    fix: 'Put an `[!WARNING]` before it that says what is lost.',
    example: '`reg delete HKLM\\SOFTWARE\\X /f`',
  },
} as const satisfies CodeEntries
