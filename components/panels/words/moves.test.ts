import { expect, it } from "vitest";
import { movesOf } from "./moves";

const rows = ["a", "x", "b", "c"].map((id) => ({ id }));
const isShown = ({ id }: { id: string }) => id !== "x";

it.each([
  ["a", null, { after: "b" }],
  ["b", { after: null }, { after: "c" }],
  ["c", { after: "x" }, null],
])("%s moves among those it is shown with, and passes what is not", (id, up, down) => {
  expect(movesOf(rows, id, isShown)).toEqual({ up, down });
});

it("what stands alone moves nowhere", () => {
  expect(movesOf([{ id: "a" }], "a")).toEqual({ up: null, down: null });
});
