import { useWords } from '../../words/words-context.tsx'
import type { AuthoredDecision, AuthoredPlace, AuthoredSection } from './authored.ts'
import { OrderList } from './order-list.tsx'

interface Props {
  readonly decisions: readonly AuthoredDecision[]
  /** Opens a place in the author's editor. */
  readonly onEdit: (place: AuthoredPlace) => void
  /** Settles a decision by the `plan` of its section; without a plan, the compiler decides again. */
  readonly onSettle: (section: string, plan: string | undefined) => void
  readonly sections: readonly AuthoredSection[]
  /** Puts the inner sections of a section in another order. */
  readonly onOrder: (section: string, parts: readonly string[]) => void
}

/** Why the screens of a guide are as they are: a sentence for each decision, with a button for each other reading. */
export function DecisionList({ decisions, ...rest }: Props) {
  const { t } = useWords()
  const unsure = decisions.filter(({ isSure }) => !isSure)
  const sure = decisions.filter(({ isSure }) => isSure)
  return (
    <>
      <p>{t('authors:why.intro')}</p>
      <p className={unsure.length === 0 ? 'fine' : 'gaps'}>
        {unsure.length === 0 ? t('authors:why.noneLeft') : t('authors:why.left', { count: unsure.length })}
      </p>
      <List decisions={unsure} {...rest} />
      {sure.length === 0 ? null : (
        <details>
          <summary>{t('authors:why.more', { count: sure.length })}</summary>
          <List decisions={sure} {...rest} />
        </details>
      )}
    </>
  )
}

const List = ({ decisions, ...rest }: Props) =>
  decisions.length === 0 ? null : (
    <ul className="decisions">
      {decisions.map((decision) => (
        <DecisionItem key={decision.id} decision={decision} {...rest} />
      ))}
    </ul>
  )

function DecisionItem({
  decision: { id, kind, at, line, chosen, because, by, isSure, section, others, parts },
  onEdit,
  onSettle,
  sections,
  onOrder,
}: { readonly decision: AuthoredDecision } & Omit<Props, 'decisions'>) {
  const { t } = useWords()
  const reading = useReading()
  const reasons = useReasons()
  const state = by === 'flow' ? 'byFlow' : isSure ? 'sure' : 'unsure'
  return (
    <li className={`finding ${isSure ? 'info' : 'warning'}`} data-decision={id}>
      <p className="finding-head">
        <strong>{reading(kind, chosen)}</strong> <span>({t(`authors:why.${state}`)})</span>
      </p>
      {by === 'flow' ? null : <p>{reasons(because)}</p>}
      <pre translate="no">{line}</pre>
      <button type="button" className="place" title={t('authors:edit')} translate="no" onClick={() => onEdit(at)}>
        {`${at.file}:${at.line}`}
      </button>
      {section === undefined && kind === 'sentence' ? <p>{t('authors:why.bySentence')}</p> : null}
      {section === undefined ? null : (
        <ul className="settle">
          {others.map(({ value, plan, because: why }) => (
            <li key={plan}>
              <button type="button" onClick={() => onSettle(section, plan)}>
                {t('authors:why.otherwise', { reading: reading(kind, value) })}
              </button>
              {why.length === 0 ? null : <small>{reasons(why)}</small>}
            </li>
          ))}
          {by === 'flow' ? (
            <li>
              <button type="button" onClick={() => onSettle(section, undefined)}>
                {t('authors:why.handBack')}
              </button>
            </li>
          ) : null}
        </ul>
      )}
      {section === undefined || parts === undefined ? null : (
        <OrderList parts={parts} sections={sections} onOrder={(order) => onOrder(section, order)} />
      )}
    </li>
  )
}

/** Names a reading. A reading that has no words is shown by its name. */
function useReading(): (kind: AuthoredDecision['kind'], value: string) => string {
  const named = useNamed()
  return (kind, value) => named(`authors:reading.${kind}.${value}`, value)
}

function useReasons(): (because: AuthoredDecision['because']) => string {
  const { t, i18n } = useWords()
  const named = useNamed()
  return (because) =>
    because.length === 0
      ? t('authors:why.nothing')
      : t('authors:why.because', {
          reasons: new Intl.ListFormat(i18n.language).format(
            because.map((name) => named(`authors:evidence.${evidenceKey(name)}`, name)),
          ),
        })
}

/** The words at a key that the compiler's data name, or a text in their place. */
function useNamed(): (key: string, otherwise: string) => string {
  const { i18n } = useWords()
  return (key, otherwise) => (i18n.exists(key) ? String(i18n.t(key as never)) : otherwise)
}

/** The key of an observation in the words of the interface: `headings are alike` is at `headings-are-alike`. */
export const evidenceKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
