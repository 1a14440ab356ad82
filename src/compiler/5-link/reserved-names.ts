import type { GuideId } from '../../guide/node.ts'

/**
 * Names that a guide cannot have: data files and pages of the site use the first ones, and Windows reserves the others for
 * devices.
 */
const reserved = /^(?:catalog(?:-\d+)?|words(?:-\d+)?|desk|call|admin|ready|about|find|all|con|prn|aux|nul|com\d|lpt\d)$/

/** The id under which a guide is published: itself, or with a suffix where it is reserved. */
export const publishableId = (id: GuideId): GuideId => (reserved.test(id) ? `${id}-guide` : id)
