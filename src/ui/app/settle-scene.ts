import type { WalkStore } from '../memory/walk-store.ts'
import type { Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { addWords } from '../words/load-words.ts'
import type { LoadedScene, Move } from './navigation-machine.ts'
import { whenIdle } from './when-idle.ts'

/** Adds to the state of a screen's walk. */
type Learn = (screen: Screen, walk: WalkState) => void

/**
 * Makes a loaded scene part of the stored walk, and returns the state of the walk at its screen. Calls `learn` later with the parts
 * that need other files.
 */
export async function settleScene(
  loaded: LoadedScene,
  move: Pick<Move, 'option' | 'from'>,
  store: WalkStore,
  learn: Learn,
): Promise<WalkState> {
  const { foreseen } = loaded
  const { known, rest, needsMore } = store.settle(loaded.screen, move)
  if (needsMore) return { ...known, ...(await rest()) }
  // A scene that was rendered in advance is shown unchanged. The rest of its state is loaded and rendered after that paint.
  const later = foreseen === undefined ? rest() : idle().then(async () => ({ ...known, ...(await rest()) }))
  void learnLater(loaded, later, learn)
  return foreseen ?? known
}

const idle = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve))

/** Calls `learn` with the rest of a walk's state, and with the transcript once its words are loaded. */
async function learnLater({ screen, i18n }: LoadedScene, rest: Promise<WalkState>, learn: Learn): Promise<void> {
  const { writeTranscript, ...walk } = await rest
  learn(screen, walk)
  if (writeTranscript === undefined) return
  await addWords(i18n, ['transcript']).then(
    () => learn(screen, { writeTranscript }),
    // Without its words the transcript is not shown.
    () => undefined,
  )
}
