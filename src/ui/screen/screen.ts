import type { Guide, GuideFile } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideNode } from '../../guide/node.ts'

/** The part of a screen's data that the page around it and the walk use. Each room adds its own. */
export interface ScreenData {
  /** The guide that the screen belongs to. */
  readonly file?: GuideFile | undefined
  /** The node that the screen shows, where it is a step of a walk. */
  readonly node?: GuideNode | undefined
  /** The screen says that something is missing on this device, and the server could not be asked about it. */
  readonly unreached?: boolean | undefined
}

/** What a page shows, as plain data: the name of the room that draws it, the reader's language, and what the room draws. */
export interface Screen<Data extends ScreenData = ScreenData> {
  /** A key of the registry of rooms. */
  readonly room: string
  readonly language: Language
  readonly data: Data
}

/** The data of a node's screen. */
export interface NodeData<Node extends GuideNode = GuideNode> {
  readonly file: GuideFile
  readonly node: Node
}

/** A screen in the middle of a walk. */
export type NodeScreen = Screen<NodeData>

/** Whether a screen shows a node of a guide. */
export const isNodeScreen = (screen: Screen): screen is NodeScreen =>
  screen.data.node !== undefined && screen.data.file !== undefined

/** The guide that a screen belongs to. */
export const guideOf = ({ data }: Screen): Guide | undefined => data.file?.guide

/** The language of a screen's text where it is not the reader's. */
export function textLangOf(screen: Screen): Language | undefined {
  const text = guideOf(screen)?.language
  return text === screen.language ? undefined : text
}

/** Names the kind of a screen in the page: the class of `<main>` and `data-page`. The kinds of nodes share one name. */
export const pageKindOf = (screen: Screen): string => (isNodeScreen(screen) ? 'node' : screen.room)
