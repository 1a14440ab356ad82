import { computerWindow, iosScreen, notification, phone, shade } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { greyed, item, label, marked, part, text, together } from '../pieces.tsx'
import { table, tree } from '../window-pieces.tsx'

export const authorityIssued: PictureDrawing<'certificate-authority'> = ({ window, revoked, issued, pending, failed, columns }) =>
  computerWindow(
    window,
    tree(
      { depth: 0, name: revoked },
      { depth: 0, name: issued, mark: 1 },
      { depth: 0, name: pending },
      { depth: 0, name: failed },
    ),
    table(columns, {}, { cells: ['42', 'CONTOSO\\NDES'], mark: 2 }),
  )

export const installNotification: PictureDrawing<'android-notification'> = (words, { portal }) =>
  phone(shade(notification({ app: portal, sign: 'portal', words: words.notification, mark: 1 }), notification({ sign: 'app' })))

export const iosCertificate: PictureDrawing<'ios-certificate'> = ({ screen, signed, certificates, certificate, issuer }) =>
  iosScreen(
    screen,
    text(signed, { fill: 'soft' }),
    greyed(0.6),
    part(certificates),
    together(
      item({ sign: 'certificate', title: certificate, detail: issuer, end: 'forward', mark: 1 }),
      item({ sign: 'certificate', end: 'forward' }),
    ),
  )

export const windowsEvent: PictureDrawing<'device-app-log'> = ({ window, columns, information, result }) =>
  computerWindow(
    window,
    text('DeviceManagement-Enterprise-Diagnostics-Provider › Admin', { size: 12.5, fill: 'soft' }),
    table(columns, {}, { cells: [information, '39'], mark: 1 }, {}),
    marked(2, label(result, { bold: true })),
  )
