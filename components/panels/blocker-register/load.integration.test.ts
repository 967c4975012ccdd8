import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import type { Role } from "@/lib/domain/rights";
import { importBlocked } from "@/lib/testing/blockers-world";
import { loadBlockerForm } from "../blocker-form/load";
import { loadBlocker, loadBlockerRegister } from "./load";

it("offers each role what it may do, and nobody anything in an archived project", async () => {
  const world = await importBlocked("offered");
  const may = async (role: Role) => {
    const scope = await world.scope(role, role);
    const { may: granted } = await loadBlockerRegister(scope);
    const { mayEdit } = await loadBlockerForm(scope, "new");
    expect(mayEdit).toBe(granted.edit);
    return Object.entries(granted).flatMap(([name, isGranted]) => (isGranted ? [name] : []));
  };
  expect(await may("viewer")).toEqual([]);
  expect(await may("approver")).toEqual(["recordEvidence", "waive"]);
  expect(await may("editor")).toEqual(["edit", "claim", "recordEvidence", "waive"]);
  await db().project.update({ where: { id: world.projectId }, data: { archivedAt: new Date() } });
  for (const role of ["viewer", "approver", "editor", "admin"] as const) {
    expect(await may(role), role).toEqual([]);
  }
});

it("reads one blocker by its key, and says where there is none", async () => {
  const world = await importBlocked("read");
  const scope = await world.scope("Lena");
  expect(await loadBlocker(scope, "B1")).toMatchObject({
    key: "B1",
    held: { directly: [{ id: "task 0.1" }] },
  });
  await expect(loadBlocker(scope, "B9")).rejects.toThrow('There is no blocker "B9".');
  await expect(loadBlockerForm(scope, "blocker-B9")).rejects.toThrow("There is nothing to write");
});
