import { computerWindow, message } from '../frames.tsx'
import type { PictureDrawing } from '../picture-drawing.ts'
import { field, greyed } from '../pieces.tsx'
import { table } from '../window-pieces.tsx'

/** The properties that show which account and application deleted a device. */
export const deletedDevice: PictureDrawing<'CM_With_Intune_Unknown_App_Deleted_Device'> = ({
  window,
  columns,
  row,
  account,
  application,
  unknown,
}) =>
  computerWindow(
    `Configuration Manager – ${window}`,
    table(columns, {}, { cells: row, chosen: true }, {}),
    message(
      greyed(0.8),
      field({ name: account, value: ['SCCMInstall'], mark: 1 }),
      field({ name: application, value: unknown, mark: 2 }),
    ),
  )
