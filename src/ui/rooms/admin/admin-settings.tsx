import { type ReactNode, useState } from 'react'
import { isDue, noticeIn } from '../../../guide/announcement.ts'
import type { CountKind } from '../../../guide/count-kinds.ts'
import { type Language, languages, usualLanguage } from '../../../guide/language.ts'
import type { Announcement, ExpectedCertificate, SiteConfig } from '../../../guide/site.ts'
import { darkAccent, grounds, lightAccent, lowest } from '../../../runtime/site/accent.ts'
import { useFile } from '../../controls/use-file.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { bytesWords } from '../../words/bytes.ts'
import { dateWords, dayOf } from '../../words/date.ts'
import { spacedHex } from '../../words/spaced-hex.ts'
import { useWords } from '../../words/words-context.tsx'
import { AdminGuides } from './admin-guides.tsx'

/** Every setting of the deployment, as readers see it. */
export function AdminSettings({ site, loader }: { site: SiteConfig; loader: Loader }) {
  const { t } = useWords()
  const { organisation, logo, colour, language, offline = 'automatic', pictures, notices = [], certificates = [], counts } = site
  return (
    <section aria-labelledby="admin-seen">
      <h2 id="admin-seen">{t('admin:seen')}</h2>
      <dl>
        <Setting name={t('admin:organisation')}>{organisation}</Setting>
        <Setting name={t('admin:logo')}>{logo === undefined ? t('admin:none') : <LogoLine key={logo} path={logo} />}</Setting>
        <Setting name={t('admin:colour')}>{colour === undefined ? t('admin:usual') : <Colour colour={colour} />}</Setting>
        <Setting name={t('admin:language')}>{t(`language.${language ?? usualLanguage}`)}</Setting>
        <Setting name={t('admin:offline')}>{t(`admin:${offline}`)}</Setting>
        <Setting name={t('admin:pictures')}>
          {t(pictures === 'online' ? 'admin:picturesOnline' : 'admin:picturesOffline')}
        </Setting>
        <Setting name={t('admin:notices')}>
          {notices.length === 0
            ? t('admin:noneShe')
            : notices.map((notice, i) => <NoticeLines key={String(i)} notice={notice} />)}
        </Setting>
        <Setting name={t('admin:counts')}>{counts === undefined ? t('admin:countsOff') : <Counts kinds={counts.of} />}</Setting>
        <Setting name={t('admin:guides')}>
          <AdminGuides shown={site.guides} loader={loader} />
        </Setting>
        <Setting name={t('admin:certificates')}>
          {certificates.length === 0
            ? t('admin:none')
            : certificates.map((certificate) => <CertificateLine key={certificate.sha256 + certificate.name} {...certificate} />)}
        </Setting>
      </dl>
    </section>
  )
}

const Setting = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function LogoLine({ path }: { path: string }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [isMissing, setMissing] = useState(false)
  return isMissing ? (
    <strong className="error">{t('admin:logoLacking', { path })}</strong>
  ) : (
    <>
      <img className="logo" src={base + path} alt="" height={36} onError={() => setMissing(true)} />{' '}
      <code translate="no">{path}</code>
    </>
  )
}

/** The colour on light and on dark pages. */
function Colour({ colour }: { colour: string }) {
  const { t } = useWords()
  const [light, dark] = [lightAccent(colour), darkAccent(colour)]
  // Both languages have a decimal comma.
  const ratio = (contrast: number) => (Math.floor(contrast * 10) / 10).toFixed(1).replace('.', ',')
  return (
    <>
      <span className="swatches">
        <Swatch page={grounds.light.page} key={light.key} colour={light.key} />{' '}
        <Swatch page={grounds.dark.page} key={dark.key} colour={dark.key} />
      </span>
      {t('admin:contrast', { light: ratio(lowest(light, grounds.light)), dark: ratio(lowest(dark, grounds.dark)) })}
    </>
  )
}

const Swatch = ({ page, colour }: { page: string; colour: string }) => (
  <svg viewBox="0 0 96 40" width="96" height="40" aria-hidden="true">
    <rect className="edge" x="0.5" y="0.5" width="95" height="39" rx="6" fill={page} />
    <rect x="10" y="10" width="38" height="20" rx="4" fill={colour} stroke="none" />
    <path d="M58 20h28" stroke={colour} />
  </svg>
)

function NoticeLines({ notice }: { notice: Announcement }) {
  const { t } = useWords()
  const live = useHydrated()
  const { from, until, guides, audiences } = notice
  const days = [
    ...(from === undefined ? [] : [t('admin:from', { day: dateWords(from, t) })]),
    ...(until === undefined ? [] : [t('admin:until', { day: dateWords(until, t) })]),
  ]
  // Only the device knows the current day.
  const due = live ? [t(isDue(notice, dayOf(Date.now())) ? 'admin:due' : 'admin:notDue')] : []
  const scope = [
    ...(audiences === undefined
      ? []
      : [t('admin:audiences', { audiences: audiences.map((one) => t(`admin:audience.${one}`)).join(', ') })]),
    ...(guides === undefined ? [] : [t('admin:only', { ids: guides.join(', ') })]),
  ]
  const said = languages.flatMap((language: Language) =>
    noticeIn(notice, language)?.language === language ? [{ language, text: notice.text[language] }] : [],
  )
  return (
    <>
      {said.map(({ language, text }) => (
        <p key={language} lang={language}>
          {text}
        </p>
      ))}
      <small>{[...due, ...days, ...scope].join(', ')}</small>
    </>
  )
}

function Counts({ kinds }: { kinds: readonly CountKind[] }) {
  const { t } = useWords()
  return (
    <>
      <p>{`${t('admin:countsOn')} ${kinds.map((kind) => t(`admin:counted.${kind}`)).join(', ')}.`}</p>
      <small>{t('admin:countsHint')}</small>
    </>
  )
}

function CertificateLine({ name, sha256, file }: ExpectedCertificate) {
  return (
    <p>
      {name}
      <code translate="no">{spacedHex(sha256)}</code>
      {file === undefined ? null : <FileLine file={file} />}
    </p>
  )
}

function FileLine({ file }: { file: string }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const state = useFile(base + file)
  if (state === 'missing') return <strong className="error">{t('admin:fileLacking', { file })}</strong>
  return <small>{state?.bytes === undefined ? file : t('admin:fileThere', { file, size: bytesWords(state.bytes, t) })}</small>
}
