import type { NamedDraft } from '../../compiler/5-link/draft-with-flow.ts'
import { type Agreements, agreementsFile, writeAgreements } from '../../compiler/6-check-guides/agreements.ts'
import type { WrittenFile } from './click-history.ts'
import { renewedHashes } from './renewed-hashes.ts'

/** The files that say that the versions of a guide agree, section by section, and that its translations are of their originals as they are. */
export const agreedFiles = async (
  folder: string,
  versions: readonly NamedDraft[],
  agreements: Agreements,
): Promise<readonly WrittenFile[]> => [
  { path: agreementsFile, text: writeAgreements(agreements, versions) },
  ...(await renewedHashes(folder, versions)),
]
