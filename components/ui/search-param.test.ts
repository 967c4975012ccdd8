import { expect, it } from "vitest";
import { withParam } from "./search-param";

it.each([
  ["sets a value", "", "show", "stale", "?show=stale"],
  ["replaces it", "?show=stale", "show", "failing", "?show=failing"],
  ["takes it out", "?show=stale", "show", null, ""],
  ["keeps what else there is", "?claims=refuted&show=stale", "show", null, "?claims=refuted"],
])("the part of an address after the ? %s", (_, search, name, value, after) => {
  expect(withParam(search, name, value)).toBe(after);
});
