import { importProject } from "@/lib/features/documents/mutations";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import "@/lib/features/actions";

let made = 0;

type Parts = Partial<Record<Exclude<keyof ProjectDocument, "project">, object[]>>;

/** A project of one's own, and two people who write in it as the route of the actions lets them. */
export async function makeActedOn(feature: string, parts: Parts) {
  made += 1;
  const number = made;
  const slug = `${feature}-${String(number)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "People write here.", currency: "USD" },
    ...parts,
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  const { projectId } = imported.data;
  let requests = 0;

  /** Under the id of its request. */
  async function act(who: Scope | null, verb: string, input: object) {
    requests += 1;
    const change = `request-${slug}-${String(requests)}`;
    const name = verb.includes(".") ? verb : `${feature}.${verb}`;
    const action = registeredActions().find((one) => one.name === name);
    if (!action) throw new Error(`There is no action ${name}.`);
    return { ...(await action.run(who, { slug, ...input }, change)), change };
  }

  const project = () => readProject(db(), projectId);

  return {
    slug,
    projectId,
    lena: await person("Lena", slug),
    otto: await person("Otto", slug),
    act,
    project,
    takeBack: (who: Scope, { change }: { change: string }) =>
      act(who, "history.takeBack", { change }),
    newestEvents: (take: number) =>
      db().event.findMany({ where: { projectId }, orderBy: { seq: "desc" }, take }),
    trace: async () => {
      const events = await db().event.count({ where: { projectId } });
      return { project: await project(), events };
    },
  };
}

export function foundIn<Row extends { key: string }>(rows: readonly Row[], key: string): Row {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`There is no ${key}.`);
  return row;
}

async function person(name: string, of: string): Promise<Scope> {
  const email = `${name.toLowerCase()}@${of}.test`;
  const user = await db().user.create({ data: { name, email, role: "editor" } });
  return scopeOf({ userId: user.id, name, email, role: "editor" });
}
