import { nodeOf } from '../../../src/guide/guide.ts'
import type { Code, NodeId } from '../../../src/guide/node.ts'
import type { SiteData } from '../../../src/node/report/site-data.ts'
import { certificate, codes, enrolment } from '../../ui/fixture.ts'

/** A site with the guides of the fixture. */
export const siteData: SiteData = {
  base: '/',
  version: 'v1',
  guides: new Map([
    ['certificate', new Map([['fr', certificate.guide]])],
    [
      'enrolment',
      new Map([
        ['fr', enrolment('fr').guide],
        ['nl', enrolment('nl').guide],
      ]),
    ],
  ]),
  screens: new Map(
    [certificate, enrolment('fr')].flatMap(({ guide }) =>
      guide.nodes.map((node) => [node.code, { guide: guide.id, node }] as const),
    ),
  ),
  retired: new Set(Object.keys(codes.retired)),
}

/** The code of a node of the first guide. */
export const codeOf = (id: NodeId): Code => nodeOf(certificate.guide, id).code
