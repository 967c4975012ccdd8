import { cp, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { applyMigrations } from "../lib/migrations.mjs";
import { verifyTrail } from "./verify";

const OURS = "prisma/migrations";
const CHAIN = "20261129230000_event_chain";
const ids = {
  project: "00000000-0000-4000-8000-000000000001",
  task: "00000000-0000-4000-8000-000000000002",
};

it("what was recorded before there was a chain is its beginning, and what stands then is vouched for", async () => {
  const database = await createTestDatabase({ migrated: false });
  // Before anything has asked for it.
  process.env.DATABASE_URL = database.url;
  const dir = await mkdtemp(path.join(tmpdir(), "gantry-before-chain-"));
  for (const name of await readdir(OURS)) {
    if (name < CHAIN) await cp(path.join(OURS, name), path.join(dir, name), { recursive: true });
  }
  const log = () => undefined;
  await applyMigrations({ databaseUrl: database.url, dir, log });
  await database.query(`
    INSERT INTO "Project" (id, slug, name, summary, currency)
      VALUES ('${ids.project}', 'old', 'Old', 'S', 'USD');
    INSERT INTO "Task" (id, "projectId", key, position, title)
      VALUES ('${ids.task}', '${ids.project}', '1', 'a0', 'T');
    INSERT INTO "Claim" (id, "projectId", "taskId", "byName", at)
      VALUES (gen_random_uuid(), '${ids.project}', '${ids.task}', 'Ada', now());
    INSERT INTO "Decision" (id, "projectId", key, position, question)
      VALUES (gen_random_uuid(), '${ids.project}', 'D1', 'a0', 'Ship?');
    INSERT INTO "Event" (id, "projectId", "actorName", action, "subjectKind", "subjectId", after)
      SELECT gen_random_uuid(), CASE n % 3 WHEN 0 THEN NULL ELSE '${ids.project}'::uuid END, 'Ada',
        'task.edited', 'task', '${ids.task}', jsonb_build_object('n', n)
      FROM generate_series(1, 30) n`);
  await applyMigrations({ databaseUrl: database.url, dir: OURS, log });

  const { chains } = await verifyTrail();
  expect(chains).toMatchObject([
    { name: "events of no project", length: 10, findings: [] },
    { name: "old", length: 21, findings: [] },
  ]);
  await database.query(`UPDATE "Decision" SET "outcome" = 'Go'`);
  const altered = await verifyTrail();
  expect(altered.chains[1]?.findings).toEqual([
    expect.stringMatching(
      /^decision D1 is not what event 31 \(audit.begun, by Gantry\) says: outcome nothing → "Go"/,
    ),
  ]);
});
