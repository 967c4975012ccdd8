import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { listProjectDates } from "./project-dates";

it("lists what is promised and not yet kept, the earliest first", () => {
  const project = buildProject({
    slug: "gantry",
    name: "Gantry",
    targetOn: "2026-06-01",
    milestones: [
      { key: "M1", name: "Beta", startsOn: "2026-05-01", endsOn: "2026-05-08" },
      { key: "M2", name: "Alpha", endsOn: "2026-02-01", actualOn: "2026-02-03" },
      { key: "M3", name: "Some day" },
    ],
    criteria: [
      { key: "N1", kind: "no-go", text: "The key cannot be had", dueOn: "2026-04-01" },
      { key: "G1", kind: "go", text: "The key is there", dueOn: "2026-04-02", owner: "Ana" },
    ],
    tasks: [
      { key: "1", title: "Restore drill", dueOn: "2026-03-30" },
      { key: "2", title: "No day" },
    ],
    items: [{ key: "i", text: "Runbook", dueOn: "2026-03-31" }],
    risks: [{ key: "R1", title: "Attrition", reviewOn: "2026-03-20" }],
  });
  const dates = listProjectDates(project, NOW);
  expect(
    dates.map(({ kind, key, startOn, endOn, state }) => [kind, key, startOn, endOn, state]),
  ).toEqual([
    ["milestone", "M2", "2026-02-03", "2026-02-03", "kept"],
    ["risk review", "R1", "2026-03-20", "2026-03-20", null],
    ["task due", "1", "2026-03-30", "2026-03-30", "to do"],
    ["item due", "i", "2026-03-31", "2026-03-31", "to do"],
    ["trigger due", "N1", "2026-04-01", "2026-04-01", "counting"],
    ["criterion due", "G1", "2026-04-02", "2026-04-02", "to do"],
    ["milestone", "M1", "2026-05-01", "2026-05-08", null],
    ["target", "gantry", "2026-06-01", "2026-06-01", null],
  ]);
});

it("leaves out what needs no day any more", () => {
  const project = buildProject({
    tasks: [{ key: "1", dueOn: "2026-03-30" }],
    items: [{ key: "i", dueOn: "2026-03-31" }],
    notApplicable: [
      { subject: { kind: "task", key: "1" }, reason: "Gone" },
      { subject: { kind: "item", key: "i" }, reason: "Gone" },
    ],
  });
  expect(listProjectDates(project, NOW)).toEqual([]);
});
