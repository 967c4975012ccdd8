import { expect, it } from "vitest";
import { NOW, buildProject, person, subject } from "@/lib/testing/project-builder";
import { prepareRecordEvidence } from "./prepare";

const viewer = { ...person("Otto", "2"), mayRecord: true };
const task = subject("task", "1");

it("names the row, its checks and who claims it, the newest first", () => {
  const project = buildProject({
    slug: "harbour",
    tasks: [{ key: "1", title: "Dig", version: 4 }],
    checks: [
      { key: "runs", subject: task, command: "npm test", seenRed: false },
      { key: "look", subject: task, kind: "person", label: "Somebody looks" },
    ],
    claims: [
      { subject: task, by: person("Lena", "1") },
      { subject: task, by: viewer },
    ],
  });
  expect(prepareRecordEvidence(project, task, viewer, NOW)).toEqual({
    slug: "harbour",
    target: { kind: "task", id: "tasks-1", version: 4 },
    text: "1 Dig",
    checks: [
      {
        key: "runs",
        name: "npm test",
        expected: null,
        automatic: true,
        seenFailing: false,
        passes: false,
      },
      {
        key: "look",
        name: "Somebody looks",
        expected: null,
        automatic: false,
        seenFailing: true,
        passes: false,
      },
    ],
    claims: [
      { by: "Otto", mine: true },
      { by: "Lena", mine: false },
    ],
    mayRecord: true,
    whyNotSaid: null,
  });
});

it("says of a criterion why nobody claims it", () => {
  const rule = { kind: "blockers", severity: "P0", max: 0 } as const;
  const project = buildProject({
    criteria: [
      { key: "said", kind: "must-have" },
      { key: "ruled", kind: "go", rule },
      { key: "trigger", kind: "no-go" },
    ],
  });
  const whyNot = (key: string) =>
    prepareRecordEvidence(project, subject("criterion", key), viewer, NOW)?.whyNotSaid;
  expect(whyNot("said")).toBeNull();
  expect(whyNot("ruled")).toBe("Not claimed. Its rule decides whether it is met.");
  expect(whyNot("trigger")).toContain("A trigger is not met");
});

it("is nothing for what the project does not hold", () => {
  expect(prepareRecordEvidence(buildProject(), task, viewer, NOW)).toBeNull();
});
