/** Characters that no reader sees and that change what a command or address means: zero-width ones and turns of direction. */
export const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Code with each of them as �, so that nobody copies what they cannot see. */
export const showHidden = (code: string): string => code.replace(hidden, '\ufffd')
