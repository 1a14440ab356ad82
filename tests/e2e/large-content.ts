import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** The amount of content of the large site. */
export const large = { articles: 40, steps: 50, pictures: 5, charactersOfStep: 500 } as const

const words = [
  'ouvrez',
  'la',
  'fenêtre',
  'des',
  'paramètres',
  'puis',
  'touchez',
  'le',
  'bouton',
  'enregistrer',
  'avant',
  'de',
  'vérifier',
  'votre',
  'certificat',
  'sur',
  'cet',
  'appareil',
]

/** A word of 62 letters, and an article full of it: see `writeLongWords`. */
export const longWord = 'anticonstitutionnellementhyperparathyroidiefondamentalementbis'
export const longWordsArticle = 'mots-longs'

/** Writes French articles into a folder, each with one long procedure and pictures. The output is always the same. */
export async function writeLargeContent(folder: string): Promise<void> {
  mkdirSync(join(folder, 'fr/media'), { recursive: true })
  mkdirSync(join(folder, 'nl'), { recursive: true })
  writeLongWords(folder)
  let seed = 1
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const sentence = (length: number): string => {
    let text = ''
    while (text.length < length) text += `${words[next(words.length)]}${next(9)} `
    return text.trim()
  }
  for (let article = 0; article < large.articles; article += 1) {
    const steps: string[] = []
    for (let step = 0; step < large.steps; step += 1) {
      const picture = `p${article}-${step}.png`
      const shown = step % (large.steps / large.pictures) === 0
      if (shown) writeFileSync(join(folder, 'fr/media', picture), await noise(next))
      steps.push(
        `1. Étape ${article}.${step} : ${sentence(large.charactersOfStep)}.${shown ? `\n\n   ![Écran ${article}.${step}](./media/${picture})` : ''}\n`,
      )
    }
    const title = `Procédure numéro ${article}`
    writeFileSync(
      join(folder, `fr/procedure-${article}.md`),
      `---\ntitle: ${title}\n---\n# ${title}\n\n## À faire\n\n${steps.join('\n')}`,
    )
  }
}

/** An article with a title of 400 letters, and with words that fit no phone in a question of forty answers, steps, code and a table. */
function writeLongWords(folder: string): void {
  const title = `Le poste n’ouvre plus la session ${'de la personne dont le mot de passe a expiré '.repeat(9)}`
    .slice(0, 400)
    .trim()
  const cause = (number: number) => `## <a name="c${number}"></a>Erreur ${number} : ${longWord}

1. Ouvrez **${longWord}**, puis tapez \`${longWord}\`.
2. Comparez avec le tableau.

   | ${longWord} | ${longWord} |
   |---|---|
   | ${longWord} | [${longWord}](https://example.org/${longWord}) |
`
  const causes = Array.from({ length: 40 }, (_, i) => cause(i + 1)).join('\n')
  writeFileSync(join(folder, `fr/${longWordsArticle}.md`), `---\nsearchScope: User help\n---\n# ${title}\n\n${causes}`)
}

/** A picture of random pixels, which does not compress. */
const noise = (next: (below: number) => number): Promise<Buffer> => {
  const pixels = Buffer.from(Array.from({ length: 64 * 64 * 3 }, () => next(256)))
  return sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer()
}
