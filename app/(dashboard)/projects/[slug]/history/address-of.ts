type Asked = Record<string, string | string[] | undefined>;

/** What an address asks for, as it stands behind its `?`; of what it says twice the first. */
export function addressOf(asked: Asked): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    const [first] = [value].flat();
    if (first !== undefined) params.set(name, first);
  }
  return params.toString();
}
