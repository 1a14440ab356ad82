import { assemble, type Compilation } from './assemble.ts'
import { draftText } from './draft-text.ts'
import { type SourceFile, survey } from './survey.ts'

/**
 * Compiles a content folder to guides: finds its texts, drafts each by itself, then links and checks all drafts together. What
 * authors got wrong is returned as diagnostics; nothing is thrown, and one bad article never stops the others. The same files give
 * the same answer, in whatever order they come. `progress` is called before each text and at the end.
 */
export function compile(
  files: readonly SourceFile[],
  progress: (done: number, all: number) => void = () => undefined,
): Compilation {
  const content = survey(files)
  const drafted = content.texts.map((text, i) => {
    progress(i, content.texts.length)
    return draftText(text, content.folder)
  })
  progress(content.texts.length, content.texts.length)
  return assemble(content, drafted)
}
