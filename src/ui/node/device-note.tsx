import { type Guide, nodeOf } from '../../guide/guide.ts'
import type { GuideNode, Need } from '../../guide/node.ts'
import { ComputerIcon, DeviceIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** The device that a step is done on: the phone that the guide is about, or a computer. */
export type StepDevice = 'phone' | 'computer'

/** The device of a step, in guides about phones that also need a computer. `undefined` for all other nodes and guides. */
export function deviceOf(guide: Guide, node: GuideNode): StepDevice | undefined {
  if (node.kind !== 'step' || !changesDevice(guide)) return
  return needsComputer(node) ? 'computer' : 'phone'
}

/** Whether a guide about phones has steps for a computer. */
export const changesDevice = (guide: Guide): boolean =>
  guide.platforms.length > 0 &&
  guide.platforms.every((platform) => platform === 'android' || platform === 'ios') &&
  guide.nodes.some(needsComputer)

const needsComputer = (node: GuideNode): boolean => node.kind === 'step' && (node.needs ?? []).includes('computer')

/** Everything that the steps of a guide need, in the order of the steps. */
export const needsOf = (guide: Guide): ReadonlySet<Need> =>
  new Set(guide.nodes.flatMap((node) => (node.kind === 'step' ? (node.needs ?? []) : [])))

/** Names the device of a step if it is a computer, and the device of the next step if it is another one. */
export function DeviceNote({ guide, node }: { guide: Guide; node: GuideNode }) {
  const { t } = useWords()
  const here = deviceOf(guide, node)
  const next = node.kind === 'step' || node.kind === 'info' ? deviceOf(guide, nodeOf(guide, node.next)) : undefined
  const ahead = next !== undefined && next !== (here ?? 'phone') ? next : undefined
  return (
    <>
      {here === 'computer' ? <Note to={here} words={t('device.computer')} /> : null}
      {ahead === undefined ? null : <Note to={ahead} words={t(`device.next.${ahead}`)} />}
    </>
  )
}

/** One line with a link to the part that shares this screen, for the other kind of device. Pages with several screens have no such part. */
function Note({ to, words }: { to: StepDevice; words: string }) {
  const { t } = useWords()
  return (
    <p className="device">
      {to === 'computer' ? <ComputerIcon /> : <DeviceIcon />}
      <span>
        {`${words} `}
        {useLinkContext().linkTo === undefined ? (
          <a className={`to-${to}`} href="#share">
            {t(`device.handOver.${to}`)}
          </a>
        ) : null}
      </span>
    </p>
  )
}
