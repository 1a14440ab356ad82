/** What a guide helps with: the groups of the catalog, in its order. */
export const guideNeeds = ['sign-in', 'certificate', 'password', 'mail', 'network', 'enrol', 'apps', 'security', 'other'] as const
export type GuideNeed = (typeof guideNeeds)[number]
