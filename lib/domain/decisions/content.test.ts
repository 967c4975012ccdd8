import { expect, it } from "vitest";
import { buildProject, NOW, person } from "@/lib/testing/project-builder";
import type { Decision, Voice } from "../project";
import { decisionText, questionText } from "./content";

const VOICE: Voice = {
  id: "v",
  version: 1,
  function: "Security",
  person: null,
  deputy: null,
  mayApprove: true,
  answer: "go",
  reason: "It holds",
  at: NOW,
  answeredBy: person("Ana", "ana"),
  asDeputy: false,
  conditions: [],
};
const [DECISION] = buildProject({
  decisions: [
    { question: "Go?", optionKeys: ["1", "2"], askedBy: person("Eva"), outcomeKind: "go" },
  ],
}).decisions as [Decision];
const text = (decision: Partial<Decision> = {}, voice: Partial<Voice> = {}) =>
  decisionText(
    { ...DECISION, ...decision },
    { openedBy: person("Eva"), voices: [{ ...VOICE, ...voice }] },
  );

it("is the same for the same content, in whatever order it stands", () => {
  expect(text({ optionKeys: ["2", "1"] })).toBe(text());
  expect(text({}, { id: "other", version: 9 })).toBe(text());
});

it.each<[string, Partial<Decision>, Partial<Voice>]>([
  ["question", { question: "Go!" }, {}],
  ["options", { optionKeys: ["1"] }, {}],
  ["outcome", { outcomeKind: "no-go" }, {}],
  ["reason", { reason: "Because" }, {}],
  ["who decided", { decidedBy: person("Ana") }, {}],
  [
    "inputs",
    { inputs: [{ id: "a", label: "A", measure: "state", value: "met", tolerance: null }] },
    {},
  ],
  ["answer", {}, { answer: "no-go" }],
  ["why", {}, { reason: "It does not" }],
  ["deputy", {}, { asDeputy: true }],
  [
    "condition",
    {},
    { conditions: [{ text: "x", dueOn: "2026-01-01", owner: null, taskKey: null }] },
  ],
])("another %s is another content", (_, decision, voice) => {
  expect(text(decision, voice)).not.toBe(text());
});

it("the question alone does not know its outcome", () => {
  expect(questionText({ ...DECISION, outcomeKind: "no-go" } as Decision)).toBe(
    questionText(DECISION),
  );
  expect(questionText({ ...DECISION, recommendation: "Wait" })).not.toBe(questionText(DECISION));
});
