import { describe, expect, it } from "vitest";
import type { BlockerState } from "@/lib/domain/vocabulary";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import { prepareRegister } from "./prepare";

const may = { edit: true, claim: true, recordEvidence: true, waive: true };
const viewer = { ...person("Lena", "1"), may };
const prepare = (parts: ProjectParts) => prepareRegister(buildProject(parts), viewer, NOW);
const B = subject("blocker", "b");
const failed = { subject: B, outcome: "failed", at: daysAgo(1) } as const;

describe("the sentence on the blockers", () => {
  const done = { claimedState: "done", actualState: "fragile" } as const;

  it.each<[string, ProjectParts]>([
    ["No blockers are on record.", {}],
    ["2 P0 blockers are open.", { blockers: [{}, {}, { severity: "P1" }] }],
    ["1 P2 blocker is open.", { blockers: [{ severity: "P2" }] }],
    [
      "2 P0 blockers are open, 1 of them claimed resolved. 1 of 2 that are claimed done is not.",
      {
        blockers: [
          { key: "b", ...done },
          { key: "c", claimedState: "done", actualState: "done" },
        ],
        evidence: [failed],
      },
    ],
    [
      "The one open blocker is claimed resolved, and nothing proves it. The one that is claimed done is not.",
      { blockers: [{ key: "b", ...done }], claims: [{ subject: B }] },
    ],
    ["The one blocker is proved gone.", { blockers: [{ key: "b" }], evidence: [{ subject: B }] }],
  ])("%s", (sentence, parts) => {
    expect(prepare(parts).sentence).toBe(sentence);
  });

  it("is followed by the oldest, the heaviest, and those that nobody owns", () => {
    const { lead, facts } = prepare({
      blockers: [
        { key: "b", raisedOn: "2026-03-01", owner: "Otto" },
        { key: "c", raisedOn: "2026-03-10" },
        { key: "gone", raisedOn: "2025-01-01" },
      ],
      tasks: [{ key: "1" }],
      dependencies: [
        {
          blocking: { kind: "blocker", key: "c", missing: false },
          dependent: { kind: "task", key: "1", missing: false },
        },
      ],
      evidence: [{ subject: subject("blocker", "gone") }],
    });
    expect(lead).toBe("3 blockers: 2 open, 1 resolved");
    expect(facts).toBe(
      "The oldest, b, has stood for 15\u00a0d. c holds up 2 things. 1 of 2 has no owner.",
    );
  });
});

it("says what a tracker counts, which names none of them", () => {
  const { sentence, facts, isTallied } = prepare({
    tallies: [
      { severity: "P1", count: 25, asOfOn: "2026-03-14" },
      { severity: "P0", count: 15, asOfOn: "2026-03-14" },
      { severity: "P0", count: 99, asOfOn: "2026-03-01" },
    ],
  });
  expect(sentence).toBe("No blockers are on record.");
  expect(facts).toBe("A tracker counts 15 P0, 25 P1, as of 14 Mar.");
  expect(isTallied).toBe(true);
});

describe("a blocker in the register", () => {
  const row = (parts: ProjectParts) => {
    const { rows } = prepare({ blockers: [{ key: "b", finding: "It broke. Twice." }], ...parts });
    return rows[0]!;
  };

  it("that is open can be claimed, and not re-opened", () => {
    expect(row({})).toMatchObject({
      key: "b",
      note: "It broke. Twice.",
      standing: "open",
      claim: null,
      reopens: false,
      contradicted: false,
      sides: [],
      heldUp: "the verdict",
      age: "1\u00a0d",
    });
  });

  it("that is claimed names whose claim it is, and whether it failed since", () => {
    const claims = [{ subject: B, by: person("Lena", "1"), at: daysAgo(2) }];
    expect(row({ claims })).toMatchObject({
      claim: { by: "Lena", mine: true, failedSince: false },
      reopens: true,
    });
    expect(row({ claims, evidence: [failed] })).toMatchObject({
      claim: { by: "Lena", failedSince: true },
      contradicted: true,
    });
  });

  it("that is contradicted shows where both come from", () => {
    const claims = [{ subject: B, by: person("Ben"), at: "2026-03-10T00:00:00.000Z" }];
    expect(row({ claims, evidence: [failed] }).sides).toEqual([
      { whose: "Claimed", value: "done", from: "Ben, 10 Mar" },
      { whose: "Actual", value: "not started", from: "failed 24\u00a0h ago, says CI" },
    ]);
    const written = { key: "b", claimedState: "done", actualState: "fragile" } as const;
    expect(row({ blockers: [{ ...written, finding: "It broke. Twice." }] }).sides).toEqual([
      { whose: "Claimed", value: "done", from: "As it was written down" },
      { whose: "Actual", value: "fragile", from: "It broke." },
    ]);
    expect(row({ blockers: [written] }).sides[1]?.from).toBe("As it was written down");
  });

  it("that is re-opened is offered as it was written, and done as in progress", () => {
    const as = (actualState: BlockerState) => row({ blockers: [{ key: "b", actualState }] });
    expect(as("not started").reopensAs).toBe("not started");
    expect(as("fragile").reopensAs).toBe("fragile");
    expect(as("done").reopensAs).toBe("in progress");
  });

  it("that is proved gone, or was, can be found to stand", () => {
    expect(row({ evidence: [{ subject: B }] })).toMatchObject({
      standing: "resolved",
      reopens: true,
    });
    expect(row({ evidence: [{ subject: B, at: daysAgo(40) }] })).toMatchObject({
      standing: "open",
      reopens: true,
    });
  });
});
