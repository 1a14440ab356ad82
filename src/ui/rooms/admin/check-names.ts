import { unknownNames } from '../../../runtime/site/unknown-names.ts'
import { guideFile, type Loader, NoSuchFile } from '../../screen/load.ts'
import type { SiteCheck } from './check-site.ts'

/** A check of `site.json`, with a problem for each code and guide in `withdrawn` that does not exist. Never rejects. */
export async function checkNames(checked: Promise<SiteCheck>, loader: Loader): Promise<SiteCheck> {
  const check = await checked
  const unknown = await unknownNames(check.site, {
    hasCode: (code) =>
      loader.codes(code).then(
        ({ codes }) => Object.keys(codes).includes(code),
        () => undefined,
      ),
    hasGuide: (id) =>
      guideFile(id, 'fr', loader).then(
        (file) => file !== undefined,
        (fault: unknown) => (fault instanceof NoSuchFile ? false : undefined),
      ),
  })
  return { ...check, problems: [...check.problems, ...unknown] }
}
