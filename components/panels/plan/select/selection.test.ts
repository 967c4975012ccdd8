import { describe, expect, it } from "vitest";
import { allOf, extendedTo, NOTHING_SELECTED, selectionStore, toggledIn } from "./selection";

const ORDER = ["a", "b", "c", "d", "e"];
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join("");

describe("a selection", () => {
  it("takes a row and leaves it again", () => {
    const one = toggledIn(NOTHING_SELECTED, "b");
    expect(idsOf(one)).toBe("b");
    expect(idsOf(toggledIn(one, "b"))).toBe("");
  });

  it("is extended from the row that was chosen last, and shrinks on the way back", () => {
    const one = toggledIn(toggledIn(NOTHING_SELECTED, "e"), "b");
    const two = extendedTo(one, ORDER, { from: "b", to: "d" });
    expect(idsOf(two)).toBe("bcde");
    expect(idsOf(extendedTo(two, ORDER, { from: "d", to: "c" }))).toBe("bce");
    expect(idsOf(extendedTo(two, ORDER, { from: "d", to: "a" }))).toBe("abe");
  });

  it("begins at the row with the focus where none was chosen, or that one is not shown any more", () => {
    expect(idsOf(extendedTo(NOTHING_SELECTED, ORDER, { from: "c", to: "d" }))).toBe("cd");
    const gone = toggledIn(NOTHING_SELECTED, "z");
    expect(idsOf(extendedTo(gone, ORDER, { from: "b", to: "a" }))).toBe("abz");
  });

  it("stays as it is where there is no such row", () => {
    expect(extendedTo(NOTHING_SELECTED, ORDER, { from: "y", to: "z" })).toBe(NOTHING_SELECTED);
  });

  it("is all that is shown", () => {
    expect(idsOf(allOf(ORDER))).toBe("abcde");
    expect(allOf([]).anchor).toBeNull();
  });

  it("is told to whoever listens", () => {
    const store = selectionStore();
    let told = 0;
    const leave = store.subscribe(() => (told += 1));
    store.set(allOf(ORDER));
    leave();
    store.set(NOTHING_SELECTED);
    expect([told, store.get()]).toEqual([1, NOTHING_SELECTED]);
  });
});
