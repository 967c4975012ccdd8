import { describe, expect, it } from "vitest";
import { whyNotName, whyNotShare, whyNotTouch } from "./access";

const EDITOR = { edits: true };
const READER = { edits: false };

describe("a view", () => {
  it("is shared by who edits the project", () => {
    expect(whyNotShare({ shared: true }, EDITOR)).toBeNull();
    expect(whyNotShare({ shared: false }, READER)).toBeNull();
    expect(whyNotShare({ shared: true }, READER)).toMatch(/Only who edits/);
  });

  it.each([
    [{ mine: true, shared: false }, READER, true],
    [{ mine: true, shared: true }, READER, true],
    [{ mine: false, shared: true }, EDITOR, true],
    [{ mine: false, shared: true }, READER, false],
    [{ mine: false, shared: false }, EDITOR, false],
  ])("%j is changed by %j: %s", (view, keeper, may) => {
    expect(whyNotTouch(view, keeper) === null).toBe(may);
  });

  it("has a name of its own among those that one finds", () => {
    expect(whyNotName("Mine", [{ name: "mine" }])).toBe("There is a view called Mine already");
    expect(whyNotName("Mine", [{ name: "Others" }])).toBeNull();
  });
});
