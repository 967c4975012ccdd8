import { expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { type Draft, draftOf, FACTS, readFacts, whyNotRead } from "./draft";
import { figureFormFixtures } from "./fixtures";
import { prepareFigureForm } from "./prepare";

const project = buildProject({
  sources: [{ key: "S1", title: "Status report" }],
  phases: [{ key: "0", name: "Ground" }],
  statedFigures: [{ key: "F1", label: "Tasks", source: { key: "S1", section: "Header" } }],
});
const asking = { mayEdit: true, newId: "new" };

it("a figure is prepared with where it is stated, and a new one with nothing said", () => {
  expect(prepareFigureForm(project, "figure-F1", asking)).toMatchObject({
    figure: { key: "F1" },
    facts: { label: "Tasks", source: { title: "Status report", section: "Header" } },
    subjects: { phase: [{ key: "0", name: "Ground" }] },
  });
  expect(prepareFigureForm(project, "new", asking)).toMatchObject({
    figure: null,
    facts: { label: "", computes: null },
    sources: ["Status report"],
  });
  expect(prepareFigureForm(project, "figure-F9", asking)).toBeNull();
});

const { facts } = figureFormFixtures.full;
const read = (part: Partial<Draft>) => readFacts({ ...draftOf(facts, "USD"), ...part }, "USD");

it("its fields say again what they were filled with, each of one fact", () => {
  expect(read({})).toEqual(facts);
  const fields = FACTS.flatMap((fact) => fact.fields);
  expect(fields.sort()).toEqual(Object.keys(draftOf(facts, "USD")).sort());
});

it.each<[Partial<Draft>, object]>([
  [{ high: "" }, { low: 22_500_000, high: 22_500_000 }],
  [
    { unit: "hours", low: "2.5", high: "" },
    { unit: "hours", low: 2.5, high: 2.5 },
  ],
  [
    { unit: "text", text: " full " },
    { unit: "text", low: null, high: null, text: "full" },
  ],
  [
    { computes: "", subject: "1" },
    { computes: null, subjectKey: null },
  ],
])("%j is read as %j", (part, said) => {
  expect(read(part)).toMatchObject(said);
});

it("what is no figure is told at its field", () => {
  const draft = { ...draftOf(facts, "USD"), unit: "count", low: "many", high: "3" };
  expect(Object.keys(whyNotRead(draft, "USD"))).toEqual(["low"]);
  expect(whyNotRead({ ...draft, unit: "text" }, "USD")).toEqual({});
});
