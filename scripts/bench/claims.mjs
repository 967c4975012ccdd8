import { randomUUID } from "node:crypto";
import { withClient } from "../lib/database.mjs";
import { closedLoop, round } from "./closed-loop.mjs";
import { ask, connections } from "./http.mjs";
import { bareReader } from "./references.mjs";
import { CONCURRENCIES } from "./settings.mjs";
import { countStatements } from "./statements.mjs";

const WARM_UP = 50;
const CROWD = 50;
/** At each concurrency. */
const MOST = 400;

/** One claim as a browser sends it, beside a bare UPDATE and INSERT in one commit; and fifty at once. */
export async function measureClaims({ application, databaseUrl, seconds }) {
  const size = WARM_UP + 1 + CONCURRENCIES.length * MOST + CROWD;
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

/**
 * A project of checklist lines that nothing bars from being claimed, made anew for each run: what is
 * claimed stays claimed.
 *
 * @returns {Promise<{ id: string, projectId: string, version: number, slug: string }[]>}
 */
async function makeRows(databaseUrl, size) {
  const slug = `claims-${randomUUID()}`;
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `WITH made AS (
         INSERT INTO "Project" ("id", "slug", "name", "summary", "currency")
         VALUES (gen_random_uuid(), $1, 'Claims', 'What the benchmark claims.', 'USD') RETURNING "id", "slug"
       ), lines AS (
         INSERT INTO "ChecklistItem" ("id", "projectId", "key", "position", "list", "text", "steps")
         SELECT gen_random_uuid(), "id", 'line-' || n, 'a' || n, 'readiness', 'To be claimed', '{}'
         FROM made CROSS JOIN generate_series(1, $2) n RETURNING "id", "projectId", "version"
       )
       SELECT lines.*, made."slug" FROM lines, made`,
      [slug, size],
    );
    return rows;
  });
}

async function sendClaim({ origin, cookie }, agent, { id, version, slug }) {
  const { status, body } = await ask(`${origin}/api/actions/evidence.claimDone`, {
    agent,
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({ slug, target: { kind: "item", id, version }, note: null }),
  });
  if (status !== 200) throw new Error(`A claim answered ${status}: ${body.toString("utf8")}`);
}

function missing() {
  throw new Error("There are too few rows to claim.");
}
