import { describe, expect, it } from "vitest";
import type { ApiToken } from "@/lib/features/tokens/types";
import type { TokenState } from "./contract";
import { prepareTokens } from "./prepare";

const NOW = "2025-12-02T12:00:00.000Z";

const token: ApiToken = {
  id: "t1",
  name: "CI",
  project: { slug: "vimana", name: "Vimana" },
  hint: "gantry_x7Qa",
  scopes: ["read", "evidence"],
  by: "Lena",
  createdAt: "2025-12-01T09:00:00.000Z",
  expiresAt: null,
  lastUsedAt: null,
  revoked: null,
};
const revoked = { at: "2025-12-02T11:00:00.000Z", by: "Ada" };
const asking = { role: null, mayForAll: false, newId: "new", now: NOW };
const prepare = (...tokens: Partial<ApiToken>[]) =>
  prepareTokens(
    tokens.map((part) => ({ ...token, ...part })),
    [],
    asking,
  );

describe("tokens", () => {
  it("of which there are none let nobody in", () => {
    expect(prepare()).toMatchObject({
      lead: "none yet",
      sentence: "No program gets in by a token.",
      facts: null,
      making: { today: "2025-12-02", lastOn: "2026-03-02" },
    });
  });

  it("are counted as far as they are usable, and those that nobody has used", () => {
    const soon = { expiresAt: "2025-12-06T00:00:00.000Z", lastUsedAt: "2025-12-02T11:55:00.000Z" };
    expect(prepare({ revoked }, {}, soon)).toMatchObject({
      lead: "3 API tokens in all",
      sentence: "2 usable tokens, 1 never used.",
      facts: "1 ends within 14 days.",
      rows: [
        { state: "ends soon", used: "5\u00a0min ago", ends: "5 Dec" },
        { state: "usable", used: null, ends: null, may: "read, record evidence" },
        { state: "revoked", revoked: "Ada, 2 Dec 11:00" },
      ],
    });
    expect(prepare({ revoked }).sentence).toBe("No program gets in by a token.");
    expect(prepare(soon).sentence).toBe("1 usable token.");
  });

  it("that write read anyway", () => {
    expect(prepare({ scopes: ["read", "evidence", "write"] }).rows[0]?.may).toBe("read and write");
  });

  it.each<[string | null, TokenState]>([
    [null, "usable"],
    ["2025-12-16T12:00:00.001Z", "usable"],
    ["2025-12-16T12:00:00.000Z", "ends soon"],
    ["2025-12-02T12:00:00.001Z", "ends soon"],
    [NOW, "over"],
  ])("whose end is %s: %s", (expiresAt, state) => {
    expect(prepare({ expiresAt }).rows[0]?.state).toBe(state);
  });

  it("are hidden from whoever makes none, and say so", () => {
    const model = prepareTokens([], [], { ...asking, role: "viewer" });
    expect(model).toMatchObject({ sentence: "Your role makes no tokens." });
    expect(model.whyNot).toContain("Your role, viewer,");
  });
});
