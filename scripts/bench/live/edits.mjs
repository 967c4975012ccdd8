// Edits of tasks as the browser sends them, with the version that was seen.
import { randomUUID } from "node:crypto";
import { withClient } from "../../lib/database.mjs";
import { ask } from "../http.mjs";

/** A project of its own: what is edited in it disturbs no other figure. */
export async function makeProject(databaseUrl, tasks) {
  const slug = `live-${randomUUID().slice(0, 8)}`;
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO "Project" ("id", "slug", "name", "summary", "currency")
       VALUES (gen_random_uuid(), $1, 'Live', 'What the benchmark edits.', 'USD') RETURNING "id"`,
      [slug],
    );
    const projectId = rows[0].id;
    await client.query(
      `WITH phase AS (
         INSERT INTO "Phase" ("id", "projectId", "key", "position", "name", "deliverables")
         VALUES (gen_random_uuid(), $1, '0', 'a0', 'Phase 0', '{}') RETURNING "id"
       )
       INSERT INTO "Task" ("id", "projectId", "phaseId", "key", "position", "title", "steps", "owner")
       SELECT gen_random_uuid(), $1, phase."id", '0.' || n, 'a' || lpad(n::text, 5, '0'), 'Task ' || n, '{}', 'nobody'
       FROM phase CROSS JOIN generate_series(1, $2) n`,
      [projectId, tasks],
    );
    const made = await client.query(
      `SELECT "id", "key", "version", "owner" FROM "Task" WHERE "projectId" = $1 ORDER BY "position"`,
      [projectId],
    );
    return { slug, projectId, tasks: made.rows };
  });
}

/**
 * Gives a task another owner.
 *
 * @returns {Promise<{ ok: true, version: number } | { ok: false, version: number | null, owner: string | null }>}
 *   where another was faster, how it stands now
 */
export async function editOwner({ origin, cookie }, agent, slug, task, owner) {
  const { status, body } = await ask(`${origin}/api/actions/plan.editTask`, {
    agent,
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({
      slug,
      task: { id: task.id, version: task.version },
      changes: { owner: { from: task.owner, to: owner } },
    }),
  });
  const outcome = JSON.parse(body.toString("utf8"));
  if (outcome.ok) return { ok: true, version: outcome.data.version };
  if (outcome.reason !== "conflict") {
    throw new Error(`An edit answered ${status}: ${outcome.message}`);
  }
  const { version, fields } = outcome.detail;
  return { ok: false, version, owner: fields.owner.theirs };
}

export function revisionOf(databaseUrl, projectId) {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(`SELECT "revision" FROM "Rollup" WHERE "projectId" = $1`, [
      projectId,
    ]);
    return rows[0]?.revision ?? 0;
  });
}
