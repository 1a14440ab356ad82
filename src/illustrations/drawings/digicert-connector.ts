import { browser, computerWindow, message } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { buttons, field, greyed, heading, option, text, together, wideButton } from '../pieces.tsx'
import { tabs } from '../window-pieces.tsx'

export const connectorDownload: PictureDrawing<'connector-download'> = ({ screen, add, download }) =>
  browser(
    { address: 'Intune' },
    heading(screen),
    text(add, { fill: 'link', bold: true }),
    wideButton({ label: download, sign: 'download', mark: 1 }),
    greyed(0.8, 0.5),
  )

export const connectorInstall: PictureDrawing<'digicert-ca-connector-install'> = ({ window, screen, both, pfx, next }) =>
  computerWindow(
    window,
    heading(screen),
    together(option({ words: both }), option({ words: pfx, chosen: true, mark: 1 })),
    buttons({ label: next }),
  )

export const connectorEnrolled: PictureDrawing<'certificates-digicert-configure-connector-configure'> = (
  { window, tab, signIn, success },
  { ok },
) =>
  computerWindow(
    window,
    tabs({ open: tab, after: 1 }),
    greyed(0.7),
    buttons({ label: signIn, mark: 1 }),
    message(heading(success), buttons({ label: ok, mark: 2 })),
  )

export const pkcsValues: PictureDrawing<'certificates-digicert-pkcs-example'> = ({
  window,
  authority,
  authorityName,
  template,
}) =>
  computerWindow(
    window,
    field({ name: authority, value: ['pki-ws.symauth.com'], code: true, mark: 1 }),
    field({ name: authorityName, value: ['Symantec'], code: true, mark: 2 }),
    field({ name: template, value: ['2.16.840.1.113733.1.16.1.2.3.1.1.61904612'], code: true, mark: 3 }),
  )
