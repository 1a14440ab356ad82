import type { ReactNode } from 'react'
import type { AlertType } from '../guide/content.ts'

const Icon = ({ children, name = 'icon' }: { children: ReactNode; name?: string }) => (
  <svg className={name} viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
)

/** The thread that leads out of the maze. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M16 16h6v7H9V9h20" />
    <circle cx="16" cy="16" r="2.6" />
  </svg>
)

export const OutIcon = () => (
  <Icon name="out">
    <path d="M8 5h11v11M19 5 6 18" />
  </Icon>
)
export const ChevronIcon = () => (
  <Icon>
    <path d="m9 5 7 7-7 7" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 5 5L19.5 7" />
  </Icon>
)
export const BackIcon = () => (
  <Icon>
    <path d="m15 5-7 7 7 7" />
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
      <path d="M12 10v4.500M12 17v.1" />
    </>
  ),
  caution: (
    <>
      <path d="M8 2.500h8L21.500 8v8L16 21.500H8L2.500 16V8Z" />
      <path d="M12 7v6M12 16.500v.1" />
    </>
  ),
}
export const AlertIcon = ({ type }: { type: AlertType }) => <Icon>{alertSigns[type]}</Icon>
