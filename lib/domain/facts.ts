import { isSameValue } from "./same-value";

/** What somebody says of a row is facts by name, and they are JSON. */
export function pickFacts<Row extends object, Name extends keyof Row>(
  row: Row,
  names: readonly Name[],
): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}

/** Which facts are not what they were; of all of them where no names are given. */
export function changedFacts<Facts extends object>(
  before: Facts,
  after: Facts,
  names: readonly (keyof Facts)[] = Object.keys(before) as (keyof Facts)[],
): (keyof Facts)[] {
  return names.filter((name) => !isSameValue(before[name], after[name]));
}
