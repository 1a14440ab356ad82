/** Hexadecimal digits as every other tool shows a fingerprint: `AB:CD:…`. */
export const spacedHex = (hex: string): string => hex.toUpperCase().replace(/..(?=.)/g, '$&:')
