import { isSameValue } from "./same-value";

/** What somebody changes of a row: each fact as they saw it, and as they want it. */
export type Changes<Facts> = {
  [Name in keyof Facts]?: { from: Facts[Name]; to: Facts[Name] } | undefined;
};

/** What somebody changes who wants some facts of a row to be others. */
export function changesTo<Facts extends object>(
  seen: Facts,
  wanted: Partial<Facts>,
): Changes<Facts> {
  const names = (Object.keys(wanted) as (keyof Facts)[]).filter(
    (name) => !isSameValue(seen[name], wanted[name]),
  );
  const changes = names.map((name) => [name, { from: seen[name], to: wanted[name] }]);
  return Object.fromEntries(changes) as Changes<Facts>;
}

/** One fact that two people have changed: as it stands, as both saw it, and as the second wants it. */
export interface Contested<Value = unknown> {
  theirs: Value;
  base: Value;
  mine: Value;
}

export type Merge<Facts> =
  | { kind: "merged"; before: Partial<Facts>; after: Partial<Facts> }
  /** It stands as it was wanted already. */
  | { kind: "nothing" }
  | { kind: "conflict"; fields: { [Name in keyof Facts]?: Contested<Facts[Name]> } };

/**
 * R11: two people who change different facts of one row both have what they wanted; where they change the
 * same one, the second gets both versions of it and nothing of theirs is written. Two who want the same
 * do not differ.
 */
export function mergeChanges<Facts extends object>(
  now: Facts,
  changes: Changes<Facts>,
): Merge<Facts> {
  const before: Partial<Facts> = {};
  const after: Partial<Facts> = {};
  const fields: { [Name in keyof Facts]?: Contested<Facts[Name]> } = {};
  for (const name of Object.keys(changes) as (keyof Facts)[]) {
    const change = changes[name];
    const theirs = now[name];
    if (change === undefined || isSameValue(theirs, change.to)) continue;
    if (isSameValue(theirs, change.from)) {
      before[name] = theirs;
      after[name] = change.to;
    } else {
      fields[name] = { theirs, base: change.from, mine: change.to };
    }
  }
  if (Object.keys(fields).length > 0) return { kind: "conflict", fields };
  return Object.keys(after).length > 0 ? { kind: "merged", before, after } : { kind: "nothing" };
}
