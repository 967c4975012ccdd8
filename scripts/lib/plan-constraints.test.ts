import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";

type Row = Record<string, unknown>;

const projectId = randomUUID();
const day = "2026-01-02";
const later = "2026-02-01";

/** The least that each table asks for. */
const VALID: Record<string, () => Row> = {
  Project: () => ({ slug: `p-${randomUUID()}`, name: "P", summary: "S", currency: "USD" }),
  Task: () => ({ projectId, key: randomUUID(), position: "a0", title: "Do it" }),
  Component: () => ({ projectId, key: randomUUID(), position: "a0", name: "Speed" }),
  Phase: () => ({ projectId, key: randomUUID(), position: "a0", name: "Build" }),
  ChecklistItem: () => ({
    projectId,
    key: randomUUID(),
    position: "a0",
    list: "readiness",
    text: "It runs",
  }),
  Baseline: () => ({
    projectId,
    key: randomUUID(),
    position: "a0",
    name: "First plan",
    takenAt: "2026-01-02T12:00:00Z",
    takenByName: "Ada",
    rows: "[]",
  }),
};

beforeAll(() => insert("Project", { ...VALID["Project"]?.(), id: projectId }));

describe("of a plan the database refuses", () => {
  test.each<[table: string, variation: Row, constraint: string]>([
    ["Project", { workingDays: [] }, "Project_workingDays_check"],
    ["Project", { workingDays: [0, 1] }, "Project_workingDays_check"],
    ["Project", { workingDays: [1, 8] }, "Project_workingDays_check"],
    ["Task", { plannedStartOn: later, plannedEndOn: day }, "Task_planned_days_order_check"],
    ["Task", { startedOn: later, finishedOn: day }, "Task_actual_days_order_check"],
    ["Component", { weight: 1001 }, "Component_weight_check"],
    ["Task", { weight: 1001 }, "Task_weight_check"],
    ["ChecklistItem", { weight: 1001 }, "ChecklistItem_weight_check"],
    ["Component", { name: " " }, "Component_name_filled_check"],
    ["Phase", { name: " " }, "Phase_name_filled_check"],
    ["Task", { title: " " }, "Task_title_filled_check"],
    ["ChecklistItem", { text: " " }, "ChecklistItem_text_filled_check"],
    ["Baseline", { rows: "{}" }, "Baseline_rows_list_check"],
    ["Baseline", { key: "" }, "Baseline_key_filled_check"],
  ])("%s %j", async (table, variation, constraint) => {
    await insert(table, { ...VALID[table]?.() });
    await expect(insert(table, { ...VALID[table]?.(), ...variation })).rejects.toMatchObject({
      code: "23514",
      constraint,
    });
  });

  test("another content of a baseline, and gives it another name", async () => {
    const row = VALID["Baseline"]?.() ?? {};
    await insert("Baseline", row);
    const change = (sql: string) =>
      testDatabase().query(`UPDATE "Baseline" SET ${sql} WHERE "key" = $1`, [row["key"]]);
    await expect(change(`"rows" = '[1]'`)).rejects.toThrow(/append-only/);
    await expect(change(`"takenAt" = now()`)).rejects.toThrow(/append-only/);
    await change(`"name" = 'Plan of January'`);
  });
});

async function insert(table: string, row: Row): Promise<void> {
  const all = { id: randomUUID(), ...row };
  const names = Object.keys(all).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  await testDatabase().query(
    `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${places.join(", ")})`,
    Object.values(all),
  );
}
