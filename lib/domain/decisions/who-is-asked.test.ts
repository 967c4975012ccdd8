import { describe, expect, it } from "vitest";
import { whyNotByRules } from "./who-is-asked";

const may = (name: string, mayApprove: boolean) => ({ name, function: name, mayApprove });

describe("R15: the rules of a project", () => {
  const ruled = [may("Engineering", true), may("Finance", false)];

  it("are kept by whoever is asked as they say, or with less", () => {
    expect(whyNotByRules(ruled, ruled)).toBeNull();
    expect(whyNotByRules(ruled, [may("Finance", false), may("Engineering", false)])).toBeNull();
  });

  it("leave nobody out whom they name", () => {
    expect(whyNotByRules(ruled, [may("Engineering", true)])).toBe(
      "The rules of this project ask Finance as well.",
    );
    expect(whyNotByRules(ruled, [may("finance", false)])).toMatch(/ask Engineering, Finance/);
  });

  it("say whose go approves: whoever is added is heard", () => {
    expect(whyNotByRules(ruled, [may("Engineering", true), may("Finance", true)])).toBe(
      "By the rules of this project Finance is heard, but may not approve.",
    );
    expect(whyNotByRules(ruled, [...ruled, may("Legal", false)])).toBeNull();
    expect(whyNotByRules(ruled, [...ruled, may("Legal", true)])).toMatch(/Legal is heard/);
  });

  it("hold nobody where they name nobody", () => {
    expect(whyNotByRules([], [may("Legal", true)])).toBeNull();
  });
});
