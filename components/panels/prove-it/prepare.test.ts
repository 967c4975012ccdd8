import { expect, it } from "vitest";
import { buildProject, subject } from "@/lib/testing/project-builder";
import { prepareProveIt } from "./prepare";

const task = subject("task", "1");
const project = buildProject({
  tasks: [{ key: "1", title: "Dig" }],
  checks: [
    { key: "unit", subject: task, command: "npm test" },
    { key: "smoke", subject: task, command: "x || true", seenRed: false, passesNeeded: 3 },
    { key: "looked", subject: task, kind: "person" },
  ],
});

it("a row is proved by its checks that run by themselves", () => {
  expect(prepareProveIt(project, "task-1", "none")).toMatchObject({
    text: "1 Dig",
    tokens: "none",
    checks: [{ key: "unit", command: "npm test", takes: [] }, { key: "smoke" }],
  });
});

it("the check that is asked for stands first, with what it takes before a pass counts", () => {
  const model = prepareProveIt(project, "check-smoke", null);
  expect(model?.checks.map(({ key }) => key)).toEqual(["smoke", "unit"]);
  expect(model?.checks[0]?.takes).toMatchObject([
    expect.stringContaining("a pass is a claim"),
    expect.stringContaining("cannot fail"),
    expect.stringContaining("3 passes in a row on one commit"),
  ]);
});

it("what is not there is not proved", () => {
  expect(prepareProveIt(project, "check-9", null)).toBeNull();
  expect(prepareProveIt(project, "task-9", null)).toBeNull();
});
