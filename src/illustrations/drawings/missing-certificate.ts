import { column } from '../box.ts'
import { appBar, browser, computerWindow, dialog, inFront, message, phone } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { buttons, field, greyed, heading, type Label, link, text, warningHead } from '../pieces.tsx'
import { tabs, tree } from '../window-pieces.tsx'
import type { Words } from '../words.ts'

const site = 'portal.manage.microsoft.com'

/** The message that a reader gets who cannot sign in. */
export const certificateMissing: PictureDrawing<'andr-cert_install-1-cert_missing'> = (words, { portal }) =>
  phone(appBar(portal, 'portal'), dialog(warningHead(words.heading), text(words.text), greyed(0.4)))

export const nameBaltimore: PictureDrawing<'andr-cert_install-2-add_cert_name'> = ({ name }, shared) => nameDialog(name, shared)
export const nameAnyCertificate: PictureDrawing<'andr-missing-cert-cert-name'> = ({ name }, shared) => nameDialog(name, shared)

const nameDialog = (name: Label, { nameCertificate, certificateName, credentialUse, vpnAndApps, ok }: Words['shared']) =>
  phone(
    dialog(
      heading(nameCertificate),
      field({ name: certificateName, value: name, mark: 1 }),
      field({ name: credentialUse, value: vpnAndApps, choose: true, mark: 2 }),
      buttons({ label: ok, mark: 3 }),
    ),
  )

export const padlock: PictureDrawing<'andr-missing-cert-ie-padlock-symbol'> = (_, { portal }) =>
  browser({ address: site, lock: 1 }, heading([portal]), greyed(0.9, 0.7, 0.8))

/** The steps from the padlock to the name of the certificate: the article uses one picture for both. */
export const viewCertificates: PictureDrawing<'andr-missg-cert-ie-view-cert-button'> = ({
  identification,
  identified,
  view,
  window,
  path,
  root,
}) =>
  column(
    0,
    browser(
      { address: site },
      message(
        heading(identification),
        greyed(0.45),
        text(identified),
        text(site, { bold: true }),
        link({ words: view, mark: 1 }),
      ),
    ),
    inFront(
      computerWindow(
        window,
        tabs({ before: 1, open: path, mark: 2 }),
        tree(
          { depth: 0, sign: 'certificate', name: root, mark: 3 },
          { depth: 1, sign: 'certificate' },
          { depth: 2, sign: 'certificate', name: site },
        ),
      ),
    ),
  )
