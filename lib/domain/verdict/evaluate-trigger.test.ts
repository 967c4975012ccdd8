import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import type { Criterion } from "../project";
import { type TriggerResult, evaluateTrigger } from "./evaluate-trigger";

const C = subject("criterion", "c");
const SOON = "2026-03-20";
const SOON_ENDS = "2026-03-21T00:00:00.000Z";
const TODAY = "2026-03-16";
const PAST = "2026-03-15";
const PAST_ENDED = "2026-03-16T00:00:00.000Z";

function evaluate(
  row: Partial<Criterion> = {},
  parts: ProjectParts = {},
  now = NOW,
): TriggerResult {
  const project = buildProject({ criteria: [{ key: "c", kind: "no-go", ...row }], ...parts });
  return evaluateTrigger(project, project.criteria[0]!, now);
}

interface Case {
  says: string;
  row?: Partial<Criterion>;
  parts?: ProjectParts;
  state: string;
  because?: string[];
}

function table(cases: Case[]): void {
  it.each(cases)("$says", ({ row, parts, state, because }) => {
    const result = evaluate(row, parts);
    expect(result.state).toBe(state);
    expect(result.fired).toBe(state === "fired");
    const kinds = result.reasons.map((reason) => reason.kind);
    expect(kinds).toEqual(because ?? kinds);
  });
}

const claims = [{ subject: C }];
const passed = [{ subject: C }];
const failed = [{ subject: C, outcome: "failed" as const }];
const waivers = [{ subject: C }];
const notApplicable = [{ subject: C }];

describe("R13: a trigger without a rule", () => {
  table([
    {
      says: "fires at once when its condition is claimed",
      parts: { claims },
      state: "fired",
      because: ["held true", "claimed"],
    },
    {
      says: "fires when its condition is verified",
      parts: { evidence: passed },
      state: "fired",
      because: ["held true"],
    },
    {
      says: "stays fired when the proof of its condition is out of date",
      parts: { evidence: [{ subject: C, at: "2026-02-01T00:00:00.000Z" }] },
      state: "fired",
    },
    {
      says: "is cleared when its condition is refuted, claimed or not",
      parts: { claims, evidence: failed },
      state: "cleared",
      because: ["refuted", "claimed"],
    },
    {
      says: "is cleared when its condition is refuted, also after its day",
      row: { dueOn: PAST },
      parts: { evidence: failed },
      state: "cleared",
      because: ["refuted"],
    },
    {
      says: "counts down while nothing is said and its day has yet to come",
      row: { dueOn: SOON },
      state: "counting",
      because: ["due", "nothing said"],
    },
    {
      says: "counts down through all of its day",
      row: { dueOn: TODAY },
      state: "counting",
    },
    {
      says: "fires when its day has passed and nobody showed otherwise",
      row: { dueOn: PAST },
      state: "fired",
      because: ["past due", "nothing said"],
    },
    {
      says: "fires before its day when its condition is claimed",
      row: { dueOn: SOON },
      parts: { claims },
      state: "fired",
      because: ["held true", "claimed"],
    },
    {
      says: "is unknown while nothing is said and it has no day",
      state: "unknown",
      because: ["nothing said"],
    },
    {
      says: "fires on a day that is none: doubt never helps",
      row: { dueOn: "soon" },
      state: "fired",
    },
  ]);
});

describe("a trigger with a rule, which names the healthy state,", () => {
  const rule = { kind: "tally", severity: "P0", max: 0 } as const;
  const clean: ProjectParts["tallies"] = [{ count: 0 }];
  const dirty: ProjectParts["tallies"] = [{ count: 3 }];
  table([
    {
      says: "is cleared while the rule is met",
      row: { rule },
      parts: { tallies: clean },
      state: "cleared",
      because: ["tally"],
    },
    {
      says: "is cleared while the rule is met, also after its day",
      row: { rule, dueOn: PAST },
      parts: { tallies: clean },
      state: "cleared",
    },
    {
      says: "counts down while it is not met and its day has yet to come",
      row: { rule, dueOn: SOON },
      parts: { tallies: dirty },
      state: "counting",
      because: ["due", "tally"],
    },
    {
      says: "counts down while it is unknown and its day has yet to come",
      row: { rule, dueOn: SOON },
      state: "counting",
    },
    {
      says: "fires after its day when it is not met",
      row: { rule, dueOn: PAST },
      parts: { tallies: dirty },
      state: "fired",
      because: ["past due", "tally"],
    },
    { says: "fires after its day when it is unknown", row: { rule, dueOn: PAST }, state: "fired" },
    {
      says: "fires without a day when it is not met",
      row: { rule },
      parts: { tallies: dirty },
      state: "fired",
      because: ["tally"],
    },
    { says: "is unknown without a day when the rule is", row: { rule }, state: "unknown" },
    {
      says: "fires when its condition is claimed, although the rule is met",
      row: { rule },
      parts: { tallies: clean, claims },
      state: "fired",
      because: ["held true", "tally", "claimed"],
    },
    {
      says: "is not cleared by evidence against its text while the rule is not met",
      row: { rule },
      parts: { tallies: dirty, evidence: failed },
      state: "fired",
    },
    {
      says: "fires when what the rule asks for is waived: a waiver never helps it",
      row: { rule: { kind: "task", taskKey: "t" } },
      parts: { tasks: [{ key: "t" }], waivers: [{ subject: subject("task", "t") }] },
      state: "fired",
    },
  ]);
});

describe("a waiver or a not applicable", () => {
  table([
    { says: "leaves a claimed trigger fired", parts: { claims, waivers }, state: "fired" },
    {
      says: "leaves a claimed trigger fired, also the one without approval",
      parts: { claims, notApplicable },
      state: "fired",
    },
    {
      says: "leaves one fired whose day has passed",
      row: { dueOn: PAST },
      parts: { waivers, notApplicable },
      state: "fired",
    },
    {
      says: "leaves one counting whose day has yet to come",
      row: { dueOn: SOON },
      parts: { waivers },
      state: "counting",
    },
    {
      says: "leaves one fired whose rule is not met",
      row: { rule: { kind: "tally", severity: "P0", max: 0 } },
      parts: { tallies: [{ count: 1 }], waivers },
      state: "fired",
    },
    {
      says: "covers one that nobody knows about",
      parts: { waivers },
      state: "waived",
      because: ["waived", "nothing said"],
    },
    {
      says: "covers one that nobody knows about, with the reason",
      parts: { notApplicable },
      state: "waived",
      because: ["not applicable", "nothing said"],
    },
    {
      says: "does not cover one when it has run out",
      parts: { waivers: [{ subject: C, expiresOn: "2026-03-01" }] },
      state: "unknown",
    },
  ]);
});

describe("the waiver of a trigger is told", () => {
  it.each<{ says: string; parts: ProjectParts; waiver: string | null }>([
    { says: "where it covers it", parts: { waivers }, waiver: "waivers-1" },
    { says: "not where it has fired", parts: { claims, waivers }, waiver: null },
    {
      says: "not beside a not applicable, which never ends",
      parts: { waivers, notApplicable },
      waiver: null,
    },
  ])("$says", ({ parts, waiver }) => {
    expect(evaluate({}, parts).waiver?.id ?? null).toBe(waiver);
  });
});

describe("a fired trigger says since when:", () => {
  it.each<{ says: string; row?: Partial<Criterion>; parts?: ProjectParts; since: string | null }>([
    {
      says: "its first claim that stands",
      parts: {
        claims: [
          { subject: C, at: daysAgo(4) },
          { subject: C, at: daysAgo(2) },
        ],
      },
      since: daysAgo(4),
    },
    {
      says: "the proof of its condition where nobody claimed it",
      parts: { evidence: [{ subject: C, at: daysAgo(3) }] },
      since: daysAgo(3),
    },
    { says: "the end of its day", row: { dueOn: PAST }, since: PAST_ENDED },
    {
      says: "the end of its day, when a claim came later",
      row: { dueOn: "2026-03-10" },
      parts: { claims: [{ subject: C, at: daysAgo(2) }] },
      since: "2026-03-11T00:00:00.000Z",
    },
    {
      says: "the newest proof, when it was refuted before",
      row: { dueOn: "2026-03-01" },
      parts: {
        claims: [{ subject: C, at: daysAgo(9) }],
        evidence: [
          { subject: C, outcome: "failed", at: daysAgo(8) },
          { subject: C, at: daysAgo(2) },
        ],
      },
      since: daysAgo(2),
    },
    {
      says: "nothing, where only its rule says so",
      row: { rule: { kind: "tally", severity: "P0", max: 0 } },
      parts: { tallies: [{ count: 1 }] },
      since: null,
    },
  ])("$says", ({ row, parts, since }) => {
    expect(evaluate(row, parts)).toMatchObject({ state: "fired", since });
  });

  it("one that has not fired says nothing", () => {
    expect(evaluate({ dueOn: SOON }).since).toBeNull();
  });
});

describe("the countdown of a trigger", () => {
  it("runs until the end of its day, and there it fires by itself", () => {
    const before = evaluate({ dueOn: SOON });
    expect(before).toMatchObject({ dueOn: SOON, endsAt: SOON_ENDS, holdsUntil: SOON_ENDS });
    expect(evaluate({ dueOn: SOON }, {}, "2026-03-20T23:59:59.999Z").state).toBe("counting");
    expect(evaluate({ dueOn: SOON }, {}, SOON_ENDS)).toMatchObject({
      state: "fired",
      since: SOON_ENDS,
      holdsUntil: null,
    });
  });

  it.each([
    { says: "begins with the project", startOn: "2026-03-01", dueOn: SOON, from: "2026-03-01" },
    { says: "begins nowhere without a start", startOn: null, dueOn: SOON, from: null },
    { says: "begins nowhere without an end", startOn: "2026-03-01", dueOn: null, from: null },
    {
      says: "begins nowhere when the project begins after it",
      startOn: "2026-03-22",
      dueOn: SOON,
      from: null,
    },
  ])("$says", ({ startOn, dueOn, from }) => {
    expect(evaluate({ dueOn }, { startOn }).countsFrom).toBe(from);
  });
});

describe("a trigger", () => {
  it("carries its consequence", () => {
    const consequence = {
      kind: "extend" as const,
      text: "The timeline grows by four weeks.",
      weeks: 4,
      phaseKey: null,
      optionKey: null,
    };
    expect(evaluate({ consequence }).consequence).toEqual(consequence);
  });

  it("names who holds its condition to be true, and what says so", () => {
    const result = evaluate({}, { claims, evidence: passed });
    expect(result.claim?.id).toBe("claims-1");
    expect(result.evidence?.id).toBe("evidence-1");
    expect(result.reasons[0]).toMatchObject({
      kind: "held true",
      state: "verified",
      evidence: { evidenceId: "evidence-1" },
    });
  });

  it("holds until its waiver, its proof or what its rule reads changes by time alone", () => {
    expect(evaluate({}, { waivers }).holdsUntil).toBe("2026-04-01T00:00:00.000Z");
    expect(evaluate({}, { evidence: passed }).holdsUntil).toBe(daysAgo(-13));
    const task = { rule: { kind: "task", taskKey: "t" } } as const;
    const parts = { tasks: [{ key: "t" }], evidence: [{ subject: subject("task", "t") }] };
    expect(evaluate(task, parts)).toMatchObject({ state: "cleared", holdsUntil: daysAgo(-13) });
    expect(evaluate({}, {}).holdsUntil).toBeNull();
  });
});
