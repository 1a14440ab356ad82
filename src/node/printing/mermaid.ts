import { visible } from './visible.ts'

/** A text as a label of a Mermaid diagram, in double quotes (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters). */
export const mermaidLabel = (text: string): string => `"${visible(text).replace(/[#"<>`]/g, (sign) => entities[sign] ?? '')}"`

const entities: Readonly<Record<string, string>> = { '#': '#35;', '"': '#quot;', '<': '#lt;', '>': '#gt;', '`': '#96;' }
