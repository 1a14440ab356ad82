import type { ReactNode } from 'react'
import type { AlertType } from '../../guide/content.ts'

/** A drawing of 24 by 24 units, in the colour of its text. */
export const Icon = ({ children, name = 'icon' }: { children: ReactNode; name?: string }) => (
  <svg className={name} viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
)

/** Our logo: the thread that leads out of the maze. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M26 18v4q0 5-5 5H8q-5 0-5-5V9q0-5 5-5h11" />
    <path className="thread" d="M11 18.5h3q4 0 4-4t4-4h7.5" />
    <circle className="thread" cx="11" cy="18.5" r="1.5" />
  </svg>
)

export const ChevronIcon = () => (
  <Icon>
    <path d="m9 5 7 7-7 7" />
  </Icon>
)
export const CheckIcon = ({ name }: { name?: string }) => (
  <Icon {...(name && { name })}>
    <path d="m5 12.5 5 5L19.5 7" />
  </Icon>
)
export const CopyIcon = () => (
  <Icon>
    <rect x="9" y="9" width="11" height="11" rx="2" />
    <path d="M5 15H4V4h11v1" />
  </Icon>
)
export const BackIcon = () => (
  <Icon>
    <path d="m15 5-7 7 7 7" />
  </Icon>
)
export const ComputerIcon = () => (
  <Icon>
    <rect x="3" y="4" width="18" height="12" rx="1.5" />
    <path d="M8 20h8M12 16v4" />
  </Icon>
)
export const DeviceIcon = () => (
  <Icon>
    <rect x="7" y="2.5" width="10" height="19" rx="2" />
    <path d="M11 18h2" />
  </Icon>
)
export const PictureIcon = () => (
  <Icon>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <path d="m4 17 5-5 4 4 3-3 4 4" />
    <circle cx="15.5" cy="9.5" r="1" />
  </Icon>
)

const alertSigns: Readonly<Record<AlertType, ReactNode>> = {
  note: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.1" />
    </>
  ),
  tip: <path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9V15h7v-1.1A6 6 0 0 0 12 3Z" />,
  important: (
    <>
      <path d="M4 4h16v13h-6l-4 4v-4H4Z" />
      <path d="M12 7v4M12 13.8v.1" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3 2.5 20h19Z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
  caution: (
    <>
      <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z" />
      <path d="M12 7v6M12 16.5v.1" />
    </>
  ),
}
export const AlertIcon = ({ type }: { type: AlertType }) => <Icon>{alertSigns[type]}</Icon>
