import { describe, expect, it } from "vitest";
import { CHECK_FILTERS, passesFilter, readFilter, writeFilter } from "./filter";

describe("what of the checks is shown", () => {
  it.each([null, ...CHECK_FILTERS])("%s stands in the address and is read from it", (filter) => {
    expect(readFilter(writeFilter("", filter))).toBe(filter);
  });

  it("what is no filter shows everything", () => {
    expect(readFilter("?show=everything&other=1")).toBeNull();
  });

  it("leaves what else stands in the address", () => {
    expect(writeFilter("?claims=refuted", "stale")).toBe("?claims=refuted&show=stale");
    expect(writeFilter("?claims=refuted&show=stale", null)).toBe("?claims=refuted");
  });

  it.each([
    ["failing", "failed", "seen failing"],
    ["unknown", "unknown", "seen failing"],
    ["stale", "stale", "seen failing"],
    ["unproven", "unproven", "never seen failing"],
    ["unproven", "unknown", "cannot fail"],
    ["cannot-fail", "unknown", "cannot fail"],
  ] as const)("%s is a check that is %s and %s", (filter, result, standing) => {
    expect(passesFilter({ result, standing }, filter)).toBe(true);
    expect(passesFilter({ result: "passed", standing: "seen failing" }, filter)).toBe(false);
  });
});
