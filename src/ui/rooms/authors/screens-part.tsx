import { phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { GuideNode } from '../../../guide/node.ts'
import { KindIcon } from '../../controls/kind-icon.tsx'
import { SpelledCode } from '../../controls/spelled-code.tsx'
import { useLink } from '../../page/link-context.ts'
import { titleOf } from '../../words/node-words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredPlaces } from './authored.ts'
import { authorsWords } from './authors-words.ts'
import { ScreenChanges } from './changes/screen-changes.tsx'
import { pairScreens, type ScreenPair } from './pair-screens.ts'
import type { Editing } from './use-editing.ts'

interface PartProps {
  readonly guides: readonly Guide[]
  /** The codes of the screens before the last click: the others are marked as new. */
  readonly before: ReadonlySet<string> | undefined
  readonly places: AuthoredPlaces | undefined
  readonly edit: Editing['edit']
}

/** Every screen of a guide with its title in each language. A missing screen is named in its place. */
export function ScreensPart({ guides, before, places, edit }: PartProps) {
  const { t } = useWords()
  const [one, other] = guides
  if (one === undefined) return null
  const pairs = pairScreens(one.nodes, other?.nodes ?? [])
  const gaps = other === undefined ? 0 : pairs.filter((pair) => pair.one === undefined || pair.other === undefined).length
  return (
    <>
      <p className={gaps === 0 ? 'fine' : 'gaps'}>
        {other === undefined
          ? t('authors:screenCount', { count: pairs.length })
          : gaps === 0
            ? t('authors:noGaps', { count: pairs.length })
            : t('authors:gaps', { count: gaps })}
      </p>
      <ol className="screens">
        {pairs.map((pair) => (
          <PairLine
            key={pair.code}
            pair={pair}
            languages={guides.map(({ language }) => language)}
            guide={one.id}
            isNew={before?.has(pair.code) === false}
            places={places}
            edit={edit}
          />
        ))}
      </ol>
    </>
  )
}

interface LineProps extends Pick<PartProps, 'places' | 'edit'> {
  readonly pair: ScreenPair
  readonly languages: readonly Language[]
  readonly guide: string
  readonly isNew: boolean
}

function PairLine({ pair: { code, one, other }, languages, guide, isNew, places, edit }: LineProps) {
  const { t } = useWords()
  const node = one ?? other
  if (node === undefined) return null
  const screen = places?.screens[code]
  const kinds =
    one !== undefined && other !== undefined && one.kind !== other.kind
      ? `${t(`desk:kind.${one.kind}`)} / ${t(`desk:kind.${other.kind}`)}`
      : t(`desk:kind.${node.kind}`)
  return (
    <li>
      <p className="screen-head">
        <KindIcon kind={node.kind} />
        <span className="unseen">{kinds}</span>
        <SpelledCode code={code} />
        {isNew ? <span className="fresh">{t('authors:why.fresh')}</span> : null}
      </p>
      {languages.map((language, i) => (
        <Title key={language} node={i === 0 ? one : other} language={language} guide={guide} />
      ))}
      {places === undefined || screen === undefined ? null : (
        <ScreenChanges
          screen={screen}
          versions={languages.flatMap((language, i) => {
            const version = i === 0 ? one : other
            return version === undefined ? [] : [[language, version] as const]
          })}
          sections={places.sections}
          edit={edit}
        />
      )}
    </li>
  )
}

function Title({
  node,
  language,
  guide,
}: {
  readonly node: GuideNode | undefined
  readonly language: Language
  readonly guide: string
}) {
  const { t } = useWords()
  const link = useLink()
  if (node === undefined) return <p className="gap">{t('authors:missingIn', { language: t(`language.${language}`) })}</p>
  const { phrase } = titleOf(node, authorsWords(language))
  return (
    <p>
      <a href={link({ kind: 'node', language, guide, code: node.code })} lang={language}>
        {phraseText(phrase)}
      </a>
    </p>
  )
}
