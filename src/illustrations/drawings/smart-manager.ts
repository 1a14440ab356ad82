import { row } from '../box.ts'
import { appBar, body, dialog, phone } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { greyed, heading, item, label, option, part, tile, together, wideButton } from '../pieces.tsx'

const app = 'Smart Manager'
const more = tile({ sign: 'app' })

export const smartManagerIcon: PictureDrawing<'smart-manager-app-icon'> = () =>
  phone(body(row(14, more, more, more), row(14, more, tile({ sign: 'gauge', name: app, mark: 1 }), more)))

export const batteryTile: PictureDrawing<'smart-manager-battery-tile'> = ({ battery, storage, memory, security }) =>
  phone(
    appBar(app, 'gauge'),
    body(
      row(16, tile({ sign: 'battery', name: battery, mark: 1 }), tile({ sign: 'storage', name: storage })),
      row(16, tile({ sign: 'memory', name: memory }), tile({ sign: 'shield', name: security })),
    ),
  )

export const powerSavingDetail: PictureDrawing<'smart-manager-app-power-saving-detail'> = ({ screen, saving, detail }) =>
  phone(
    appBar(screen, 'back'),
    body(greyed(0.8, 0.5), label(saving, { bold: true }), greyed(0.9), wideButton({ label: [detail], mark: 1 }), greyed(0.6)),
  )

export const companyPortalListed: PictureDrawing<'smart-manager-company-portal'> = (_, { optimization, portal }) =>
  phone(
    appBar(optimization, 'back'),
    body(
      together(item({ sign: 'app' }), item({ sign: 'portal', title: portal, end: 'forward', mark: 1 }), item({ sign: 'app' })),
    ),
  )

export const appOptimization: PictureDrawing<'smart-manager-app-optimization-turned-off'> = ({ choice }, { optimization }) =>
  phone(dialog(heading([optimization]), together(option({}), option({}), option({ words: [choice], chosen: true, mark: 1 }))))

export const companyPortalOff: PictureDrawing<'smart-manager-verify-comp-portal-turned-off'> = (
  _,
  { optimization, portal, off },
) =>
  phone(
    appBar('Smart Manager', 'back'),
    body(
      part(optimization),
      together(
        item({ sign: 'app' }),
        item({ sign: 'portal', title: portal, detail: off, end: 'check', mark: 1 }),
        item({ sign: 'app' }),
      ),
    ),
  )
