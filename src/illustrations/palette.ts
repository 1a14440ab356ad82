import { createContext, useContext } from 'react'

/** The two kinds of screen that a drawing is made for. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Flat and muted, so that nobody takes a drawing for a screenshot; one colour is kept for what the reader looks for. */
export interface Palette {
  /** Behind everything. */
  readonly ground: string
  /** The outline of a phone or a window. */
  readonly edge: string
  /** Bars of apps and windows. */
  readonly bar: string
  /** What an app writes on. */
  readonly surface: string
  /** What lies behind a dialog. */
  readonly behind: string
  /** Outlines of controls, and words that do not matter. */
  readonly line: string
  readonly ink: string
  /** Second lines and translations. */
  readonly soft: string
  readonly link: string
  readonly accent: string
  readonly onAccent: string
  /** Under what the reader looks for. */
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
