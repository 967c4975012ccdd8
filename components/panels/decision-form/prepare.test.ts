import { describe, expect, it } from "vitest";
import type { Decision } from "@/lib/domain/project";
import type { Role } from "@/lib/domain/rights";
import { NOW, type ProjectParts, buildProject, person } from "@/lib/testing/project-builder";
import { type Asking, prepareDecisionForm } from "./prepare";

const insider = (name: string, role: Role = "editor") => ({ id: name.toLowerCase(), name, role });
const ASKING: Asking = {
  userId: "ana",
  name: "Ana",
  mayAsk: true,
  maySign: true,
  isArchived: false,
  insiders: [insider("Ana"), insider("Ben"), insider("Cleo", "viewer")],
  newId: "new",
  now: NOW,
};
const VOICE = {
  id: "v",
  version: 3,
  function: "Security",
  person: person("Ana", "ana"),
  deputy: person("Ben", "ben"),
  mayApprove: true,
  answer: null,
  reason: null,
  at: null,
  answeredBy: null,
  asDeputy: false,
  conditions: [],
};
const PARTS: ProjectParts = {
  decisions: [{ key: "D1", question: "Ship?", askedBy: person("Eva", "eva") }],
  polls: [{ decisionKey: "D1", openedBy: person("Eva", "eva"), voices: [VOICE] }],
};

const form = (of: string, asking: Partial<Asking> = {}, parts: ProjectParts = {}) =>
  prepareDecisionForm(buildProject({ ...PARTS, ...parts }), of, { ...ASKING, ...asking });

describe("an answer", () => {
  it("is for the voices that are one's own, as a deputy where one is", () => {
    expect(form("answer@D1")).toMatchObject({
      kind: "answer",
      verdict: "NO-GO",
      hidesMoney: false,
      voices: [{ id: "v", version: 3, deputyFor: null }],
    });
    expect(form("answer@D1", { userId: "ben" })).toMatchObject({
      voices: [{ deputyFor: "Ana" }],
    });
  });

  it("says where its amounts are hidden", () => {
    expect(form("answer@D1", {}, { hidesMoney: true })).toMatchObject({ hidesMoney: true });
  });

  it.each<[string, Partial<Decision>, string | null]>([
    ["without the full stop of a sentence", { recommendation: "Wait for it." }, "Wait for it"],
    [
      "with how sure its asker is behind it",
      { recommendation: "Wait.", confidencePercent: 85 },
      "Wait, 85\u00a0% sure",
    ],
    ["as it is, where it ends otherwise", { recommendation: "Wait…" }, "Wait…"],
    ["nothing where nothing is advised", {}, null],
  ])("names what is advised %s", (_, row, advice) => {
    expect(form("answer@D1", {}, { decisions: [{ key: "D1", ...row }] })).toMatchObject({ advice });
  });

  it("is nobody else's", () => {
    expect(form("answer@D1", { userId: "cleo" })).toMatchObject({ kind: "refused" });
    expect(form("answer@D1", {}, { polls: [] })).toMatchObject({
      why: "No poll is open on it.",
    });
  });
});

it("a decision is what the answers come to, and asks why where it differs from what is computed", () => {
  const voices = [{ ...VOICE, answer: "go" as const, answeredBy: VOICE.person }];
  const polls = [{ decisionKey: "D1", openedBy: person("Eva", "eva"), voices }];
  expect(form("close@D1")).toMatchObject({ outcome: "undecided", asksWhy: false });
  expect(form("close@D1", {}, { polls })).toMatchObject({
    outcome: "go",
    asksWhy: true,
    reasons: ["Go: Security"],
  });
  expect(form("close@D1", { maySign: false }, { polls })).toMatchObject({ kind: "refused" });
});

it("a go is signed with what it asks for in sight", () => {
  const asked = { text: "Rotate the key", dueOn: "2026-03-20", owner: "Ben", taskKey: null };
  const answer = "go with conditions" as const;
  const voices = [{ ...VOICE, answer, answeredBy: VOICE.person, conditions: [asked] }];
  const polls = [{ decisionKey: "D1", openedBy: person("Eva", "eva"), voices }];
  expect(form("close@D1", {}, { polls })).toMatchObject({
    reasons: ["Go with conditions: Security", "Security asks: Rotate the key, due Fri 20 Mar, Ben"],
  });
});

it("a poll begins with the functions of the project, and a name means the one account of that name", () => {
  const functions = [
    { name: "Security", person: person("ben"), deputy: null, mayApprove: false },
    { name: "Finance", person: person("Nobody known"), deputy: null, mayApprove: true },
  ];
  const pollRules = { ...buildProject().pollRules, quorum: 2, functions };
  expect(form("poll@D1", {}, { pollRules })).toMatchObject({
    askers: [{ userId: "eva" }, { name: "Ana", userId: "ana" }],
    minimumApprovers: 1,
    rules: "2 functions have to answer, 1 person has to approve",
    voices: [
      { function: "Security", userId: "ben", mayApprove: false },
      { function: "Finance", userId: null, mayApprove: true },
    ],
    ruled: [
      { name: "Security", mayApprove: false },
      { name: "Finance", mayApprove: true },
    ],
  });
});

it("asked anew it says the same, and takes over from what was decided", () => {
  expect(form("ask@D1")).toMatchObject({ replacesKey: "D1", facts: { question: "Ship?" } });
  expect(form("ask")).toMatchObject({ replacesKey: null, facts: { question: "" } });
  expect(form("edit@D1")).toMatchObject({ decision: { version: 1 }, replacesKey: null });
});

it.each(["ask@D9", "poll@D9", "answer@D9", "dance@D1", ""])("%s names nothing", (of) => {
  expect(form(of)).toBeNull();
});

it("whoever may not ask, and an archived project, are told so", () => {
  expect(form("ask", { mayAsk: false })).toMatchObject({ kind: "refused" });
  expect(form("answer@D1", { isArchived: true })).toMatchObject({ kind: "refused" });
});
