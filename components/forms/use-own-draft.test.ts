import { describe, expect, it } from "vitest";
import { areFieldsOf } from "./use-own-draft";

describe("what was kept of a form", () => {
  const begun = { name: "", membersOnly: false };

  it.each<[string, object, boolean]>([
    ["goes on with the same fields", { membersOnly: true, name: "Vimana" }, true],
    ["goes on with those that were written in", { name: "Vimana" }, true],
    ["is nothing where a field holds something else", { name: null, membersOnly: true }, false],
    ["is nothing where there is one more", { ...begun, slug: "" }, false],
  ])("%s", (_, kept, fits) => {
    expect(areFieldsOf(begun, kept)).toBe(fits);
  });
});
