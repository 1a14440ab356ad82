import { type Guide, nodeOf } from '../../guide/guide.ts'
import type { GuideNode, Need } from '../../guide/node.ts'
import { ComputerIcon, DeviceIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** A reader's device: what the guide is about, or the computer that some of its steps need. */
export type StepDevice = 'phone' | 'computer'

/**
 * The device that a step is done on, where that is a question at all: in a guide about phones some of whose steps need a
 * computer. `undefined` for every other screen.
 */
export function deviceOf(guide: Guide, node: GuideNode): StepDevice | undefined {
  if (node.kind !== 'step' || !changesDevice(guide)) return
  return needsComputer(node) ? 'computer' : 'phone'
}

/** Whether a guide about phones has steps at a computer. */
export const changesDevice = (guide: Guide): boolean =>
  guide.platforms.length > 0 &&
  guide.platforms.every((platform) => platform === 'android' || platform === 'ios') &&
  guide.nodes.some(needsComputer)

const needsComputer = (node: GuideNode): boolean => node.kind === 'step' && (node.needs ?? []).includes('computer')

/** What some step of a guide needs, in the order of `needs`. */
export const needsOf = (guide: Guide): ReadonlySet<Need> =>
  new Set(guide.nodes.flatMap((node) => (node.kind === 'step' ? (node.needs ?? []) : [])))

/** Says which device a step is done on where it is another than before, and which the next one needs, before anybody is stuck. */
export function DeviceNote({ guide, node }: { guide: Guide; node: GuideNode }) {
  const { t } = useWords()
  const here = deviceOf(guide, node)
  const next = node.kind === 'step' || node.kind === 'info' ? deviceOf(guide, nodeOf(guide, node.next)) : undefined
  const ahead = next !== undefined && next !== (here ?? 'phone') ? next : undefined
  return (
    <>
      {here === 'computer' ? (
        <p className="device">
          <ComputerIcon />
          <span>
            {`${t('device.computer')} `}
            <ShareLink to="computer" />
          </span>
        </p>
      ) : null}
      {ahead === undefined ? null : (
        <p className="device">
          {ahead === 'computer' ? <ComputerIcon /> : <DeviceIcon />}
          <span>
            {`${t(`device.next.${ahead}`)} `}
            <ShareLink to={ahead} />
          </span>
        </p>
      )}
    </>
  )
}

/** Leads to where this screen is handed on. A guide in a file has no such place. */
function ShareLink({ to }: { to: StepDevice }) {
  const { t } = useWords()
  return useLinkContext().linkTo === undefined ? <a href="#share">{t(`device.handOver.${to}`)}</a> : null
}
