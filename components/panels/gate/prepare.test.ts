import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { prepareGate } from "./prepare";

const about = (key: string) => ({ subject: subject("item", key) });
const exit = (key: string, phaseKey: string) => ({ key, list: "exit", phaseKey }) as const;
const prepare = (parts: ProjectParts) =>
  prepareGate(buildProject({ slug: "harbour", ...parts }), NOW);

const phases = [
  { key: "0", name: "Repair" },
  { key: "1", name: "Harden" },
];

describe("the gate of the current phase", () => {
  it("says what stays locked behind it, and leads to the plan", () => {
    const { gate } = prepare({
      phases,
      items: [exit("a", "0"), exit("b", "1")],
      evidence: [{ ...about("a"), outcome: "failed", by: { name: "The audit", userId: null } }],
    });
    expect(gate).toMatchObject({
      phaseKey: "0",
      look: "failed",
      href: "/projects/harbour/plan#phase-0",
      consequence: "Phase 1 stays locked",
      criteria: [{ key: "a", state: "refuted", href: "/projects/harbour/plan#item-a" }],
    });
    expect(gate?.criteria[0]?.reason).toMatch(/^failed .* ago, says The audit$/);
  });

  it("never names a key of the machine", () => {
    const { gate } = prepare({
      phases,
      items: [exit("a", "0")],
      checks: [{ key: "check-exit-0-1", ...about("a"), kind: "command", command: "make" }],
    });
    expect(gate?.criteria.map((one) => one.reason)).toEqual(["no run yet"]);
  });

  it("is unknown where there is nothing to pass", () => {
    expect(prepare({ phases }).gate).toMatchObject({ look: "unknown", criteria: [] });
  });

  it("is none where all have passed, and where there are no phases", () => {
    const passed = prepare({
      phases: [{ key: "0" }],
      items: [exit("a", "0")],
      claims: [about("a")],
      evidence: [about("a")],
    });
    expect(passed).toEqual({ gate: null, phases: 1 });
    expect(prepare({})).toEqual({ gate: null, phases: 0 });
  });
});
