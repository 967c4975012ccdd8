const LONGEST = 60;

/** The key of a new metric, from its name: "Test coverage" is `test-coverage`, the second one `test-coverage-2`. */
export function metricKey(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
  const first = plain === "" ? "metric" : plain;
  let key = first;
  for (let count = 2; taken.has(key); count += 1) key = `${first}-${count}`;
  return key;
}
