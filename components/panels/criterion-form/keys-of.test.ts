import { describe, expect, it } from "vitest";
import { keysOf } from "./keys-of";

describe("the keys of the framework", () => {
  it.each([
    [{ edit: true, claim: true, record: true }, ["J", "K", "C", "E", "D", "V", "Ctrl+Z", "?"]],
    [{ edit: false, claim: true, record: false }, ["J", "K", "D", "Ctrl+Z", "?"]],
  ])("of whoever may %j are those that do something", (may, keys) => {
    expect(keysOf(may).map((hint) => hint.keys[0])).toEqual(keys);
  });
});
