import { describe, expect, it } from "vitest";
import { PLAN_KINDS } from "@/lib/features/plan/types";
import { checkInput } from "@/components/forms/check-input";
import { changesOf, pathsOfFacts } from "@/components/forms/use-fact-edit";
import { ADDING, EDITING } from "./check";
import type { KnownRow } from "./contract";
import { type Draft, draftOf, FACTS, fieldsOf, formOf, pathsOf, readFacts } from "./draft";
import { planFormFixtures } from "./fixtures";

const { task, item, phase, component, added } = planFormFixtures;
const known = [task, item, phase, component].map(({ about }) => about as KnownRow);
const ofTask = known[0]!;
const SEEN = { id: ofTask.id, version: 3 };

function changing(part: Partial<Draft>, row = ofTask) {
  const base = { ...row.facts };
  const { read } = formOf(row.kind);
  const untouched = draftOf(row.kind, base);
  return changesOf<object>(base, read(untouched), read({ ...untouched, ...part }));
}

describe.each(known)("the fields of a $kind", ({ kind, facts }) => {
  it("say again what they were filled with, and change nothing by it", () => {
    const draft = draftOf(kind, { ...facts });
    expect(readFacts(kind, draft)).toEqual(facts);
  });

  it("are told apart one by one, each with a name of its own", () => {
    const labels = FACTS[kind].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(FACTS[kind].flatMap(({ fields }) => fields)).toEqual(fieldsOf(kind));
  });
});

describe("what is changed", () => {
  it("is what the writer has changed, as it was and as it shall be", () => {
    expect(changing({ owner: " Otto ", priority: "none", hardStop: "no", weight: "3" })).toEqual({
      owner: { from: "Lena Lead", to: "Otto" },
      priority: { from: "P0", to: null },
      hardStop: { from: true, to: false },
      weight: { from: 2, to: 3 },
    });
  });

  it("leaves a step of two lines alone until somebody writes there", () => {
    const row = { ...ofTask, facts: { ...ofTask.facts, steps: ["Read\nthe trace"] } } as KnownRow;
    expect(changing({ owner: "" }, row)).toEqual({ owner: { from: "Lena Lead", to: null } });
    expect(changing({ lines: "Read\n\n the trace \nFix it" }, row)).toMatchObject({
      steps: { from: ["Read\nthe trace"], to: ["Read", "the trace", "Fix it"] },
    });
  });
});

describe("what the schema says is wrong", () => {
  it.each<[string, Partial<Draft>, string, RegExp]>([
    ["no name", { name: " " }, "name", /Say what is to be done/],
    ["no key", { key: "" }, "key", /A key holds letters/],
    ["a weight in words", { weight: "much" }, "weight", /A whole number/],
    ["no weight", { weight: "" }, "weight", /A whole number/],
    ["a day that is none", { due: "2025-02-31" }, "due", /Say a day/],
  ])("of %s is told at its field", (_, part, field, message) => {
    const input = { slug: "vimana", task: SEEN, changes: changing(part) };
    const { wrong } = checkInput(EDITING.task.schema, input);
    const [path = ""] = Object.keys(wrong ?? {});
    const [fact = ""] = Object.keys(pathsOfFacts({ [path]: "" }));
    expect(pathsOf("task")[fact]).toBe(field);
    expect(wrong?.[path]).toMatch(message);
  });

  it("of a cap beyond the whole is told at its field", () => {
    const input = {
      slug: "vimana",
      component: SEEN,
      changes: changing({ cap: "101" }, known[3]),
    };
    expect(checkInput(EDITING.component.schema, input).wrong).toEqual({
      "changes.capPercent.to": "At most 100",
    });
  });
});

it.each(PLAN_KINDS)("a new %s is nothing but its name, and without that it is none", (kind) => {
  const { about } = added;
  if (about.is !== "new") throw new Error("It is not new.");
  const begun = about.begun[kind];
  const draft = { ...draftOf(kind, begun.facts), name: "Something" };
  const input = { slug: "vimana", id: SEEN.id, place: null, ...readFacts(kind, draft) };
  expect(checkInput(ADDING[kind].schema, input).wrong).toBeNull();
  const nameless = { ...input, ...readFacts(kind, { ...draft, name: "" }) };
  expect(checkInput(ADDING[kind].schema, nameless).wrong).not.toBeNull();
});
