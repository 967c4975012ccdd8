import { randomUUID } from "node:crypto";
import { withClient } from "../lib/database.mjs";
import { closedLoop, round } from "./closed-loop.mjs";
import { ask, connections } from "./http.mjs";
import { bareReader } from "./references.mjs";
import { CONCURRENCIES } from "./settings.mjs";
import { COUNTED, countStatements } from "./statements.mjs";

const WARM_UP = 400;
const CROWD = 50;
/** At each concurrency. */
const MOST = 400;

/** One claim of a task as a browser sends it, beside a bare UPDATE and INSERT in one commit; and fifty at once. */
export async function measureClaims({ application, databaseUrl, seconds }) {
  const size = WARM_UP + COUNTED + CONCURRENCIES.length * MOST + CROWD;
  const rows = await makeRows(databaseUrl, size);
  const bareRows = await makeRows(databaseUrl, CONCURRENCIES.length * MOST);
  const claim = (agent) => () => sendClaim(application, agent, rows.pop() ?? missing());
  const single = connections(1);
  await closedLoop(claim(single), { concurrency: 1, seconds: 30, atMost: WARM_UP });
  const statements = await countStatements(databaseUrl, claim(single));
  single.destroy();

  const at = {};
  for (const concurrency of CONCURRENCIES) {
    const options = { concurrency, seconds, atMost: MOST };
    const agent = connections(concurrency);
    const action = await closedLoop(claim(agent), options);
    agent.destroy();
    const reader = await bareReader(databaseUrl, concurrency);
    const sql = await closedLoop(reader.claim(bareRows), options);
    await reader.stop();
    at[concurrency] = { action, sql, ratio: round(action.p50 / sql.p50) };
  }

  const agent = connections(CROWD);
  const crowd = await closedLoop(claim(agent), { concurrency: CROWD, seconds: 60, atMost: CROWD });
  agent.destroy();
  return { statements, at, crowd: { size: CROWD, ...crowd } };
}

/** Criteria of each gate, and tasks that are done already. */
const CRITERIA = 10;
const DONE = 20;

/**
 * A project made anew for each run, since what is claimed stays claimed. Its tasks stand behind two gates
 * that have passed and wait for two tasks each that are claimed, so that nothing bars them and everything
 * has to be looked at.
 *
 * @returns {Promise<{ id: string, projectId: string, version: number, slug: string }[]>}
 */
async function makeRows(databaseUrl, size) {
  const slug = `claims-${randomUUID()}`;
  return withClient(databaseUrl, async (client) => {
    const project = await client.query(
      `INSERT INTO "Project" ("id", "slug", "name", "summary", "currency")
       VALUES (gen_random_uuid(), $1, 'Claims', 'What the benchmark claims.', 'USD') RETURNING "id"`,
      [slug],
    );
    const projectId = project.rows[0].id;
    const insert = (sql, ...values) => client.query(sql, [projectId, ...values]);
    await insert(
      `INSERT INTO "Phase" ("id", "projectId", "key", "position", "name", "deliverables")
       SELECT gen_random_uuid(), $1, n::text, 'a' || n, 'Phase ' || n, '{}' FROM generate_series(0, 2) n`,
    );
    await insert(
      `WITH items AS (
         INSERT INTO "ChecklistItem" ("id", "projectId", "phaseId", "key", "position", "list", "text", "steps")
         SELECT gen_random_uuid(), $1, "id", 'exit-' || "key" || '-' || n, 'a' || n, 'exit', 'It holds', '{}'
         FROM "Phase" CROSS JOIN generate_series(1, $2) n WHERE "projectId" = $1 AND "key" < '2' RETURNING *
       ), checks AS (
         INSERT INTO "Check" ("id", "projectId", "itemId", "key", "position", "kind", "seenRed")
         SELECT gen_random_uuid(), $1, "id", "key", "position", 'command', true FROM items RETURNING *
       )
       INSERT INTO "Evidence" ("id", "projectId", "itemId", "checkId", "outcome", "origin", "byName", "at")
       SELECT gen_random_uuid(), $1, "itemId", "id", 'passed', 'ci', 'CI', now() FROM checks`,
      CRITERIA,
    );
    const tasks = (phase, count) =>
      insert(
        `INSERT INTO "Task" ("id", "projectId", "phaseId", "key", "position", "title", "steps")
         SELECT gen_random_uuid(), $1, "id", "key" || '.' || n, 'a' || n, 'To be claimed', '{}'
         FROM "Phase" CROSS JOIN generate_series(1, $3) n WHERE "projectId" = $1 AND "key" = $2
         RETURNING "id", "projectId", "version"`,
        phase,
        count,
      );
    await tasks("1", DONE);
    await insert(
      `INSERT INTO "Claim" ("id", "projectId", "taskId", "byName", "at")
       SELECT gen_random_uuid(), $1, "id", 'Bench', now() FROM "Task" WHERE "projectId" = $1`,
    );
    const { rows } = await tasks("2", size);
    await insert(
      `INSERT INTO "Dependency" ("id", "projectId", "position", "blockingKind", "blockingTaskId",
         "dependentKind", "dependentTaskId", "statedBy")
       SELECT gen_random_uuid(), $1, 'a' || number || which, 'task', done."id", 'task', waiting."id", 'both'
       FROM (
         SELECT "id", substr("key", 3)::int AS number FROM "Task" WHERE "projectId" = $1 AND "key" LIKE '2.%'
       ) waiting
       CROSS JOIN generate_series(0, 1) which
       JOIN "Task" done ON done."projectId" = $1 AND done."key" = '1.' || (number + which) % $2 + 1`,
      DONE,
    );
    return rows.map((row) => ({ ...row, slug }));
  });
}

async function sendClaim({ origin, cookie }, agent, { id, version, slug }) {
  const { status, body } = await ask(`${origin}/api/actions/evidence.claimDone`, {
    agent,
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({ slug, target: { kind: "task", id, version }, note: null }),
  });
  if (status !== 200) throw new Error(`A claim answered ${status}: ${body.toString("utf8")}`);
}

function missing() {
  throw new Error("There are too few rows to claim.");
}
