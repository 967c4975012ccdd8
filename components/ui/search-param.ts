/** What follows the `?` of an address with one value set, or taken out; what else stands in it stays. */
export function withParam(search: string, name: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null) params.delete(name);
  else params.set(name, value);
  return params.size === 0 ? "" : `?${params.toString()}`;
}
