/** Hexadecimal digits as other tools show a fingerprint: `AB:CD:…`. */
export const spacedHex = (hex: string): string => hex.toUpperCase().replace(/..(?=.)/g, '$&:')
