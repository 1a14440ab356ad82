import { createContext, useContext } from 'react'

/** Every drawing is made for light and for dark mode. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/**
 * The colours are flat and muted, so that a drawing does not look like a screenshot. One colour is reserved for marked elements.
 */
export interface Palette {
  /** The background. */
  readonly ground: string
  /** The outline of a phone or a window. */
  readonly edge: string
  /** Bars of apps and windows. */
  readonly bar: string
  /** The background of text in apps. */
  readonly surface: string
  /** The screen behind a dialog. */
  readonly behind: string
  /** Outlines of controls, and placeholders of text. */
  readonly line: string
  readonly ink: string
  /** Second lines and translations. */
  readonly soft: string
  readonly link: string
  readonly accent: string
  readonly onAccent: string
  /** The background of marked elements. */
  readonly tint: string
}
export type Colour = keyof Palette

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#eaeff3',
    edge: '#73848f',
    bar: '#dce5eb',
    surface: '#ffffff',
    behind: '#d3dce2',
    line: '#a9b8c1',
    ink: '#14222c',
    soft: '#475762',
    link: '#0b4f6c',
    accent: '#b3263f',
    onAccent: '#ffffff',
    tint: '#fdeef1',
  },
  dark: {
    ground: '#1b2830',
    edge: '#7b909d',
    bar: '#30444f',
    surface: '#22323b',
    behind: '#131d23',
    line: '#5a707d',
    ink: '#e9eff2',
    soft: '#b8c6ce',
    link: '#9bd2ea',
    accent: '#ff9cab',
    onAccent: '#2b0a11',
    tint: '#45272f',
  },
}

export const PaletteContext = createContext<Palette>(palettes.light)
export const usePalette = (): Palette => useContext(PaletteContext)
