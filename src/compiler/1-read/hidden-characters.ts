/**
 * Invisible characters that change the meaning of a command or an address: zero-width ones, and those that turn the direction of
 * reading.
 */
export const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Code with each invisible character shown as �, so that no reader copies it unseen. */
export const showHidden = (code: string): string => code.replace(hidden, '\ufffd')
