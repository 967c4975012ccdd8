import { describe, expect, it } from "vitest";
import { buildProject, person } from "@/lib/testing/project-builder";
import { decisionStanding, isDecided } from "../decisions/standing";
import type { Project } from "../project";
import type { PastEvent, Told } from "./event";
import { replayEvents } from "./replay-events";

const EVA = { name: "Eva", userId: "eva" };
const LATER = "2026-03-04T10:00:00.000Z";

const PROJECT = buildProject({
  tasks: [{ key: "1", title: "Rotate the key" }, { key: "2" }],
  decisions: [
    {
      ...{ key: "D1", question: "Ship?", outcome: "no-go", outcomeKind: "no-go" },
      ...{ decidedBy: person("Ana", "ana"), decidedAt: "2026-02-01T10:00:00.000Z" },
    },
    { key: "D2", question: "Ship now?", askedBy: EVA, replacesKey: "D1" },
  ],
});
const idOf = (key: string) => PROJECT.decisions.find((one) => one.key === key)?.id ?? "";

const VOICES = [
  {
    ...{ id: "v1", function: "Engineering", person: "Ana", userId: "ana", mayApprove: true },
    ...{ deputy: "Ben", deputyUserId: "ben" },
  },
  {
    ...{ id: "v2", function: "Finance", person: "Cleo", userId: "cleo", mayApprove: false },
    ...{ deputy: null, deputyUserId: null },
  },
];
const CONDITION = { text: "Rotate the key", dueOn: "2099-01-15", owner: null };
const POLL = { id: "p", key: "P4", quorum: null, minimumApprovers: 1, contentHash: "asked" };
const INPUTS = [
  { id: "verdict", label: "Verdict", measure: "state", value: "NO-GO", tolerance: null },
];

const event = (action: string, key: string, after: Told, by = EVA): PastEvent => ({
  ...{ action, subject: { kind: "decision", id: idOf(key), key }, before: {}, after, by },
  at: LATER,
});
const opened = (poll: Told = {}) =>
  event("poll.opened", "D2", { poll: { ...POLL, voices: VOICES, ...poll }, version: 2 });
const answered = event(
  "poll.answered",
  "D2",
  {
    ...{ function: "Engineering", voice: "v1", answer: "go with conditions", by: "Ben" },
    ...{ reason: "It holds", asDeputy: true, conditions: [CONDITION], contentHash: "asked" },
  },
  { name: "Ben", userId: "ben" },
);
const TAKEN = {
  ...{ outcome: "go with conditions", reason: "It cannot wait", decidedBy: "Eva", version: 3 },
  ...{ computedVerdict: "NO-GO", question: "Ship now?", contentHash: "signed" },
};
const taken = (told: Told = {}) => event("decision.taken", "D2", { ...TAKEN, ...told });
const superseded = event("decision.superseded", "D1", { supersededBy: "D2", version: 2 });
const closed = event("poll.closed", "D2", {
  ...{ poll: { id: "p", closed: true }, outcome: "undecided", reasons: [] },
});

const replay = (...events: PastEvent[]): Project => replayEvents(PROJECT, events).project;
const decisionIn = (project: Project, key: string) =>
  project.decisions.find((one) => one.key === key)!;

describe("a question that is replayed", () => {
  it("is asked by whoever asked it", () => {
    const facts = { question: "Stop?", optionKeys: [], askedBy: "Eva", replacesKey: "D1" };
    const asked = event("decision.asked", "D3", { ...facts, version: 1 });
    expect(replay(asked).decisions.at(-1)).toMatchObject({
      ...{ key: "D3", question: "Stop?", askedBy: EVA, replacesKey: "D1", outcome: null },
    });
  });

  it("is withdrawn, and its poll ends with it", () => {
    const withdrawn = { withdrawn: { by: "Eva", reason: "Too early" }, version: 3 };
    const known = replay(opened(), event("decision.withdrawn", "D2", withdrawn));
    expect(decisionIn(known, "D2")).toMatchObject({
      withdrawal: { by: EVA, at: LATER, reason: "Too early" },
      version: 3,
    });
    expect(known.polls.at(-1)).toMatchObject({ closedAt: LATER, version: 1 });
  });
});

describe("a poll that is replayed", () => {
  it("is opened with its voices, and changes nothing that is decided", () => {
    const known = replay(opened());
    expect(known.polls).toMatchObject([
      { key: "P4", decisionKey: "D2", openedBy: EVA, openedAt: LATER, closedAt: null },
    ]);
    expect(known.polls[0]?.voices).toMatchObject([
      { person: { name: "Ana", userId: "ana" }, deputy: { name: "Ben" }, mayApprove: true },
      { person: { name: "Cleo" }, deputy: null, mayApprove: false, answer: null },
    ]);
    expect(decisionIn(known, "D2")).toEqual({ ...PROJECT.decisions[1], version: 2 });
  });

  it("is answered: what a voice says is no reason of the decision", () => {
    const known = replay(opened(), answered);
    expect(known.polls[0]?.voices[0]).toMatchObject({
      ...{ version: 2, answer: "go with conditions", reason: "It holds", asDeputy: true },
      ...{ answeredBy: { name: "Ben" }, at: LATER, conditions: [{ ...CONDITION, taskKey: null }] },
    });
    expect(decisionIn(known, "D2")).toMatchObject({ reason: null, contentHash: null });
  });

  it("ends undecided and leaves its question open", () => {
    const known = replay(opened(), closed);
    expect(known.polls[0]).toMatchObject({ closedAt: LATER, version: 2 });
    expect(isDecided(decisionIn(known, "D2"))).toBe(false);
  });

  it("names its tasks by the keys they have, and none that is gone", () => {
    const planned = [{ voice: "v1", taskKeys: ["1"] }];
    const events = [opened(), answered, taken({ inputs: INPUTS, planned })];
    const subject = { kind: "task", id: PROJECT.tasks[0]?.id ?? "", key: "1" };
    const renamed = { ...event("task.edited", "", { key: "9" }), subject };
    const removed = { ...event("task.removed", "", {}), after: null, subject };
    const taskKeyAfter = (...more: PastEvent[]) =>
      replay(...events, ...more).polls[0]?.voices[0]?.conditions[0]?.taskKey;
    expect([taskKeyAfter(), taskKeyAfter(renamed), taskKeyAfter(removed)]).toEqual([
      "1",
      "9",
      null,
    ]);
  });
});

describe("a decision that is replayed", () => {
  it("is taken by whoever signed it, on what it rested on", () => {
    const planned = [{ voice: "v1", taskKeys: ["2"] }];
    const known = replay(
      opened(),
      answered,
      taken({ inputs: INPUTS, planned }),
      superseded,
      closed,
    );
    expect(decisionIn(known, "D2")).toMatchObject({
      ...{ outcome: "go with conditions", outcomeKind: "go with conditions", version: 3 },
      ...{ decidedBy: EVA, decidedAt: LATER, reason: "It cannot wait", inputs: INPUTS },
      ...{ computedVerdict: "NO-GO", contentHash: "signed" },
    });
    expect(known.polls[0]?.voices[0]?.conditions[0]?.taskKey).toBe("2");
    expect(decisionIn(known, "D1").supersededByKey).toBe("D2");
    expect(decisionStanding(known, decisionIn(known, "D1"), LATER).state).toBe("superseded");
    expect(decisionStanding(known, decisionIn(known, "D2"), LATER).state).toBe("in force");
  });

  it("of which an older event tells less is what is known of it, and claims to be signed by nothing", () => {
    const voices = VOICES.map(({ id, function: name, userId, deputyUserId }) => ({
      ...{ id, function: name, userId, deputyUserId },
    }));
    const problem = "Condition of Engineering on decision D2: Ship now?";
    const task = { kind: "task", id: PROJECT.tasks[0]?.id ?? "", key: "1" };
    const planned = { ...event("task.edited", "", { problem }), subject: task };
    const known = replay(opened({ key: undefined, voices }), answered, planned, taken());
    expect(decisionIn(known, "D2")).toMatchObject({
      ...{ outcomeKind: "go with conditions", decidedBy: EVA, decidedAt: LATER },
      ...{ inputs: null, contentHash: null },
    });
    expect(known.polls[0]).toMatchObject({ key: "P1", voices: [{ mayApprove: true }, {}] });
    expect(known.polls[0]?.voices[1]?.person).toEqual({ name: "unknown", userId: "cleo" });
    expect(known.polls[0]?.voices[0]?.conditions[0]?.taskKey).toBe("1");
  });
});

it("rules that are replayed are those of polls from then on", () => {
  const rules = { ...event("rules.changed", "", { minimumApprovers: 2, version: 8 }) };
  const changed = { ...rules, subject: { kind: "project", id: PROJECT.id, key: null } };
  expect(replay(changed)).toMatchObject({
    version: 8,
    pollRules: { ...PROJECT.pollRules, minimumApprovers: 2 },
  });
});
