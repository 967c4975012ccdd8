import { beforeEach, describe, expect, it } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { claimDone, withdrawClaim } from "@/lib/features/evidence/mutations";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { getProject, refreshRollups } from "./data";

let scope: ProjectScope;
let counter = 0;

beforeEach(async () => {
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
  scope = await getProjectScope(operatorScope(), slug);
});

async function openItem() {
  const { projectId } = scope;
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
