/** Hexadecimal digits in the usual form of fingerprints: `AB:CD:…`. */
export const spacedHex = (hex: string): string => hex.toUpperCase().replace(/..(?=.)/g, '$&:')
