import { expect, it } from "vitest";
import { buildProject, subject } from "@/lib/testing/project-builder";
import { draftOf, FACTS, readFacts } from "./draft";
import { checkFormFixtures } from "./fixtures";
import { prepareCheckForm } from "./prepare";

const project = buildProject({
  tasks: [{ key: "1", title: "Dig" }],
  checks: [{ key: "runs", subject: subject("task", "1"), command: "npm test", passesNeeded: 3 }],
});
const asking = { mayEdit: true, newId: "new", hanging: { runs: 2, rules: 1 } };

it("a check is prepared with what it proves and what hangs on it", () => {
  expect(prepareCheckForm(project, "check-runs", asking)).toMatchObject({
    text: "1 Dig",
    check: { key: "runs", runs: 2, rules: 1 },
    facts: { command: "npm test", passesNeeded: 3 },
    usualDays: project.freshnessDays,
  });
});

it("a new one of a row has nothing said; of what is not there none is added", () => {
  expect(prepareCheckForm(project, "new@task-1", asking)).toMatchObject({
    check: null,
    subject: { kind: "task", key: "1" },
    facts: { command: null, passesNeeded: 1 },
  });
  expect(prepareCheckForm(project, "new@task-9", asking)).toBeNull();
  expect(prepareCheckForm(project, "check-9", asking)).toBeNull();
  expect(prepareCheckForm(project, "task-1", asking)).toBeNull();
});

it("its fields say again what they were filled with, and what is no number is none", () => {
  const { facts } = checkFormFixtures.known;
  const draft = draftOf(facts);
  expect(readFacts(draft)).toEqual(facts);
  expect(["key", ...FACTS.flatMap((fact) => fact.fields)].sort()).toEqual(
    Object.keys(draft).sort(),
  );
  expect(readFacts({ ...draft, passes: "many" }).passesNeeded).toBeNaN();
});

it("a person runs no command and says it once, whatever was written before", () => {
  const draft = { ...draftOf(checkFormFixtures.known.facts), kind: "person" };
  expect(readFacts(draft)).toMatchObject({ command: null, passesNeeded: 1 });
});
