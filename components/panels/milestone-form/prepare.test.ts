import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { draftOf, FACTS, readFacts } from "./draft";
import { milestoneFormFixtures } from "./fixtures";
import { prepareMilestoneForm } from "./prepare";

const project = buildProject({
  phases: [{ key: "0", name: "Ground" }],
  milestones: [{ key: "M1", name: "Live", endsOn: "2026-04-01", phaseKeys: ["0"] }],
  baselines: [
    {
      key: "B1",
      name: "First plan",
      takenAt: NOW,
      takenBy: { name: "Ada", userId: null },
      rows: [
        {
          kind: "milestone",
          key: "M1",
          name: "Live",
          startOn: null,
          endOn: "2026-04-01",
          effortHours: null,
        },
      ],
    },
  ],
});
const expected = {
  key: "M1",
  name: "Live",
  promisedOn: "2026-04-01",
  actualOn: null,
  earlyFinish: "2026-04-09",
  slackHours: 0,
};
const prepare = (of: string) =>
  prepareMilestoneForm(
    project,
    { milestones: [expected] },
    { of, mayEdit: true, newId: "new", now: NOW },
  );

it("a milestone is prepared with when it is expected, and what keeps it", () => {
  expect(prepare("milestone-M1")).toMatchObject({
    milestone: { key: "M1", version: 1 },
    facts: { name: "Live", endsOn: "2026-04-01", phaseKeys: ["0"], actualOn: null },
    phases: [{ key: "0", name: "Ground" }],
    baselines: ["First plan"],
  });
  expect(prepare("milestone-M1")?.expected).toMatch(/^Expected on .*9 Apr/);
});

it("a new one has nothing said, and what there is not is nothing", () => {
  expect(prepare("new")).toMatchObject({
    milestone: null,
    facts: { name: "", phaseKeys: [] },
    expected: null,
    baselines: [],
  });
  expect(prepare("milestone-M9")).toBeNull();
});

it("its fields say again what they were filled with, each of one fact", () => {
  const { facts } = milestoneFormFixtures.full;
  expect(readFacts(draftOf(facts))).toEqual(facts);
  expect(FACTS.flatMap((fact) => fact.fields).sort()).toEqual(Object.keys(draftOf(facts)).sort());
});
