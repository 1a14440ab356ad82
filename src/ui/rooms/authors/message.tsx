/** A message of the compiler, in English, with the parts in backticks as code. */
export const Message = ({ text }: { readonly text: string }) => (
  <span lang="en">
    <Coded text={text} />
  </span>
)

/** A text with the parts in backticks as code. */
export const Coded = ({ text }: { readonly text: string }) =>
  text.split('`').map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing else to be known by
      <code key={i} translate="no">
        {part}
      </code>
    ),
  )
