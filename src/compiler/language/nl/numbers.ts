/** Dutch numbers as words, from zero. */
export const nl: readonly string[] =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )
