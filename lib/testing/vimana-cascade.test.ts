import { describe, expect, it } from "vitest";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { Outcome } from "@/lib/domain/vocabulary";
import type { Project, Subject } from "@/lib/domain/project";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { projectDocument } from "@/lib/features/documents/schema";
import { vimana } from "@/prisma/seed/vimana";
import { subjectsOf } from "./arbitrary-project";
import { projectFromDocument, withRows } from "./project-builder";

const NOW = "2025-12-01T12:00:00.000Z";
const asWritten = projectFromDocument(projectDocument.parse(vimana));
const isOf = (about: Subject) => (row: { subject: Subject }) =>
  row.subject.kind === about.kind && row.subject.key === about.key;

/** A run of each of its automatic checks; where it has none, the finding of a second person. */
function ran(project: Project, about: Subject, outcome: Outcome, hour: number): Project {
  const at = `2025-12-01T0${hour}:00:00.000Z`;
  const checks = project.checks.filter((one) => isOf(about)(one) && one.kind !== "person");
  const by = { name: "Second person", userId: null };
  const row = { subject: about, outcome, at, by } as const;
  const runs = checks.map((check) => ({ ...row, checkKey: check.key, origin: "ci" as const }));
  const claimed = withRows(project, "claims", { subject: about, at: "2025-12-01T00:30:00.000Z" });
  return withRows(
    claimed,
    "evidence",
    ...(runs.length > 0 ? runs : [{ ...row, origin: "person" as const }]),
  );
}

const state = (project: Project, about: Subject) => deriveState(project, about, NOW);
const gate = (project: Project, key: string) =>
  evaluateGates(project, NOW).gates.find((one) => one.phaseKey === key);
const exits = asWritten.items
  .filter((one) => one.list === "exit" && one.phaseKey === "0")
  .map(({ key }): Subject => ({ kind: "item", key }));

const passedBlind = exits.reduce((known, one) => ran(known, one, "passed", 3), asWritten);
const passed = exits.reduce(
  (known, one) => ran(ran(known, one, "failed", 2), one, "passed", 3),
  asWritten,
);
/** Beyond gate 0: phase 1 and 2 whole, and the two blockers that phase 0 resolves. */
const above = subjectsOf(asWritten).filter(({ kind, key }) => {
  if (kind === "blocker") return key === "B0" || key === "B1";
  const row = [...asWritten.tasks, ...asWritten.items].find((one) => one.key === key);
  return row?.phaseKey === "1" || row?.phaseKey === "2";
});
const built = above.reduce(
  (known, one) => ran(ran(known, one, "failed", 2), one, "passed", 3),
  passed,
);
const broken = ran(built, { kind: "item", key: "exit-0-1" }, "failed", 4);

describe("Vimana's first gate", () => {
  it("does not pass by checks that were never seen failing", () => {
    expect(gate(passedBlind, "0")).toMatchObject({
      result: "fail",
      counts: { refuted: 3, claimed: 1, verified: 2 },
    });
  });

  it("passes once all its checks failed first and pass now, and unlocks phase 1", () => {
    expect(gate(passed, "0")?.result).toBe("pass");
    expect(gate(passed, "1")?.locked).toBe(false);
    expect(gate(asWritten, "1")?.locked).toBe(true);
  });

  it("falls back with one failure, and everything verified above it is suspect, each with its path", () => {
    expect(new Set(above.map((one) => state(built, one).state))).toEqual(new Set(["verified"]));
    expect(gate(broken, "0")?.result).toBe("fail");
    for (const one of above) {
      const { state: shown, reasons } = state(broken, one);
      expect(shown).toBe("suspect");
      const [reason] = reasons;
      if (reason?.kind !== "suspect") throw new Error("The path comes first.");
      expect(reason.path.slice(0, 2)).toEqual([
        { kind: "item", key: "exit-0-1" },
        { kind: "gate", key: "0" },
      ]);
    }
    expect(exits.slice(1).every((one) => state(broken, one).state === "verified")).toBe(true);
  });

  it("a failure half way up leaves what lies below it alone", () => {
    const half = ran(broken, { kind: "item", key: "exit-0-1" }, "passed", 5);
    const higher = ran(half, { kind: "item", key: "exit-1-1" }, "failed", 6);
    const byPhase = (key: string) =>
      new Set(
        asWritten.tasks
          .filter((one) => one.phaseKey === key)
          .map((one) => state(higher, { kind: "task", key: one.key }).state),
      );
    expect([byPhase("1"), byPhase("2")]).toEqual([new Set(["verified"]), new Set(["suspect"])]);
  });

  it("repaired, everything is restored, readiness too", () => {
    const repaired = ran(broken, { kind: "item", key: "exit-0-1" }, "passed", 5);
    const states = (project: Project) =>
      subjectsOf(project).map((one) => state(project, one).state);
    expect(states(repaired)).toEqual(states(built));
    expect(scoreMaturity(repaired, NOW)).toEqual(scoreMaturity(built, NOW));
  });
});
