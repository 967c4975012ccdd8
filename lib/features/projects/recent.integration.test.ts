import { Client } from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { claimDone, withdrawClaim } from "@/lib/features/evidence/mutations";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { holdTransaction } from "@/lib/testing/held-transaction";
import { getProject, getRevision, projectAt, readProject, refreshRollups } from "./data";

let scope: ProjectScope;
let counter = 0;

beforeEach(async () => {
  scope = await makeProject();
});

async function makeProject(): Promise<ProjectScope> {
  counter += 1;
  const slug = `system-${String(counter)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: "System", summary: "Read again and again.", currency: "USD" },
    items: [{ key: "open", list: "readiness", text: "Nothing is said of it" }],
  });
  const made = await importProject(operatorScope(), document, "test");
  if (!made.ok) throw new Error(made.message);
  return getProjectScope(operatorScope(), slug);
}

async function openItem({ projectId }: ProjectScope = scope) {
  const item = await db().checklistItem.findFirstOrThrow({ where: { projectId, key: "open" } });
  return { kind: "item", id: item.id, version: item.version } as const;
}

describe("the aggregate", () => {
  it("is the same one while nothing was written, whoever recomputes figures meanwhile", async () => {
    const first = await getProject(scope);
    await refreshRollups([scope.projectId]);
    expect(await getProject(scope)).toBe(first);
  });

  it("is another one after each write, and has what was written", async () => {
    const before = await getProject(scope);
    await claimDone(scope, { target: await openItem(), note: null }, "test");
    const claimed = await getProject(scope);
    expect(claimed.claims).toHaveLength(1);
    expect(before.claims).toEqual([]);

    await withdrawClaim(scope, { target: await openItem(), reason: "Too early." }, "test");
    expect((await getProject(scope)).claims[0]?.withdrawal).not.toBeNull();
    expect(claimed.claims[0]?.withdrawal).toBeNull();
  });

  it("stays as it is after a write that was refused", async () => {
    const before = await getProject(scope);
    const target = { ...(await openItem()), version: 7 };
    expect(await claimDone(scope, { target, note: null }, "test")).toMatchObject({ ok: false });
    expect(await getProject(scope)).toBe(before);
  });
});

/** How many statements the work sends for all rows of projects, and how many for what was written since. */
async function sentBy(work: () => Promise<unknown>) {
  const sent = vi.spyOn(Client.prototype, "query");
  await work();
  const statements = sent.mock.calls.map((call) => JSON.stringify(call[0]));
  sent.mockRestore();
  const trees = statements.filter((sql) => /AS \W+tree/.test(sql));
  const changes = trees.filter((sql) => sql.includes("age("));
  return { whole: trees.length - changes.length, changes: changes.length };
}

async function claim(of: ProjectScope) {
  const made = await claimDone(of, { target: await openItem(of), note: null }, "test");
  expect(made).toMatchObject({ ok: true });
}

const newest = async (of: ProjectScope) => projectAt(of.projectId, await getRevision(of));

describe("of projects whose figures are renewed together", () => {
  const idsOf = (scopes: ProjectScope[]) => scopes.map(({ projectId }) => projectId);

  it("those that are kept are followed, and all others read in one statement", async () => {
    const kept = [scope, await makeProject()];
    const others = [await makeProject(), await makeProject()];
    for (const one of kept) await getProject(one);
    for (const one of kept) await claim(one);
    const renewing = await sentBy(() => refreshRollups(idsOf([...kept, ...others])));
    expect(renewing).toEqual({ whole: 1, changes: kept.length });
    for (const one of [...kept, ...others]) {
      expect(await sentBy(() => newest(one))).toMatchObject({ whole: 0, changes: 0 });
      expect(await newest(one)).toEqual(await readProject(db(), one.projectId));
    }
    expect((await newest(scope)).claims).toHaveLength(1);
  });

  it("those of which nothing was written since are not read again", async () => {
    const kept = [scope, await makeProject()];
    for (const one of kept) await getProject(one);
    const renewing = await sentBy(() => refreshRollups(idsOf(kept)));
    expect(renewing).toEqual({ whole: 0, changes: 0 });
  });

  it("one that was read with others is followed from its next reading on", async () => {
    await refreshRollups(idsOf([scope, await makeProject()]));
    expect(await sentBy(() => newest(scope))).toMatchObject({ whole: 0, changes: 0 });
    await claim(scope);
    expect(await sentBy(() => newest(scope))).toMatchObject({ whole: 1, changes: 0 });
    const target = await openItem();
    await withdrawClaim(scope, { target, reason: "Too early." }, "test");
    expect(await sentBy(() => newest(scope))).toMatchObject({ whole: 0, changes: 1 });
    expect(await newest(scope)).toEqual(await readProject(db(), scope.projectId));
  });

  it.each([1, 2])("one of %i that goes meanwhile is missed by nobody", async (projects) => {
    const bare = { name: "Bare", summary: "Only a name.", currency: "EUR" };
    const data = Array.from({ length: projects }, () => ({ ...bare, slug: crypto.randomUUID() }));
    const [gone = "", ...others] = (
      await db().project.createManyAndReturn({ data, select: { id: true } })
    ).map(({ id }) => id);
    const failed = vi.spyOn(log, "error");
    const holder = await holdTransaction(`LOCK TABLE "Project" IN ACCESS EXCLUSIVE MODE`);
    const renewing = refreshRollups([gone, ...others]);
    await holder.isWaitedFor();
    await holder.query(`DELETE FROM "Project" WHERE "id" = $1`, [gone]);
    await holder.end();
    await renewing;
    expect(failed).not.toHaveBeenCalled();
    failed.mockRestore();
    await expect(projectAt(gone, 0)).rejects.toThrow("There is no project");
  });
});
