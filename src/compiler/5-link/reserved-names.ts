import type { GuideId } from '../../guide/node.ts'

/**
 * `data/<language>/catalog.json` and `catalog-2.json` are ours, as are the pages `desk`, `call`, `admin`, `ready`, `find` and `all`; the others are
 * devices to Windows, which no file or folder may be named after.
 */
const reserved = /^(?:catalog(?:-\d+)?|desk|call|admin|ready|find|all|con|prn|aux|nul|com\d|lpt\d)$/

/** The id under which a guide can be published: itself, or another where its files would fall on something else. */
export const publishableId = (id: GuideId): GuideId => (reserved.test(id) ? `${id}-guide` : id)
