import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { prepareBlocker } from "./prepare-details";

const B = subject("blocker", "b");
const end = (kind: "task" | "phase" | "blocker", key: string, missing = false) => ({
  kind,
  key,
  missing,
});

function prepare({ blockers: [row] = [], ...parts }: ProjectParts) {
  const project = buildProject({
    slug: "harbour",
    phases: [
      { key: "0", name: "First" },
      { key: "1", name: "Second" },
    ],
    tasks: [
      { key: "0.1", title: "Dig", phaseKey: "0" },
      { key: "1.1", title: "Fill", phaseKey: "1" },
    ],
    blockers: [
      { key: "b", ...row },
      { key: "c", title: "Another" },
    ],
    ...parts,
  });
  return prepareBlocker(project, "b", NOW)!;
}

describe("what stands behind a blocker", () => {
  it("is what was written of it, and says what nobody has written", () => {
    const { texts, actions, facts, resolvedBy } = prepare({
      blockers: [
        {
          finding: "It broke",
          impact: "Nothing runs",
          requiredActions: ["Mend it"],
          estimate: { low: 2, likely: null, high: 4, unit: "weeks" },
          resolvingTaskKey: "0.1",
          resolvingPhaseKey: "0",
          resolvedOn: "2026-03-16",
        },
      ],
    });
    expect(texts).toEqual([
      { label: "Finding", text: "It broke" },
      { label: "Impact", text: "Nothing runs" },
    ]);
    expect(actions).toEqual(["Mend it"]);
    expect(facts).toEqual([
      { label: "Owner", text: "nobody" },
      { label: "Estimate", text: "2–4 weeks" },
      { label: "Raised", text: "15 Mar, 1\u00a0d" },
      { label: "Written as resolved", text: "16 Mar" },
    ]);
    expect(resolvedBy).toEqual([
      { id: "task 0.1", text: "0.1 Dig", href: "/projects/harbour/plan#task-0.1", state: "to do" },
      {
        id: "phase 0",
        text: "phase 0 First",
        href: "/projects/harbour/plan#phase-0",
        state: "to do",
      },
    ]);
    expect(prepare({}).facts[1]).toEqual({ label: "Estimate", text: "not estimated" });
  });

  it("is what it waits for, where that is defined or not", () => {
    const { waitsFor } = prepare({
      dependencies: [
        { blocking: end("phase", "0"), dependent: end("blocker", "b") },
        { blocking: end("blocker", "c"), dependent: end("blocker", "b") },
        { blocking: end("task", "9", true), dependent: end("blocker", "b") },
      ],
    });
    expect(waitsFor.map(({ text, href }) => [text, href])).toEqual([
      ["phase 0 First", "/projects/harbour/plan#phase-0"],
      ["c Another", "/projects/harbour/blockers#blocker-c"],
      ["task 9, which is defined nowhere", null],
    ]);
  });

  it("is what waits for it, itself and through others, each with the place where it stands", () => {
    const { held } = prepare({
      dependencies: [{ blocking: end("blocker", "b"), dependent: end("phase", "0") }],
      criteria: [
        { key: "p0", text: "No P0 is open", rule: { kind: "blockers", severity: "P0", max: 0 } },
        { key: "gate", text: "Gate 1 has passed", rule: { kind: "gate", phaseKey: "1" } },
      ],
    });
    expect(held.lead).toBe("Waits for it:");
    expect(held.directly.map(({ text, href }) => [text, href])).toEqual([
      ["phase 0 First", "/projects/harbour/plan#phase-0"],
      ["gate 0", "/projects/harbour/plan#gate-0"],
    ]);
    expect(held.through.map(({ label, places, more }) => [label, places.length, more])).toEqual([
      ["1 phase", 2, 0],
      ["2 tasks", 2, 0],
    ]);
    expect(held.criteria.map(({ text, href }) => [text, href])).toEqual([
      ["No P0 is open", "/projects/harbour/go-no-go#criterion-p0"],
      ["Gate 1 has passed", "/projects/harbour/go-no-go#criterion-gate"],
    ]);
    expect(held.verdict).toEqual({
      text: "The verdict, which cannot be GO",
      href: "/projects/harbour/go-no-go",
    });
  });

  it.each<[string, ProjectParts]>([
    ["Nobody has said what waits for it.", { blockers: [{ severity: "P1" }] }],
    ["Goes on without proof that it is gone:", { claims: [{ subject: B }] }],
    ["Goes on until 31 Mar, by a waiver:", { waivers: [{ subject: B }] }],
    ["Waited for it:", { evidence: [{ subject: B }] }],
  ])("says “%s”", (lead, parts) => {
    const waits = { blocking: end("blocker", "b"), dependent: end("task", "0.1") };
    const isAlone = parts.blockers !== undefined;
    expect(prepare({ dependencies: isAlone ? [] : [waits], ...parts }).held.lead).toBe(lead);
  });

  it.each<[string, ProjectParts]>([
    ["Nothing in the plan waits for it.", { claims: [{ subject: B }] }],
    ["Nothing in the plan waits for it.", { waivers: [{ subject: B }] }],
    ["Nothing waits for it.", { evidence: [{ subject: B }] }],
  ])("says “%s” where nothing did", (lead, parts) => {
    expect(prepare(parts).held.lead).toBe(lead);
  });

  it("tells why it stands as it does, and who asks for a waiver", () => {
    const { reasons, chain, asked } = prepare({
      waivers: [{ subject: B, approvedBy: null, approvedAt: null, reason: "Not yet" }],
    });
    expect(reasons).toEqual(["waiver asked, not answered yet", "recorded as not started"]);
    expect(chain).toEqual({
      claim: { state: "to do", title: "Nobody claims it", note: "" },
      checks: [],
    });
    expect(asked).toBe("Ana asked for a waiver until 31 Mar: Not yet");
  });
});

it("of a blocker that is not there is nothing", () => {
  expect(prepareBlocker(buildProject(), "b", NOW)).toBeNull();
});
