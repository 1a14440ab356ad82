import { codeFrom } from '../../src/guide/code.ts'
import { type FindIndex, withTexts } from '../../src/guide/find.ts'

/** The search index of the fixture: an entry with a heading, one only in English, and one code with two screens. */
export const findIndex: FindIndex = {
  schema: 1,
  codes: [
    ['0x80CF3017', codeFrom(6)],
    ['0x80CF3018', codeFrom(6), codeFrom(101)],
    ['NoEnrollmentPolicy', codeFrom(102)],
  ],
  guides: [
    {
      id: 'certificate',
      audience: 'user',
      sections: [
        withTexts(
          { entries: [withTexts({ code: codeFrom(1) }, { fr: ['Un certificat obligatoire est manquant sur votre appareil'] })] },
          {},
        ),
        withTexts(
          {
            entries: [
              withTexts(
                { code: codeFrom(2) },
                {
                  fr: ['Un certificat qui est généralement installé est absent', 'Certificat absent'],
                  en: ['preinstalled certificate'],
                },
              ),
              withTexts(
                { code: codeFrom(6) },
                { fr: ['Le certificat requis par votre administrateur est absent'], nl: ['Het vereiste certificaat ontbreekt'] },
              ),
            ],
          },
          { fr: ['Quel message voyez-vous ?'] },
        ),
      ],
    },
    {
      id: 'enrolment',
      audience: 'admin',
      sections: [
        withTexts(
          {
            entries: [
              withTexts({ code: codeFrom(101) }, { en: ['Enrolment did not begin'] }),
              withTexts({ code: codeFrom(102) }, {}),
            ],
          },
          {},
        ),
      ],
    },
  ],
}
