import { isAbsolute, sep } from 'node:path'

/** Whether a relative path, as `relative` of Node returns it, stays inside its folder. */
export const isInside = (path: string): boolean => !isAbsolute(path) && path.split(sep)[0] !== '..'
