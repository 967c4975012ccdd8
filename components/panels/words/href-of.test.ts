import { describe, expect, it } from "vitest";
import { PROJECT_PAGES } from "@/components/layout/project-pages";
import { hrefOf, pageHref } from "./href-of";

describe("where something stands", () => {
  it.each([
    ["task", "0.1", "/projects/harbour/plan#task-0.1"],
    ["item", "exit-0-1", "/projects/harbour/plan#item-exit-0-1"],
    ["phase", "0.5", "/projects/harbour/plan#phase-0.5"],
    ["gate", "0.5", "/projects/harbour/plan#gate-0.5"],
  ] as const)("a %s stands in the plan", (kind, key, href) => {
    expect(hrefOf("harbour", { kind, key })).toBe(href);
  });

  it("keeps a key that an address could not hold as it is", () => {
    expect(hrefOf("harbour", { kind: "item", key: "a b%" })).toBe(
      "/projects/harbour/plan#item-a%20b%25",
    );
  });

  it("is nowhere while there is no such page", () => {
    expect(pageHref("harbour", "/nowhere")).toBeNull();
  });

  it("is linked for every kind whose page exists, and for no other", () => {
    const kinds = { blocker: "/blockers", metric: "/metrics", risk: "/risks" } as const;
    for (const [kind, path] of Object.entries(kinds)) {
      const exists = PROJECT_PAGES.some((page) => page.path === path);
      const href = hrefOf("harbour", { kind: kind as keyof typeof kinds, key: "1" });
      expect(href !== null, kind).toBe(exists);
    }
  });
});
