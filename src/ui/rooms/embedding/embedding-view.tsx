import '../../styles/tools.css'
import './embedding.css'
import { useState } from 'react'
import type { Theme } from '../../../embed/protocol.ts'
import { cardSnippet, type Embedding, elementSnippet, frameSnippet } from '../../../embed/snippets.ts'
import { phraseText } from '../../../guide/content.ts'
import type { Catalog, GuideFile } from '../../../guide/guide.ts'
import { type Language, languageOf, languages } from '../../../guide/language.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { CopyButton } from '../../controls/copy-button.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import { guideFile, type Loader } from '../../screen/load.ts'
import { titleOf } from '../../words/node-words.ts'
import { useWords } from '../../words/words-context.tsx'
import { EmbeddingPreview } from './embedding-preview.tsx'

interface Chosen {
  readonly guide: string
  readonly step: string
  readonly language: Language
  readonly theme: Theme
  readonly lazy: boolean
  readonly compact: boolean
}

/** The page where an admin chooses what another page embeds, with a preview and the code to copy. */
export function EmbeddingView({ site, loader }: { site: SiteConfig; loader: Loader }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const live = useHydrated()
  const [chosen, choose] = useState<Chosen>({ guide: '', step: '', language, theme: 'auto', lazy: true, compact: false })
  const { catalog, file, failed } = useChosen(chosen, loader)
  const origins = site.embed?.origins ?? []
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('embedding:title')}
      </h1>
      <p className="lead">{t('embedding:intro')}</p>
      <p>{origins.length === 0 ? t('embedding:noOrigins') : t('embedding:origins', { origins: origins.join(', ') })}</p>
      {failed ? <p role="alert">{t('embedding:failed')}</p> : null}
      {live ? (
        <>
          <Choices chosen={chosen} choose={choose} catalog={catalog} file={file} />
          <Snippets site={site} chosen={chosen} catalog={catalog} />
          <EmbeddingPreview {...chosen} />
        </>
      ) : null}
      <p>
        <a href={link({ kind: 'admin', language })}>{t('embedding:back')}</a>
      </p>
    </>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The catalog of the chosen language, of a very large site its first page, and the file of the chosen guide. */
function useChosen({ guide, language }: Chosen, loader: Loader) {
  const catalog = useLoaded(() => loader.catalog(language), [language, loader])
  const file = useLoaded(() => (guide === '' ? undefined : guideFile(guide, language, loader)), [guide, language, loader])
  return { catalog: catalog.last, file: file.value, failed: catalog.failed || file.failed }
}

interface ChoicesProps {
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
  readonly catalog: Catalog | undefined
  readonly file: GuideFile | undefined
}

function Choices({ chosen, choose, catalog, file }: ChoicesProps) {
  const { t } = useWords()
  const themes = { auto: t('embedding:themeAuto'), light: t('embedding:themeLight'), dark: t('embedding:themeDark') }
  return (
    <div className="choices">
      <Select
        label={t('embedding:language')}
        value={chosen.language}
        options={languages.map((language) => [language, capital(t(`language.${language}`))])}
        onChange={(value) => choose({ ...chosen, language: languageOf(value) ?? chosen.language })}
      />
      <Select
        label={t('embedding:guide')}
        value={chosen.guide}
        options={[['', t('embedding:all')], ...(catalog?.guides ?? []).map(({ id, title }): Option => [id, title])]}
        onChange={(guide) => choose({ ...chosen, guide, step: '' })}
      />
      {chosen.guide === '' ? null : (
        <Select
          label={t('embedding:step')}
          value={chosen.step}
          options={[
            ['', t('embedding:start')],
            ...(file?.guide.nodes ?? []).map(
              (node): Option => [node.code, `${node.code.toUpperCase()} – ${phraseText(titleOf(node, t).phrase)}`],
            ),
          ]}
          onChange={(step) => choose({ ...chosen, step })}
        />
      )}
      <Select
        label={t('embedding:theme')}
        value={chosen.theme}
        options={Object.entries(themes)}
        onChange={(theme) => choose({ ...chosen, theme: theme === 'light' || theme === 'dark' ? theme : 'auto' })}
      />
      <label className="check">
        <input type="checkbox" checked={chosen.lazy} onChange={({ target }) => choose({ ...chosen, lazy: target.checked })} />
        {t('embedding:lazy')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen.compact}
          onChange={({ target }) => choose({ ...chosen, compact: target.checked })}
        />
        {t('embedding:compact')}
      </label>
    </div>
  )
}

type Option = readonly [value: string, words: string]

function Select({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function Snippets({ site, chosen, catalog }: { site: SiteConfig; chosen: Chosen; catalog: Catalog | undefined }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const entry = catalog?.guides.find(({ id }) => id === chosen.guide)
  const embedding: Embedding = {
    ...chosen,
    base: site.address?.replace(/\/*$/, '/') ?? location.origin + base,
    title: entry?.title ?? site.organisation,
    description: entry?.description ?? t('product.catalog'),
  }
  const kinds = [
    ['frame', t('embedding:frame'), t('embedding:frameHint'), frameSnippet(embedding)],
    ['element', t('embedding:element'), t('embedding:elementHint'), elementSnippet(embedding)],
    ['card', t('embedding:card'), t('embedding:cardHint'), cardSnippet(embedding)],
  ] as const
  return kinds.map(([kind, name, hint, html]) => (
    <section key={kind} aria-labelledby={`snippet-${kind}`}>
      <h2 id={`snippet-${kind}`}>{name}</h2>
      <p className="hint">{hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <pre className="snippet" translate="no" tabIndex={0}>
        {html}
      </pre>
      <CopyButton text={html} label={t('embedding:copyOf', { what: name })} />
    </section>
  ))
}
