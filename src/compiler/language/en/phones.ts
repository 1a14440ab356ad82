import { otherNumber, type PhoneWords } from '../phone-words.ts'

const calls =
  '(?<!\\p{L})(?:call|calling|phone|dial|ring|reach)(?: (?:us|me|them|him|her|directly|first|now|immediately|free|toll-free))*(?: (?:on|at|the|our))*'

/** What English says before telephone numbers, and before numbers that are none. */
export const enPhones: PhoneWords = {
  calls: new RegExp(`${calls}(?: (?:number|no\\.))? $`, 'iu'),
  callsExtension: new RegExp(`${calls}(?: [^.;:!?,]{0,30})? (?:extension|ext\\.?|internal number) $`, 'iu'),
  otherNumber: otherNumber(
    'versions?|v|builds?|(?:error |pin |puk |post(?:al)? |zip )?codes?|errors?|events?|ids?|ip|addresses|address|serial|sn|s/n|imei|pin|puk|references?|ref|files?|tickets?|incidents?|cases?|requests?|orders?|invoices?|articles?|kb|pages?|accounts?|customers?|iban|vat|licen[cs]es?|models?|keys?|steps?|rooms?',
  ),
}
