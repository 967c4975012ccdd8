import { expect, it } from "vitest";
import { buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import { prepareCalibration } from "./prepare";

const [a, b] = [subject("item", "a"), subject("item", "b")];

it("tells of each source how many of its claims held, and where they were read", () => {
  const project = buildProject({
    sources: [{ key: "plan", title: "Development plan" }],
    items: [{ key: "a" }, { key: "b" }],
    claims: [
      {
        subject: a,
        by: person("Executor"),
        at: daysAgo(5),
        source: { key: "plan", section: null },
      },
      { subject: b, by: person("Lena", "1"), at: daysAgo(5) },
    ],
    evidence: [
      { subject: a, outcome: "failed", at: daysAgo(1) },
      { subject: b, at: daysAgo(1) },
    ],
  });
  expect(prepareCalibration(project).rows).toEqual([
    {
      name: "Executor",
      documents: "Development plan",
      answers: [false],
      held: 0,
      refuted: 1,
      undecided: 0,
      withdrawn: 0,
    },
    {
      name: "Lena",
      documents: null,
      answers: [true],
      held: 1,
      refuted: 0,
      undecided: 0,
      withdrawn: 0,
    },
  ]);
});
