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

/** What the server finds wrong, at the field that says it: `fields` names it for a path of the input. */
export function atFields<Draft>(
  wrong: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, keyof Draft>>,
): Partial<Record<keyof Draft, string>> {
  const found = Object.entries(wrong).map(([path, message]) => {
    const [first = "", second = ""] = path.split(".");
    return [fields[`${first}.${second}`] ?? fields[first] ?? path, message];
  });
  return Object.fromEntries(found) as Partial<Record<keyof Draft, string>>;
}
