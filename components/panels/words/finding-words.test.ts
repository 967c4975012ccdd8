import { describe, expect, it } from "vitest";
import { auditGraph } from "@/lib/domain/audit/audit-graph";
import { auditRecommendations } from "@/lib/domain/audit/audit-recommendations";
import type { Dependency, DependencyEnd } from "@/lib/domain/project";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { wordFinding, wordSides } from "./finding-words";

const end = (kind: DependencyEnd["kind"], key: string, missing = false) => ({ kind, key, missing });
const edge = (before: string, after: string, row: Partial<Dependency> = {}) => ({
  blocking: end("task", before),
  dependent: end("task", after),
  ...row,
});
const TASKS = ["a", "b", "c", "d", "e", "f"].map((key) => ({ key }));

function worded(parts: ProjectParts) {
  const project = buildProject({ tasks: TASKS, ...parts });
  return auditGraph(project).flatMap((one) =>
    one.kind === "count differs from list" ? [] : [wordFinding(one, project)],
  );
}

describe("the words of a finding", () => {
  it("name what is missing and where it is named", () => {
    const criteria = [{ key: "must", rule: { kind: "task" as const, taskKey: "5" } }];
    const dependencies = [edge("a", "5", { dependent: end("task", "5", true) })];
    expect(worded({ criteria, dependencies })).toEqual([
      {
        title: "Task 5 is defined nowhere",
        note: "named in 2 places",
        lines: ["task a before task 5", "criterion must, rule"],
      },
    ]);
  });

  it("say that something is there by now", () => {
    expect(
      worded({ dependencies: [edge("a", "b", { blocking: end("task", "a", true) })] }),
    ).toEqual([
      {
        title: "Task a is called missing, and it is there",
        note: "in 1 place",
        lines: ["task a before task b"],
      },
    ]);
  });

  it("go round a cycle, and shorten a long one", () => {
    expect(worded({ dependencies: [edge("a", "b"), edge("b", "a")] })).toEqual([
      { title: "Task a waits for itself", note: "task a → task b → task a", lines: [] },
    ]);
    const ring = TASKS.map(({ key }, at) => edge(key, TASKS[(at + 1) % TASKS.length]!.key));
    expect(worded({ dependencies: ring })[0]).toEqual({
      title: "Task a waits for itself",
      note: "task a → task b → task c → task d → 2 more steps → task a",
      lines: ["task a → task b → task c → task d → task e → task f → task a"],
    });
  });

  it("leave out the gate of a phase on the way", () => {
    const phases = [{ key: "0" }, { key: "1" }];
    const back = { blocking: end("phase", "1"), dependent: end("phase", "0") };
    expect(worded({ phases, dependencies: [back] })[0]?.note).toBe("phase 0 → phase 1 → phase 0");
  });

  it("name who shares a key, and what is written twice", () => {
    const tasks = [{ key: "4" }, { key: "4-frontend", statedKey: "4" }];
    expect(worded({ tasks })).toMatchObject([
      { title: "Task 4 is a key used twice", note: "4 and 4-frontend" },
    ]);
    expect(worded({ dependencies: [edge("a", "b"), edge("a", "b")] })).toMatchObject([
      { title: "Task a before task b is written more than once", note: "2 times" },
    ]);
  });

  it("name the options that are each recommended, by whom and where", () => {
    const options = [
      { key: "1", name: "All", recommendedBy: [{ by: "Ana", section: "Summary" }] },
      { key: "2", name: "Half", recommendedBy: [{ by: "Ben", section: null }] },
    ];
    const project = buildProject({ options });
    expect(auditRecommendations(project).map((one) => wordFinding(one, project))).toEqual([
      {
        title: "Options 1 and 2 are each recommended",
        note: "All and Half",
        lines: ["option 1: Ana, Summary", "option 2: Ben"],
      },
    ]);
  });

  it("say which end of a dependency tells of it", () => {
    const dependencies = [
      edge("a", "b", { statedBy: "blocking" }),
      edge("a", "c", { statedBy: "dependent" }),
    ];
    expect(worded({ dependencies }).map(({ note }) => note)).toEqual([
      "only task a says so",
      "only task c says so",
    ]);
    expect(wordSides(auditGraph(buildProject({ tasks: TASKS, dependencies })))).toEqual({
      title: "2 dependencies are written at one end only",
      note: "as task a before task b: only task a says so",
      lines: [
        "task a before task b: only task a says so",
        "task a before task c: only task c says so",
      ],
    });
  });
});
