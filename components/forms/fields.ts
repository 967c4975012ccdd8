/** What stands in a field, without blanks around it; null for nothing. */
export function textOf(fields: FormData, name: string): string | null {
  const value = fields.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** What is wrong with a field, as a sentence under it. */
export function sentence(message: string | undefined): string | undefined {
  return message === undefined ? undefined : `${message}.`;
}
