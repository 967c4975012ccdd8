/**
 * A list that stands in one field of a draft, as JSON; null where what stands there is none of these. Drafts are kept
 * in the tab and may be of another build.
 */
export function listIn<One>(written: string, isOne: (one: unknown) => one is One): One[] | null {
  try {
    const list: unknown = JSON.parse(written);
    return Array.isArray(list) && list.every(isOne) ? list : null;
  } catch {
    return null;
  }
}

/** What has fields of these kinds, and perhaps others. */
export function hasFields<Kinds extends Readonly<Record<string, (value: unknown) => boolean>>>(
  kinds: Kinds,
  value: unknown,
): value is Fields<Kinds> {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(kinds).every(([name, isKind]) => isKind(fields.get(name)));
}

type Fields<Kinds> = {
  [Name in keyof Kinds]: Kinds[Name] extends (value: unknown) => value is infer Value
    ? Value
    : never;
};

export const isText = (value: unknown): value is string => typeof value === "string";
export const isYesOrNo = (value: unknown): value is boolean => typeof value === "boolean";
