import { describe, expect, it } from "vitest";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  subject,
} from "@/lib/testing/project-builder";
import type { Project, Voice } from "../project";
import type { AgendaItem, AgendaKind, AgendaRow } from "./agenda";
import type { OpenAction } from "./carried-items";
import { writeAgenda } from "./write-agenda";

const ANN = { name: "Ann", userId: null };
const T1 = subject("task", "1");
const inDays = (days: number) => daysAgo(-days).slice(0, 10);

/** Ids are those of rows that are called the same in both. */
function built(parts: ProjectParts): Project {
  const project = buildProject(parts);
  const named = Object.entries(project).map(([name, rows]) => [
    name,
    Array.isArray(rows)
      ? (rows as { id?: string; key?: string }[]).map((row) => ({ ...row, id: row.key ?? row.id }))
      : (rows as unknown),
  ]);
  return Object.fromEntries(named) as Project;
}

interface Given {
  before?: ProjectParts | null;
  since?: number;
  parked?: { item: AgendaItem; reviewKey: string; text: string | null }[];
  actions?: OpenAction[];
}

function agenda(parts: ProjectParts, { before, since = 7, parked = [], actions = [] }: Given = {}) {
  return writeAgenda({
    before: before ? { project: built(before), now: daysAgo(since) } : null,
    after: { project: built(parts), now: NOW },
    parked,
    actions,
  });
}

function itemOf(kind: AgendaKind, ...given: Parameters<typeof agenda>): AgendaItem {
  const found = agenda(...given).find((one) => one.kind === kind);
  if (!found) throw new Error(`Nothing about ${kind}.`);
  return found;
}

function told({ rows }: AgendaItem) {
  const valueOf = (fact: AgendaRow["said"]) =>
    fact && (fact.what === "day" ? fact.dayOn : fact.value);
  return rows.map(({ title, said, found, mark }) => [title, valueOf(said), valueOf(found), mark]);
}

const WORK = {
  phases: [{ key: "0", name: "Repair", plannedEndOn: inDays(3) }],
  tasks: [{ key: "1", title: "Mend it", phaseKey: "0" }],
  items: [{ key: "a", list: "exit", phaseKey: "0", text: "It holds", blocking: true }],
} satisfies ProjectParts;
const claim = { subject: T1, by: ANN, at: daysAgo(20), statement: "It is mended" };
const failed = { subject: T1, outcome: "failed", at: daysAgo(1), excerpt: "It breaks." } as const;

describe("a project with nothing to talk about", () => {
  it("has its verdict on the agenda, and nothing else", () => {
    expect(agenda({}).map(({ kind, question }) => [kind, question])).toEqual([
      ["verdict", "Does anything speak against it?"],
    ]);
  });
});

describe("the verdict", () => {
  it("shows readiness, what became of it, and why, the weightiest first", () => {
    const component = { key: "api" };
    const before = { components: [component], tasks: [{ key: "1", componentKey: "api" }] };
    const proved = { ...before, evidence: [{ subject: T1 }] };
    const gate = { phases: [{ key: "0", name: "Repair" }] };
    const item = itemOf("verdict", { ...proved, ...gate }, { before });
    expect(item).toMatchObject({
      hero: { what: "percent", value: 100, before: 0 },
      heads: ["Owner", "Why"],
    });
    expect(told(item)).toEqual([
      ["Readiness, verified", null, "0 % → 100 %", null],
      ["Readiness, claimed", null, "0 % → 100 %", null],
      ["Repair", null, "gate not passed", "unknown"],
    ]);
  });
});

describe("claims refuted", () => {
  const refuted = { ...WORK, claims: [claim], evidence: [failed] };

  it("are all that stand where there was no review before, as a share of those checked", () => {
    const a = subject("item", "a");
    const other = { ...claim, subject: a };
    const open = { ...claim, subject: subject("task", "2") };
    const runs = [{ subject: a, outcome: "failed", at: daysAgo(30) }, { subject: a }] as const;
    const item = itemOf("claims refuted", {
      ...{ ...refuted, claims: [claim, other, open] },
      evidence: [failed, ...runs],
    });
    expect(item).toMatchObject({
      hero: { what: "share", part: 1, whole: 2 },
      caption: "checked claims refuted",
      heads: ["Said", "Found"],
      question: "Who proves what was claimed, and until when?",
    });
    expect(told(item)).toEqual([["Mend it", "It is mended", "It breaks.", "refuted"]]);
  });

  it("are those since the last review where there was one, however late it was recorded", () => {
    const before = { ...WORK, claims: [claim] };
    const kindsAfter = (at: string, was: ProjectParts = before) =>
      agenda({ ...refuted, evidence: [{ ...failed, at }] }, { before: was }).map(
        ({ kind }) => kind,
      );
    expect(kindsAfter(daysAgo(1))).toContain("claims refuted");
    expect(kindsAfter(daysAgo(10))).toContain("claims refuted");
    const known = { ...before, evidence: [{ ...failed, at: daysAgo(10) }] };
    expect(kindsAfter(daysAgo(10), known)).not.toContain("claims refuted");
  });

  it("tell of what failed without a claim too, and of a withdrawn one nothing", () => {
    const unclaimed = itemOf("claims refuted", { ...WORK, evidence: [failed] }, { before: WORK });
    expect(unclaimed).toMatchObject({ hero: { what: "count", count: 1 }, caption: "refuted" });
    const withdrawal = { by: ANN, at: daysAgo(0.5), reason: null };
    const kinds = agenda({ ...refuted, claims: [{ ...claim, withdrawal }] }).map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain("claims refuted");
  });
});

describe("proof gone stale", () => {
  it("says when it was proved, and since when it is so no longer", () => {
    const parts = { ...WORK, evidence: [{ subject: T1, at: daysAgo(16) }] };
    const item = itemOf("proof gone stale", parts, { before: parts });
    expect(item).toMatchObject({ hero: { what: "count", count: 1 }, caption: "proof gone stale" });
    expect(told(item)).toEqual([
      ["Mend it", daysAgo(16).slice(0, 10), daysAgo(2).slice(0, 10), "stale"],
    ]);
  });

  it("tells of what rests on what failed", () => {
    const tasks = [...WORK.tasks, { key: "2", title: "Test it" }];
    const end = (key: string) => ({ kind: "task" as const, key, missing: false });
    const dependencies = [{ blocking: end("1"), dependent: end("2") }];
    const proved = [T1, subject("task", "2")].map((one) => ({ subject: one, at: daysAgo(9) }));
    const parts = { ...WORK, tasks, dependencies, evidence: proved };
    const item = itemOf(
      "proof gone stale",
      { ...parts, evidence: [...proved, { ...failed, checkKey: "runs of task 1" }] },
      { before: parts },
    );
    expect(item.caption).toBe("proof in doubt");
    expect(told(item)).toMatchObject([["Test it", expect.anything(), "task 1 failed", "suspect"]]);
  });
});

describe("what comes near", () => {
  const trigger = { key: "n", kind: "no-go", text: "It breaks" } as const;

  it.each([
    [7, { what: "days", days: 7 }, "days to the next trigger"],
    [0, { what: "days", days: 0 }, "days to the next trigger"],
    [-2, { what: "count", count: 1 }, "trigger fired"],
  ])("a trigger due in %i days is on it", (days, hero, caption) => {
    const consequence = {
      ...{ kind: "stop" as const, text: "Stop all work" },
      ...{ weeks: null, phaseKey: null, optionKey: null },
    };
    const criteria = [{ ...trigger, dueOn: inDays(days), consequence }];
    const item = itemOf("triggers near", { criteria });
    expect(item).toMatchObject({ hero, caption, heads: ["Due", "Then"] });
    expect(told(item)).toEqual([
      ["It breaks", inDays(days), "Stop all work", days < 0 ? "fired" : null],
    ]);
  });

  it("one in eight days, cleared, or without a day is not", () => {
    const criteria = [
      { ...trigger, dueOn: inDays(8) },
      { ...trigger, key: "m" },
    ];
    expect(agenda({ criteria }).map(({ kind }) => kind)).toEqual(["verdict"]);
  });

  it.each([
    [3, { what: "days", days: 3 }, "days to the gate of phase 0"],
    [1, { what: "days", days: 1 }, "day to the gate of phase 0"],
    [-3, { what: "days", days: -3 }, "days past the gate of phase 0"],
  ])("a gate that is planned in %i days is on it", (days, hero, caption) => {
    const phases = [{ ...WORK.phases[0], plannedEndOn: inDays(days) }];
    const item = itemOf("gates near", { ...WORK, phases });
    expect(item).toMatchObject({
      ...{ hero, caption, question: "Who owns phase 0, and until when?" },
      heads: ["Planned", "Proved"],
    });
    expect(told(item)).toEqual([["Repair", inDays(days), "0 of 1", "unknown"]]);
  });

  it("one that has passed, lies farther off or is deferred is not, and one that fell is", () => {
    const kinds = (part: object, given: Given = {}) =>
      agenda({ ...WORK, phases: [{ ...WORK.phases[0], ...part }] }, given).map(({ kind }) => kind);
    expect(kinds({ plannedEndOn: inDays(8) })).not.toContain("gates near");
    expect(kinds({ deferred: true })).not.toContain("gates near");
    const passed = { ...WORK, evidence: [{ subject: subject("item", "a"), at: daysAgo(8) }] };
    expect(agenda(passed).map(({ kind }) => kind)).not.toContain("gates near");
    expect(kinds({ plannedEndOn: null }, { before: passed })).toContain("gates near");
  });
});

describe("what has changed since the last review", () => {
  it("blockers that were raised, the worst first", () => {
    const raised = [
      { key: "B1", title: "No keys", severity: "P2" },
      { key: "B2", title: "No host", severity: "P0", claimedState: "done", actualState: "fragile" },
    ] as const;
    const item = itemOf("blockers raised", { blockers: [...raised] }, { before: {} });
    expect(item).toMatchObject({ question: "Who clears B2 and B1, and until when?" });
    expect(told(item)).toMatchObject([
      ["No host", "done", "fragile", "in progress"],
      ["No keys", "not started", "not started", "to do"],
    ]);
  });

  it("dates that slipped, the farthest first, then what was not done by its day", () => {
    const tasks = (first: string, second: string, third: string) => [
      { key: "1", title: "Mend it", plannedEndOn: first },
      { key: "2", title: "Test it", plannedEndOn: second },
      { key: "3", title: "Show it", plannedEndOn: third },
    ];
    const over = inDays(-2);
    const item = itemOf(
      "slips",
      { tasks: tasks(inDays(12), inDays(40), over) },
      { before: { tasks: tasks(inDays(10), inDays(10), over) } },
    );
    expect(item).toMatchObject({ hero: { what: "count", count: 3 }, caption: "dates slipped" });
    expect(told(item)).toEqual([
      ["Test it", inDays(10), inDays(40), "to do"],
      ["Mend it", inDays(10), inDays(12), "to do"],
      ["Show it", over, "not done", "to do"],
    ]);
  });

  it("figures: metrics, hours and money", () => {
    const metric = { key: "m", name: "Coverage", unit: "%", comparator: ">", target: 80 } as const;
    const parts = (actualHours: number, actualMinor: number, low: number) => ({
      tasks: [{ key: "1", title: "Mend it", actualHours }],
      moneyLines: [{ key: "L", name: "Work", actualMinor }],
      metrics: [metric],
      samples: [{ metricKey: "m", low, high: low, takenOn: inDays(-1) }],
    });
    const item = itemOf("figures moved", parts(3, 500, 90), { before: parts(2, 400, 60) });
    expect(item.rows.map(({ said, found }) => [said, found])).toEqual([
      [
        { what: "hours", value: 2 },
        { what: "hours", value: 3 },
      ],
      [
        { what: "money", value: 400 },
        { what: "money", value: 500 },
      ],
      [
        { what: "words", value: "60 %, not met" },
        { what: "words", value: "90 %, met" },
      ],
    ]);
  });

  it("inputs of a decision in force, whenever they moved", () => {
    const inputs = [
      {
        ...{ id: "readiness verified", label: "Readiness, verified", measure: "points" as const },
        ...{ value: 80, tolerance: 5 },
      },
    ];
    const decisions = [
      { key: "D1", question: "Ship?", outcome: "go", decidedAt: daysAgo(30), inputs },
    ];
    const voice: Voice = {
      ...{ id: "v", version: 1, function: "Security", person: ANN, deputy: null },
      ...{ mayApprove: true, answer: "go with conditions", reason: null, at: null },
      ...{ answeredBy: ANN, asDeputy: false },
      conditions: [{ text: "Rotate", dueOn: inDays(-3), owner: null, taskKey: null }],
    };
    const polls = [{ decisionKey: "D1", voices: [voice] }];
    const item = itemOf("decisions moved", { decisions });
    expect(item.caption).toMatch(/^inputs changed since/);
    const given = { ...decisions[0]!, outcomeKind: "go with conditions" as const };
    const mixed = itemOf("decisions moved", { decisions: [given], polls });
    expect(mixed).toMatchObject({
      hero: { what: "count", count: item.rows.length + 1 },
      caption: `moved: 1 condition missed, ${String(item.rows.length)} inputs changed`,
    });
    const missed = itemOf("decisions moved", { decisions: [{ ...given, inputs: null }], polls });
    expect(missed.caption).toBe("condition missed; of 1 decision nobody knows what has changed");
    expect(item.question).toBe("Does D1 still hold?");
    expect(
      item.rows.every(({ subject: { kind, key } }) => kind === "decision" && key === "D1"),
    ).toBe(true);
  });
});

describe("what is carried over", () => {
  const action = (id: string, dueOn: string | null, reviewKey = "R1"): OpenAction => ({
    ...{ id, reviewKey, text: `Do ${id}`, owner: "Otto", dueOn },
  });

  it("actions that are not done: overdue ones by themselves, the first due first", () => {
    const actions = [
      action("c", inDays(5)),
      action("b", inDays(-1)),
      action("a", inDays(-9), "R2"),
      action("d", null),
      action("e", inDays(0)),
    ];
    const items = agenda({}, { actions });
    expect(items.map(({ kind, carriedFrom }) => [kind, carriedFrom])).toEqual([
      ["verdict", null],
      ["carried over", "R1"],
      ["actions overdue", null],
    ]);
    expect(items.slice(1).map(({ rows }) => rows.map((one) => one.subject.id))).toEqual([
      ["e", "c", "d"],
      ["a", "b"],
    ]);
    const sameDay = ["z", "y", "x"].map((id) => action(id, inDays(2)));
    const kept = itemOf("carried over", {}, { actions: [...sameDay, action("w", inDays(1))] });
    expect(kept.rows.map(({ subject: { id } }) => id)).toEqual(["w", "z", "y", "x"]);
    expect(told(items[2]!)[0]).toEqual(["Do a", "Otto", inDays(-9), null]);
  });

  const parked = (kind: AgendaKind, part: Partial<AgendaItem> = {}) => {
    const [item] = agenda({});
    const row = { subject: { kind: "task" as const, key: "1", id: "1" }, title: "Mend it" };
    const facts = { said: null, found: null, mark: null };
    return {
      item: { ...item!, kind, question: "Who?", rows: [{ ...row, ...facts }], ...part },
      reviewKey: "R2",
      text: "Ben is away",
    };
  };

  it("what was parked comes again as it was, from where it was parked first", () => {
    const again = [parked("claims refuted"), parked("slips", { carriedFrom: "R1" })];
    const items = agenda({}, { parked: again });
    expect(items.slice(1)).toEqual([
      { ...again[0]!.item, kind: "carried over", carriedFrom: "R2", carriedText: "Ben is away" },
      { ...again[1]!.item, kind: "carried over", carriedFrom: "R1", carriedText: "Ben is away" },
    ]);
  });

  it("what time alone decides comes as it is now, once, and not at all where nothing is left of it", () => {
    const items = agenda(WORK, { parked: [parked("gates near"), parked("verdict")] });
    expect(items).toMatchObject([
      { kind: "verdict", carriedFrom: "R2", carriedText: "Ben is away" },
      { kind: "gates near", rows: [{ title: "Repair" }], carriedFrom: "R2" },
    ]);
    for (const kind of ["gates near", "triggers near", "decisions moved"] as const) {
      expect(agenda({}, { parked: [parked(kind)] })).toMatchObject([
        { kind: "verdict", carriedFrom: null },
      ]);
    }
  });

  it("parked actions come as those that are still open, and not at all where all are done", () => {
    const subject = { kind: "action" as const, key: "R1", id: "a" };
    const row = { subject, title: "Do a", said: null, found: null, mark: null };
    const given = [parked("carried over", { rows: [row] })];
    expect(agenda({}, { parked: given }).map(({ kind }) => kind)).toEqual(["verdict"]);
    expect(agenda({}, { parked: given, actions: [action("b", null)] })).toMatchObject([
      { kind: "verdict" },
      { kind: "carried over", carriedFrom: "R2", rows: [{ title: "Do b" }] },
    ]);
  });
});
