/** What stands in a field, without blanks around it; null for nothing. */
export function textOf(fields: FormData, name: string): string | null {
  const value = fields.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** What is wrong with a field, as a sentence under it. */
export function sentence(message: string | undefined): string | undefined {
  return message === undefined ? undefined : `${message}.`;
}

interface BoundField<Name> {
  name: Name;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

/** Ties the fields of a form to what stands in them. */
export function bindFields<Draft extends { [Field in keyof Draft]: string }>(
  draft: Draft,
  wrong: Partial<Record<keyof Draft, string>>,
  onChange: (part: Partial<Draft>) => void,
) {
  return <Name extends keyof Draft & string>(name: Name): BoundField<Name> => ({
    name,
    value: draft[name],
    error: sentence(wrong[name]),
    onChange: ({ target }) => onChange({ [name]: target.value } as Partial<Draft>),
  });
}
