import { expect, it } from "vitest";
import { archiveFixtures } from "./fixtures";
import { findIn, prepareArchive, sayRestored } from "./prepare";

const { rows } = archiveFixtures.some;

it("is told with when and by whom, and where it stood", () => {
  const row = {
    kind: "task",
    id: "t",
    version: 2,
    key: "1.2",
    name: "Dig",
    phaseKey: "1",
    archivedAt: "2026-01-05T09:00:00.000Z",
    archivedBy: { name: "Ada", userId: null },
    stays: null,
    goesWith: ["1 check"],
  } as const;
  const now = "2026-01-06T09:00:00.000Z";
  const lines = prepareArchive(
    [
      { ...row, goesWith: [...row.goesWith] },
      { ...row, goesWith: [], archivedBy: null, phaseKey: null },
    ],
    now,
  );
  expect(lines[0]).toMatchObject({ place: "phase 1", goesWith: ["1 check"] });
  expect(lines[0]?.since).toMatch(/Ada$/);
  expect(lines[1]?.place).toBeNull();
  expect(lines[1]?.since).not.toMatch(/Ada/);
});

it.each([
  ["", rows.length],
  ["task", 1],
  ["criterion ada", 1],
  ["nowhere", 0],
])("%j finds %i", (asked, count) => {
  expect(findIn(rows, asked)).toHaveLength(count);
});

it.each([
  [1, "Restored criterion K1"],
  [3, "Restored 3 rows"],
])("of %i restored rows it is said what was done", (count, words) => {
  expect(sayRestored(rows.slice(0, count))).toBe(words);
});
