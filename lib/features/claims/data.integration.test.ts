import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { obstaclesTo, toObstacles } from "@/lib/domain/plan/obstacles";
import type { Evidence, Project } from "@/lib/domain/project";
import type { NodeKind, SubjectKind } from "@/lib/domain/vocabulary";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { findProjectScope } from "@/lib/platform/viewer";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { importable } from "@/lib/testing/importable";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { loadProjects } from "@/scripts/generate/load";
import { generateProject } from "@/scripts/generate/project";
import { readGround } from "./data";

const end = (kind: NodeKind, key: string) => ({ kind, key, missing: false });
const waits = (dependent: ReturnType<typeof end>, blocking: ReturnType<typeof end>) => ({
  dependent,
  blocking,
});
const [A, B, C, T] = ["a", "b", "c", "t"].map((key) => end("task", key)) as [
  ReturnType<typeof end>,
  ReturnType<typeof end>,
  ReturnType<typeof end>,
  ReturnType<typeof end>,
];
const block = end("blocker", "block");
const run = (kind: SubjectKind, key: string, outcome: Evidence["outcome"] = "passed") => ({
  subject: subject(kind, key),
  outcome,
});
const phases = [{ key: "0" }, { key: "1" }, { key: "2" }];
const gates = [
  { key: "x0", list: "exit" as const, phaseKey: "0" },
  { key: "x1", list: "exit" as const, phaseKey: "1" },
];
const gatesPass = [run("item", "x0"), run("item", "x1")];
const failed = run("task", "a", "failed");
const inPhase = (phaseKey: string) => [{ key: "a" }, { key: "t", phaseKey }];

describe("what a task rests on, read alone", () => {
  it.each<[string, ProjectParts, string[]]>([
    ["a task before it", { dependencies: [waits(T, A)] }, ["task a"]],
    [
      "one before its phase",
      { tasks: inPhase("0"), phases, dependencies: [waits(end("phase", "0"), A)] },
      ["task a"],
    ],
    [
      "none before its phase once it is claimed",
      {
        tasks: inPhase("0"),
        phases,
        claims: [{ subject: subject("task", "a") }],
        dependencies: [waits(end("phase", "0"), A)],
      },
      [],
    ],
    [
      "a blocker",
      { blockers: [{ key: "block" }], dependencies: [waits(T, block)] },
      ["blocker block"],
    ],
    [
      "no blocker that is waived",
      {
        blockers: [{ key: "block" }],
        waivers: [{ subject: subject("blocker", "block") }],
        dependencies: [waits(T, block)],
      },
      [],
    ],
    ["a phase", { phases, items: gates, dependencies: [waits(T, end("phase", "1"))] }, ["phase 1"]],
    [
      "the gate that locks its phase",
      { tasks: inPhase("2"), phases, items: gates, evidence: [run("item", "x0")] },
      ["gate 1"],
    ],
    [
      "no gate of a deferred phase",
      { tasks: inPhase("1"), phases: [{ key: "0", deferred: true }, { key: "1" }], items: gates },
      [],
    ],
    [
      "a proof at the end of a chain that begins with a failure",
      {
        evidence: [failed, run("task", "c")],
        dependencies: [waits(B, A), waits(C, B), waits(T, C)],
      },
      ["task c"],
    ],
    [
      "a proof over a blocker that failed",
      {
        blockers: [{ key: "block" }],
        evidence: [run("blocker", "block", "failed"), run("task", "c")],
        dependencies: [waits(B, block), waits(C, B), waits(T, C)],
      },
      ["task c"],
    ],
    [
      "a proof in a phase that waits for a failure",
      {
        phases,
        tasks: [{ key: "a" }, { key: "c", phaseKey: "1" }, { key: "t" }],
        evidence: [failed, run("task", "c")],
        dependencies: [waits(end("phase", "1"), A), waits(T, C)],
      },
      ["task c"],
    ],
    [
      "a gate whose phase waits for a failure",
      {
        phases,
        tasks: inPhase("2"),
        items: gates,
        evidence: [failed, ...gatesPass],
        dependencies: [waits(end("phase", "1"), A)],
      },
      ["gate 1"],
    ],
    [
      "a phase that waits for a failure",
      {
        phases,
        items: gates,
        evidence: [failed, ...gatesPass],
        dependencies: [waits(end("phase", "1"), A), waits(T, end("phase", "1"))],
      },
      ["phase 1"],
    ],
    [
      "a blocker that a failed task resolves",
      {
        blockers: [{ key: "block", resolvingTaskKey: "a" }],
        evidence: [failed, run("blocker", "block")],
        dependencies: [waits(T, block)],
      },
      ["blocker block"],
    ],
    [
      "a blocker that a phase behind a failed gate resolves",
      {
        phases,
        items: gates,
        blockers: [{ key: "block", resolvingPhaseKey: "1" }],
        evidence: [run("item", "x0", "failed"), run("blocker", "block")],
        dependencies: [waits(T, block)],
      },
      ["blocker block"],
    ],
    [
      "a blocker that waits for a failure",
      {
        blockers: [{ key: "block" }],
        evidence: [failed, run("blocker", "block")],
        dependencies: [waits(block, A), waits(T, block)],
      },
      ["blocker block"],
    ],
    [
      "nothing that goes in circles",
      { evidence: [run("task", "a")], dependencies: [waits(T, A), waits(A, B), waits(B, A)] },
      [],
    ],
  ])("%s", async (says, parts, names) => {
    const project = buildProject({
      tasks: ["a", "b", "c", "t"].map((key) => ({ key })),
      ...parts,
    });
    const [whole] = await load([importable(project, says.replaceAll(/\W+/g, "-"))]);
    const open = obstaclesTo(await groundOf(whole!, "t"), "t", NOW);
    expect(toObstacles(open).map(({ kind, key }) => `${kind} ${key}`)).toEqual(names);
    await expectAlike(whole!);
  });
});

describe("what stands before a task, read alone, is what the whole project says", () => {
  it.each(portfolio.map((input) => [input.project.slug, input] as const))(
    "of %s",
    async (_, input) => {
      for (const whole of await load([projectDocument.parse(input)])) await expectAlike(whole);
    },
  );

  it("of projects as they might be", async () => {
    const documents = [0, 1, 2].map((index) =>
      generateProject({ seed: 7, index, tasks: 40, now: new Date(NOW) }),
    );
    for (const whole of await load(documents)) await expectAlike(whole);
  });

  it("of any project whatever", async () => {
    const projects = fc.sample(arbitraryProject, 100);
    const documents = projects.map((one, index) => importable(one, `any-${String(index)}`));
    for (const whole of await load(documents)) await expectAlike(whole);
  });
});

it("what is recorded of a checklist line is read without anything else", async () => {
  const [whole] = await load([
    importable(buildProject({ phases, items: gates, evidence: gatesPass }), "line"),
  ]);
  const line = whole!.items[1]!;
  const ground = await readGround(db(), await scopeOf(whole!), { kind: "item", id: line.id });
  expect(ground?.subject).toEqual({ kind: "item", key: "x1" });
  expect(ground?.project).toMatchObject({
    items: [{ key: "x1" }],
    evidence: [{ outcome: "passed" }],
  });
});

it("a row that does not exist has none", async () => {
  const [whole] = await load([importable(buildProject(), "empty")]);
  const target = { kind: "task", id: crypto.randomUUID() } as const;
  expect(await readGround(db(), await scopeOf(whole!), target)).toBeNull();
});

async function load(documents: ProjectDocument[]): Promise<Project[]> {
  const ids = await loadProjects(documents);
  return Promise.all(ids.map((id) => readProject(db(), id)));
}

/** Whatever is open, in the same words and states. */
async function expectAlike(whole: Project) {
  for (const { key } of whole.tasks) {
    const alone = obstaclesTo(await groundOf(whole, key), key, NOW);
    expect(alone, `${whole.slug} ${key}`).toEqual(obstaclesTo(whole, key, NOW));
  }
}

async function groundOf(whole: Project, key: string): Promise<Project> {
  const id = whole.tasks.find((task) => task.key === key)?.id ?? "";
  const ground = await readGround(db(), await scopeOf(whole), { kind: "task", id });
  if (!ground) throw new Error(`There is no task ${key}.`);
  return ground.project;
}

async function scopeOf({ slug }: Project) {
  const scope = await findProjectScope(operatorScope(), slug);
  if (!scope) throw new Error(`There is no project ${slug}.`);
  return scope;
}
