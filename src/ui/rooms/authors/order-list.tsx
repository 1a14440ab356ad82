import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredSection } from './authored.ts'
import { sectionTitle } from './section-title.ts'

interface Props {
  /** The keys of the parts, in their order in the tree. */
  readonly parts: readonly string[]
  readonly sections: readonly AuthoredSection[]
  readonly onOrder: (parts: readonly string[]) => void
}

/** The parts of a section in their order, each with the button that puts it before the one above it. */
export function OrderList({ parts, sections, onOrder }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const titleOf = (key: string): string => sectionTitle(sections, key, language)
  return (
    <details className="order">
      <summary>{t('authors:order.title')}</summary>
      <ol>
        {parts.map((key, i) => (
          <li key={key}>
            <span>{titleOf(key)}</span>
            {i === 0 ? null : (
              <button
                type="button"
                aria-label={t('authors:order.earlierNamed', { title: titleOf(key) })}
                onClick={() => onOrder([...parts.slice(0, i - 1), key, ...parts.slice(i - 1, i), ...parts.slice(i + 1)])}
              >
                {t('authors:order.earlier')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
