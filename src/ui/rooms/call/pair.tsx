import type { ReactNode } from 'react'
import { LinkContext, useLinkContext } from '../../page/link-context.ts'
import { WordsProvider } from '../../words/words-context.tsx'
import type { Side } from './call-scene.ts'

/** The same part of a screen in each language, marked with it. */
export function Pair({ sides, children }: { sides: readonly Side[]; children: (side: Side) => ReactNode }) {
  const { base } = useLinkContext()
  return (
    <div className="pair">
      {sides.map((side) => (
        <WordsProvider key={side.language} i18n={side.i18n}>
          <LinkContext.Provider value={{ base, language: side.language }}>
            <div className="side" lang={side.language}>
              {children(side)}
            </div>
          </LinkContext.Provider>
        </WordsProvider>
      ))}
    </div>
  )
}
