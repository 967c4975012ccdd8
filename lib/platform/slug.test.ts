import { describe, expect, it } from "vitest";
import { isSlug, proposeSlug, SLUG } from "./slug";

describe("the address that a name suggests", () => {
  it.each([
    ["Payments", "payments"],
    ["Payments, EU (2nd)", "payments-eu-2nd"],
    ["  Core — Vibe/HQ  ", "core-vibe-hq"],
    ["Größe der Züge", "grosse-der-zuge"],
    ["Ørsted’s Øre", "orsteds-ore"],
    ["L'été", "lete"],
    ["Ⅳ ﬁles", "iv-files"],
    ["R&D", "r-d"],
  ])("%j is %s", (name, slug) => {
    expect(proposeSlug(name)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it.each(["", "  ", "—", "Платежи", "支付"])("%j suggests none", (name) => {
    expect(proposeSlug(name)).toBe("");
  });

  it("is no longer than an address may be, and ends with a word", () => {
    const long = proposeSlug(`${"a".repeat(SLUG.maxLength - 1)} and more`);
    expect(long).toBe("a".repeat(SLUG.maxLength - 1));
  });

  it("is none that is taken", () => {
    expect(proposeSlug("Pay", ["pay"])).toBe("pay-2");
    expect(proposeSlug("Pay", ["pay", "pay-2"])).toBe("pay-3");
    const longest = "a".repeat(SLUG.maxLength);
    expect(proposeSlug(longest, [longest])).toBe(`${"a".repeat(SLUG.maxLength - 2)}-2`);
  });
});
