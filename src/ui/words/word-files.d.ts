/** A part of the words of a language, which the build cuts out: see `words-beside.ts`. */
declare module '*/ui.json?walk' {
  const words: object
  export default words
}
declare module '*/ui.json?beside' {
  const words: object
  export default words
}
declare module '*/ui.json?admin' {
  const words: object
  export default words
}
declare module '*/ui.json?notice' {
  const words: object
  export default words
}
declare module '*/ui.json?ready' {
  const words: object
  export default words
}
declare module '*/ui.json?embedding' {
  const words: object
  export default words
}
