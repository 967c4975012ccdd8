import { beforeEach, describe, expect, it } from "vitest";
import "@/lib/features/actions";
import { answerToTakingBack, lastRequest, newRequest, takeBack } from "@/lib/testing/taking-back";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import { addDependency, removeDependency } from "./mutations";

let made = 0;
let slug: string;
let lena: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `depending-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A plan.", currency: "USD" },
    tasks: ["0.1", "0.2", "0.3"].map((key) => ({ key, title: key })),
    dependencies: [
      { blocking: { kind: "task", key: "0.1" }, dependent: { kind: "task", key: "0.2" } },
      {
        blocking: { kind: "task", key: "7", missing: true },
        dependent: { kind: "task", key: "0.1" },
      },
    ].map((row) => ({ ...row, statedBy: "dependent" })),
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await projectScope("Lena", slug);
});

const project = () => readProject(db(), lena.projectId);
const events = (action: string) =>
  db().event.findMany({ where: { projectId: lena.projectId, action } });
const trace = async () => ({
  project: await project(),
  events: await db().event.count({ where: { projectId: lena.projectId } }),
});

describe("a dependency", () => {
  const named = (key: string) => ({ kind: "task" as const, key });
  const addAll = (blocking: string[], dependent: string) =>
    addDependency(
      lena,
      { slug, blocking: blocking.map(named), dependent: named(dependent) },
      newRequest(),
    );
  const add = (blocking: string, dependent: string) => addAll([blocking], dependent);
  const remove = async (blocking: string) => {
    const row = (await project()).dependencies.find((one) => one.blocking.key === blocking)!;
    return removeDependency(
      lena,
      { slug, dependency: { id: row.id, version: row.version } },
      newRequest(),
    );
  };

  it("is added, stated by both, taken back, and made again", async () => {
    const before = (await project()).dependencies;
    expect(await add("0.2", "0.3")).toMatchObject({ ok: true });
    const [added] = (await project()).dependencies.slice(-1);
    expect(added).toMatchObject({
      blocking: { key: "0.2", missing: false },
      dependent: { key: "0.3", missing: false },
      statedBy: "both",
    });
    expect(await events("dependency.added")).toMatchObject([{ subjectKey: "0.2 → 0.3" }]);
    const undone = await takeBack(slug, lastRequest());
    expect((await project()).dependencies).toEqual(before);
    await takeBack(slug, undone);
    expect((await project()).dependencies).toMatchObject([...before, { id: added!.id }]);
  });

  it.each([
    ["0.1", "0.1", "Not added. Task 0.1 cannot wait for itself."],
    ["0.1", "0.2", "Not added. Task 0.2 waits for task 0.1 already."],
    ["0.2", "0.1", "Not added. It would lead in a circle: task 0.1 → task 0.2 → task 0.1."],
    ["0.9", "0.1", "Not added. There is no task 0.9 any more."],
  ])("of %s before %s is refused, and leaves no trace", async (blocking, dependent, message) => {
    const before = await trace();
    expect(await add(blocking, dependent)).toMatchObject({ reason: "refused", message });
    expect(await trace()).toEqual(before);
  });

  it("on several is added in one write, which is taken back as one", async () => {
    const before = (await project()).dependencies;
    expect(await addAll(["0.1", "0.2", "0.1"], "0.3")).toMatchObject({ ok: true });
    const added = (await project()).dependencies.slice(before.length);
    expect(added.map(({ blocking }) => blocking.key)).toEqual(["0.1", "0.2"]);
    expect(await events("dependency.added")).toHaveLength(2);
    await takeBack(slug, lastRequest());
    expect((await project()).dependencies).toEqual(before);
  });

  it("on several is added for none where one is refused, and each says why", async () => {
    const before = await trace();
    expect(await addAll(["0.3", "0.2", "0.9"], "0.1")).toEqual({
      ok: false,
      reason: "refused",
      message:
        "Not added. Task 0.2: It would lead in a circle: task 0.1 → task 0.2 → task 0.1. " +
        "Task 0.9: There is no task 0.9 any more. The others are not added either.",
      detail: [
        {
          kind: "task",
          key: "0.2",
          why: "It would lead in a circle: task 0.1 → task 0.2 → task 0.1.",
        },
        { kind: "task", key: "0.9", why: "There is no task 0.9 any more." },
      ],
    });
    expect(await trace()).toEqual(before);
  });

  it("added by two at once is there once", async () => {
    const answers = await Promise.all([add("0.2", "0.3"), add("0.2", "0.3")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each(["0.1", "7"])("on %s that is removed comes back as it was", async (blocking) => {
    const before = (await project()).dependencies;
    expect(await remove(blocking)).toMatchObject({ ok: true });
    expect((await project()).dependencies).toHaveLength(1);
    await takeBack(slug, lastRequest());
    const after = (await project()).dependencies;
    expect(after.map((row) => ({ ...row, version: 1 }))).toEqual(before);
  });

  it("does not come back where another leads the other way meanwhile", async () => {
    await remove("0.1");
    const change = lastRequest();
    await add("0.2", "0.1");
    expect(await answerToTakingBack(slug, change)).toMatchObject({
      ok: false,
      message: "It would lead in a circle: task 0.2 → task 0.1 → task 0.2.",
    });
  });

  it("that is gone is not removed twice", async () => {
    const [row] = (await project()).dependencies;
    await remove("0.1");
    const again = { slug, dependency: { id: row!.id, version: 1 } };
    expect(await removeDependency(lena, again, newRequest())).toMatchObject({
      reason: "not found",
      message: "This dependency does not exist any more.",
    });
  });
});
