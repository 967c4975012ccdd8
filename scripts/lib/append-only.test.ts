import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";

const projectId = randomUUID();
const taskId = randomUUID();
const claimId = randomUUID();

const RECORDS = ["Claim", "ClaimWithdrawal", "Evidence", "Event"];

beforeAll(async () => {
  const query = (sql: string, values: unknown[]) => testDatabase().query(sql, values);
  await query(
    `INSERT INTO "Project" (id, slug, name, summary, currency) VALUES ($1, 'kept', 'K', 'S', 'USD')`,
    [projectId],
  );
  await query(
    `INSERT INTO "Task" (id, "projectId", key, position, title) VALUES ($1, $2, 'T-1', 'a0', 'T')`,
    [taskId, projectId],
  );
  await query(
    `INSERT INTO "Claim" (id, "projectId", "taskId", "byName", at) VALUES ($1, $2, $3, 'Ada', now())`,
    [claimId, projectId, taskId],
  );
  await query(
    `INSERT INTO "ClaimWithdrawal" ("claimId", "projectId", "byName", at)
     VALUES ($1, $2, 'Ada', now())`,
    [claimId, projectId],
  );
  await query(
    `INSERT INTO "Evidence" (id, "projectId", "taskId", outcome, origin, "byName", at)
     VALUES ($1, $2, $3, 'passed', 'person', 'Ada', now())`,
    [randomUUID(), projectId, taskId],
  );
  await query(
    `INSERT INTO "Event" (id, "projectId", "actorName", action, "subjectKind", "subjectId")
     VALUES ($1, $2, 'Ada', 'task.claimed', 'task', $3)`,
    [randomUUID(), projectId, taskId],
  );
});

describe.each(RECORDS)("%s keeps what was written", (table) => {
  test.each([
    ["UPDATE", `UPDATE "${table}" SET "projectId" = "projectId"`],
    ["DELETE", `DELETE FROM "${table}"`],
    ["TRUNCATE", `TRUNCATE "${table}" CASCADE`],
  ])("%s is refused", async (operation, sql) => {
    await expect(testDatabase().query(sql)).rejects.toMatchObject({
      code: "GA001",
      message: `"${table}" is append-only: ${operation} is refused`,
    });
    const [row] = await testDatabase().query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM "${table}"`,
    );
    expect(row?.rows).toBe(1);
  });
});

test.each(["Project", "Task"])("deleting its %s does not take the record along", async (table) => {
  await expect(testDatabase().query(`DELETE FROM "${table}"`)).rejects.toThrow();
  await expect(testDatabase().query(`TRUNCATE "${table}" CASCADE`)).rejects.toMatchObject({
    code: "GA001",
  });
});
