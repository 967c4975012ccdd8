import { describe, expect, it } from "vitest";
import { askedName, fillName, suggestNames } from "./asked-name";

const PEOPLE = [{ name: "Ana Reyes" }, { name: "Lena Lead" }, { name: "Reto" }];

describe("a name that is being written", () => {
  it.each([
    ["@", 1, { from: 0, part: "" }],
    ["see @Le", 7, { from: 4, part: "Le" }],
    ["(@lena l", 8, { from: 1, part: "lena l" }],
    ["see @Le and", 7, { from: 4, part: "Le" }],
    ["a@b", 3, null],
    ["none", 4, null],
    ["@Lena\nnext", 10, null],
  ])("of %j at %d is %o", (text, caret, asked) => {
    expect(askedName(text, caret)).toEqual(asked);
  });

  it.each([
    ["", ["Ana Reyes", "Lena Lead", "Reto"]],
    ["re", ["Reto", "Ana Reyes"]],
    ["lena le", ["Lena Lead"]],
    ["x", []],
  ])("may be, for %j, %o", (part, names) => {
    expect(suggestNames(PEOPLE, part).map(({ name }) => name)).toEqual(names);
  });

  it("is filled in, with one blank behind it", () => {
    const fill = (text: string, caret: number) => {
      const asked = askedName(text, caret);
      return asked && fillName(text, caret, asked, "Lena Lead");
    };
    expect(fill("see @le", 7)).toEqual({ text: "see @Lena Lead ", caret: 15 });
    expect(fill("see @le now", 7)).toEqual({ text: "see @Lena Lead now", caret: 15 });
  });
});
