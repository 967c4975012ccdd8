import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { stakeOf } from "./at-stake";
import { computeVerdict } from "./compute-verdict";

const of = (kind: "item" | "criterion" | "blocker", key: string) => ({ kind, key }) as const;
const FAILED = { outcome: "failed" as const, at: daysAgo(1) };

const parts: ProjectParts = {
  phases: [{ key: "0" }, { key: "1", deferred: true }],
  items: [
    { key: "open", list: "exit", phaseKey: "0" },
    { key: "proved", list: "exit", phaseKey: "0" },
    { key: "out", list: "exit", phaseKey: "0" },
    { key: "broken", list: "exit", phaseKey: "0" },
    { key: "let", list: "exit", phaseKey: "0" },
    { key: "informs", list: "exit", phaseKey: "0", blocking: false },
    { key: "later", list: "exit", phaseKey: "1" },
    { key: "enters", list: "entrance", phaseKey: "0" },
    { key: "ready", list: "readiness" },
  ],
  criteria: [
    { key: "must", kind: "must-have" },
    { key: "met", kind: "must-have" },
    { key: "go", kind: "go", rule: { kind: "gate", phaseKey: "0" } },
    { key: "let", kind: "go" },
    { key: "defer", kind: "can-defer" },
    { key: "fired", kind: "no-go" },
    { key: "counts", kind: "no-go", dueOn: "2026-04-01" },
    { key: "dark", kind: "no-go" },
    { key: "cleared", kind: "no-go" },
    { key: "may", kind: "no-go" },
  ],
  blockers: [
    { key: "B0", severity: "P0" },
    { key: "B1", severity: "P1" },
    { key: "gone", severity: "P0" },
  ],
  evidence: [
    { subject: of("item", "proved"), at: daysAgo(1) },
    { subject: of("item", "broken"), ...FAILED },
    { subject: of("criterion", "met"), at: daysAgo(1) },
    { subject: of("criterion", "cleared"), ...FAILED },
    { subject: of("blocker", "gone"), at: daysAgo(1) },
  ],
  claims: [{ subject: of("criterion", "fired") }],
  notApplicable: [{ subject: of("item", "out") }],
  waivers: [
    { subject: of("item", "let") },
    { subject: of("criterion", "let") },
    { subject: of("criterion", "may") },
  ],
};
const project = buildProject(parts);

describe("what speaks against GO through a row (R9, R10, R12)", () => {
  it.each([
    ["item", "open", { kind: "gate", phaseKey: "0", state: "to do" }],
    ["item", "broken", { kind: "gate", phaseKey: "0", state: "refuted" }],
    ["item", "let", { kind: "gate", phaseKey: "0", state: "waived" }],
    ["item", "later", { kind: "gate", phaseKey: "1", state: "to do" }],
    ["item", "proved", null],
    ["item", "out", null],
    ["item", "informs", null],
    ["item", "enters", null],
    ["item", "ready", null],
    ["criterion", "must", { kind: "criterion", of: "must-have", state: "unmet" }],
    ["criterion", "go", { kind: "criterion", of: "go", state: "unmet" }],
    ["criterion", "let", { kind: "criterion", of: "go", state: "waived" }],
    ["criterion", "met", null],
    ["criterion", "defer", null],
    ["criterion", "fired", { kind: "trigger", state: "fired" }],
    ["criterion", "counts", { kind: "trigger", state: "counting" }],
    ["criterion", "dark", { kind: "trigger", state: "unknown" }],
    ["criterion", "may", { kind: "trigger", state: "waived" }],
    ["criterion", "cleared", null],
    ["blocker", "B0", { kind: "blocker" }],
    ["blocker", "B1", null],
    ["blocker", "gone", null],
    ["task", "open", null],
    ["item", "nothing", null],
    ["criterion", "nothing", null],
    ["blocker", "nothing", null],
  ])("%s %s: %j", (kind, key, stake) => {
    expect(stakeOf(project, { kind, key }, NOW)).toEqual(stake);
  });

  it("leaves the verdict as it is without any row of which nothing is at stake", () => {
    const isAtStake =
      (kind: string) =>
      ({ key = "" }: { key?: string }) =>
        stakeOf(project, { kind, key }, NOW) !== null;
    const without: ProjectParts = {
      ...parts,
      items: parts.items?.filter(isAtStake("item")),
      criteria: parts.criteria?.filter(isAtStake("criterion")),
      blockers: parts.blockers?.filter(isAtStake("blocker")),
    };
    const now = computeVerdict(project, NOW);
    const then = computeVerdict(buildProject(without), NOW);
    expect(then.verdict).toBe(now.verdict);
    const refsOf = ({ reasons }: typeof now) => reasons.map(({ kind, ref }) => [kind, ref]);
    expect(refsOf(then)).toEqual(refsOf(now));
  });
});
