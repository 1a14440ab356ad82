interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, words: string])[]
  readonly onChange: (value: Value) => void
}

/** A list to choose one of, with its label. */
export const Select = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <label>
    <span>{label}</span>
    <select
      value={value}
      onChange={(event) => {
        const chosen = options.find(([each]) => each === event.target.value)
        if (chosen !== undefined) onChange(chosen[0])
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
)
