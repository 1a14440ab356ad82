import { banner, iosScreen } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { greyed, heading, item, space, together, wideButton } from '../pieces.tsx'

const devices = together(item({ sign: 'app' }), item({ sign: 'app' }))

export const syncTried: PictureDrawing<'ios_cp_app_trying_to_sync_notification'> = (words, { portal }) =>
  iosScreen(portal, banner({ sign: 'turning', words: words.banner, mark: 1 }), devices)

export const syncDone: PictureDrawing<'ios_cp_app_sync_successful_notification'> = (words, { portal }) =>
  iosScreen(portal, banner({ sign: 'check', words: words.banner, mark: 1 }), devices)

export const syncImpossible: PictureDrawing<'ios_cp_app_unable_to_sync_notification'> = (words, { portal }) =>
  iosScreen(portal, banner({ sign: 'warning', words: words.banner, button: { label: words.button, mark: 1 } }), devices)

export const accessSetup: PictureDrawing<'ios_cp_app_company_access_setup'> = ({ screen, step, onward }, { portal }) =>
  iosScreen(
    portal,
    heading(screen),
    greyed(0.9, 0.6),
    together(item({ sign: 'portal', title: step }), item({ sign: 'app' })),
    space(2),
    wideButton({ label: onward, mark: 1 }),
  )
