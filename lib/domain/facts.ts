import { isSameValue } from "./same-value";

/** What somebody says of a row is facts by name, and they are JSON. */
export function pickFacts<Row extends object, Name extends keyof Row>(
  row: Row,
  names: readonly Name[],
): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}

/** Facts as an event or a form tells them, which are those of a row; all of them where no names are given. */
export function factsTold<Facts extends object>(
  told: object,
  names: readonly (keyof Facts)[] = Object.keys(told) as (keyof Facts)[],
): Facts {
  const known = names.filter((name) => name in told);
  return pickFacts<Facts, keyof Facts>(told as Facts, known);
}

/** Which facts are not what they were; of all of them where no names are given. */
export function changedFacts<Facts extends object>(
  before: Facts,
  after: Facts,
  names: readonly (keyof Facts)[] = Object.keys(before) as (keyof Facts)[],
): (keyof Facts)[] {
  return names.filter((name) => !isSameValue(before[name], after[name]));
}
