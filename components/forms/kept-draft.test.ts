import { describe, expect, it } from "vitest";
import { isShapedLike, readDraft } from "./kept-draft";

describe("a kept draft", () => {
  const begun = { title: "", owner: "" };
  const fits = (kept: unknown): kept is typeof begun => isShapedLike(begun)(kept);

  it.each([
    ["is what was written", '{"owner":"Ada","title":"Drain"}', { title: "Drain", owner: "Ada" }],
    ["of a form that has other fields by now is nothing", '{"title":"Drain","due":""}', null],
    ["of a form that had fewer fields is nothing", '{"title":"Drain"}', null],
    ["that is broken is nothing", '{"title":', null],
    ["that says nothing is nothing", "null", null],
    ["where nothing was kept is nothing", "", null],
  ])("%s", (_, text, draft) => {
    expect(readDraft(text, fits)).toEqual(draft);
  });
});
