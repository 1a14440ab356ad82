import { useState } from 'react'
import type { Code } from '../../../guide/node.ts'
import { copyText } from '../../controls/use-copy.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** A function that copies the link of a screen, and a message about the result for four seconds. */
export function useCopiedLink(): { readonly message: string; readonly copy: (code: Code) => void } {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [message, setMessage] = useState('')
  const copy = async (code: Code) => {
    const done = await copyText(`${location.origin}${base}${code}/`)
    setMessage(done ? t('desk:copied', { code: code.toUpperCase() }) : t('copy.failed'))
    setTimeout(() => setMessage(''), 4000)
  }
  return { message, copy: (code) => void copy(code) }
}
