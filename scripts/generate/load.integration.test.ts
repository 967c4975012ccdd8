import { expect, it } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { documentFromProject } from "@/lib/features/documents/convert";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { loadProjects } from "./load";
import { generateProject } from "./project";

const document = (index: number) =>
  generateProject({ seed: 1, index, tasks: 30, now: new Date("2026-03-16T12:00:00.000Z") });

it("projects loaded together are what they would be imported one by one", async () => {
  const documents = [document(0), document(1), document(2)];
  const ids = await loadProjects(documents);
  const loaded = await Promise.all(ids.map((id) => readProject(db(), id)));
  expect(loaded.map((one) => documentFromProject(one))).toEqual(documents);

  const another = structuredClone(document(2));
  another.project.slug = "imported";
  const imported = await importProject(operatorScope(), another, "test");
  if (!imported.ok) throw new Error(imported.message);
  const { project: _, ...rows } = documentFromProject(
    await readProject(db(), imported.data.projectId),
  );
  const { project: __, ...same } = documentFromProject(await readProject(db(), ids[2] ?? ""));
  expect(rows).toEqual(same);
});

it("each has its event and waits for its figures", async () => {
  const [id = ""] = await loadProjects([document(3)]);
  expect(await db().event.findMany({ where: { projectId: id } })).toMatchObject([
    { action: "project.imported", subjectId: id },
  ]);
  expect(await db().rollup.findUniqueOrThrow({ where: { projectId: id } })).toMatchObject({
    computedRevision: null,
  });
});

it("nothing of a load stays when one of its projects exists already", async () => {
  await loadProjects([document(4)]);
  const before = await db().task.count();
  await expect(loadProjects([document(5), document(4)])).rejects.toThrow();
  expect(await db().task.count()).toBe(before);
});
