import { describe, expect, it } from "vitest";
import { type AsOf, readAsOf } from "./read-as-of";

const NOW = "2026-11-24T18:00:00.000Z";

describe("an address that asks for how it stood", () => {
  it.each<[string | null, AsOf]>([
    [null, { kind: "now" }],
    ["", { kind: "now" }],
    ["2026-11-24", { kind: "now" }],
    [NOW, { kind: "now" }],
    ["2026-11-23", { kind: "past", at: "2026-11-23T23:59:59.999Z" }],
    ["2026-11-24T17:59:59.999Z", { kind: "past", at: "2026-11-24T17:59:59.999Z" }],
    ["2026-11-24T09:30Z", { kind: "past", at: "2026-11-24T09:30:00.000Z" }],
    ["2026-11-25", { kind: "to come", at: "2026-11-25" }],
    ["2026-11-24T18:00:00.001Z", { kind: "to come", at: "2026-11-24T18:00:00.001Z" }],
    ["2026-02-30", { kind: "unreadable" }],
    ["2026-02-30T10:00:00Z", { kind: "unreadable" }],
    ["2026-13-01", { kind: "unreadable" }],
    ["2026-11-20T25:00:00Z", { kind: "unreadable" }],
    ["last week", { kind: "unreadable" }],
  ])("by %j means %j", (asked, meant) => {
    expect(readAsOf(asked, NOW)).toEqual(meant);
  });
});
