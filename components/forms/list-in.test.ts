import { describe, expect, it } from "vitest";
import { hasFields, isText, listIn } from "./list-in";

describe("a list in a field", () => {
  const isNamed = (one: unknown) => hasFields({ name: isText }, one);

  it.each<[string, string, { name: string }[] | null]>([
    ["is what was written", '[{"name":"Ada"}]', [{ name: "Ada" }]],
    ["may be empty", "[]", []],
    ["is none where one has not what it needs", '[{"name":"Ada"},{"title":"Ben"}]', null],
    ["is none where one is nothing", "[null]", null],
    ["is none where it is something else", '{"name":"Ada"}', null],
    ["is none where it is broken", "[{", null],
  ])("%s", (_, written, list) => {
    expect(listIn(written, isNamed)).toEqual(list);
  });
});
