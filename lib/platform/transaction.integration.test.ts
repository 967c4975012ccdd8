import { beforeEach, describe, expect, it } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { projectScope } from "@/lib/testing/claims-world";
import { db, type Transaction } from "./db";
import { operatorScope } from "./operator";
import { done } from "./outcome";
import { takeTurn } from "./row-write";
import { write } from "./transaction";
import type { ProjectScope } from "./viewer";

let made = 0;
let lena: ProjectScope;
let ids: [string, string];

beforeEach(async () => {
  made += 1;
  const slug = `in-the-way-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Two write here.", currency: "USD" },
    risks: ["R1", "R2"].map((key) => ({ key, title: key })),
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await projectScope("Lena", slug);
  const where = { projectId: lena.projectId };
  const rows = await db().risk.findMany({ where, orderBy: { key: "asc" }, select: { id: true } });
  ids = rows.map(({ id }) => id) as [string, string];
});

describe("two writes that wait for each other", () => {
  it.each([
    [
      "rows of the model",
      (tx: Transaction, id: string) => takeTurn(tx, lena, { kind: "risk", id, version: null }),
    ],
    [
      "statements of our own",
      (tx: Transaction, id: string) =>
        tx.$executeRaw`UPDATE "Risk" SET "version" = "version" + 1 WHERE "id" = ${id}::uuid`,
    ],
  ])("are both written, each once: %s", async (_, hold) => {
    const [first, second] = ids;
    const meet = meetingOf(2);
    let begun = 0;
    const writeBoth = (order: string[]) =>
      write(lena, `request-${order.join("-")}`, async ({ tx, record }) => {
        begun += 1;
        for (const id of order) {
          await hold(tx, id);
          await meet();
        }
        const subject = { kind: "risk", id: order[0]!, key: null };
        record({ action: "risk.reviewed", subject, before: null, after: null });
        return done(order);
      });
    const outcomes = await Promise.all([writeBoth([first, second]), writeBoth([second, first])]);
    expect(outcomes).toEqual([done([first, second]), done([second, first])]);
    expect(begun).toBeGreaterThanOrEqual(3);
    const where = { projectId: lena.projectId };
    expect(await db().event.count({ where: { ...where, action: "risk.reviewed" } })).toBe(2);
    const versions = await db().risk.findMany({ where, select: { version: true } });
    expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
  });

  it("are not begun again for anything else that fails", async () => {
    let begun = 0;
    const broken = write(lena, "request-broken", () => {
      begun += 1;
      return Promise.reject(new Error("the cable was pulled"));
    });
    await expect(broken).rejects.toThrow("the cable was pulled");
    expect(begun).toBe(1);
  });
});

/** Whoever comes waits for the others, once. */
function meetingOf(count: number): () => Promise<void> {
  let come = 0;
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come === count) open();
    return opened;
  };
}
