import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../lib/database.mjs";
import { closedLoop, round } from "./closed-loop.mjs";
import { askWell, connections } from "./http.mjs";

const BATCH = 100;
const WARM_UP = 20;
/** Each beside the other in turn: the speed of a machine moves, and would decide instead. */
const ROUNDS = 3;
/** Each may send sixty batches a minute. */
const TOKENS = 20;
/** What a test prints when it ends. */
const EXCERPT = "12 of 12 passed in 3.2 s\n".repeat(20);
const FIGURES_WITHIN_MS = 30_000;

/**
 * Results that a pipeline sends, a hundred at once, beside one INSERT of as many bare rows in a commit; and
 * how long after the last of them the figures of the project are current again. Of some rounds the middle one.
 */
export async function measureIntake({ application, databaseUrl, seconds }) {
  const own = await makeProject(databaseUrl);
  const bare = await makeProject(databaseUrl);
  const agent = connections(1);
  let sent = 0;
  const send = async () => {
    sent += 1;
    await askWell(`${application.origin}/api/v1/projects/${own.slug}/evidence`, {
      agent,
      method: "POST",
      headers: {
        authorization: `Bearer ${own.secrets[sent % TOKENS]}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ results: own.checks.map(({ key }) => resultOf(key)) }),
    });
  };
  await closedLoop(send, { concurrency: 1, seconds: 30, atMost: WARM_UP });
  const rounds = await withClient(databaseUrl, async (client) => {
    const insert = () => insertBare(client, bare);
    await closedLoop(insert, { concurrency: 1, seconds: 30, atMost: WARM_UP });
    const measured = [];
    while (measured.length < ROUNDS) {
      const batch = await closedLoop(send, { concurrency: 1, seconds });
      // What follows the last of them would be counted against the other.
      const figuresAfterMs = await untilCurrent(databaseUrl, own.projectId);
      const sql = await closedLoop(insert, { concurrency: 1, seconds });
      measured.push({ batch, sql, ratio: round(batch.p50 / sql.p50), figuresAfterMs });
    }
    return measured;
  });
  agent.destroy();
  const kept = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM "Evidence" WHERE "projectId" = $1`,
      [own.projectId],
    );
    return rows[0].n;
  });
  const of = (pick) => middle(rounds.map(pick));
  return {
    rounds,
    resultsPerSecond: round(of(({ batch }) => batch.perSecond) * BATCH),
    ratio: of(({ ratio }) => ratio),
    figuresAfterMs: of((one) => one.figuresAfterMs),
    lost: sent * BATCH - kept,
  };
}

function middle(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function resultOf(check) {
  return {
    ...{ check, outcome: "passed", exitCode: 0, excerpt: EXCERPT, commit: "1a2b3c4d5e6f" },
    ...{ branch: "main", runUrl: "https://ci.example.com/runs/1", idempotencyKey: randomUUID() },
  };
}

async function untilCurrent(databaseUrl, projectId) {
  const began = performance.now();
  return withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        `SELECT "computedRevision" = "revision" AS "current" FROM "Rollup" WHERE "projectId" = $1`,
        [projectId],
      );
      const passed = performance.now() - began;
      if (rows[0]?.current) return round(passed);
      if (passed > FIGURES_WITHIN_MS) throw new Error("The figures were not renewed.");
      await pause(10);
    }
  });
}

function insertBare(client, { projectId, checks }) {
  return client.query(
    `INSERT INTO "Evidence" ("id", "projectId", "taskId", "checkId", "outcome", "origin", "exitCode",
       "excerpt", "commit", "branch", "url", "byName", "at")
     SELECT gen_random_uuid(), $1, given."taskId", given."id", 'passed', 'ci', 0, $3, '1a2b3c4d5e6f', 'main',
       'https://ci.example.com/runs/1', 'CI', now()
     FROM json_to_recordset($2::json) AS given ("id" uuid, "taskId" uuid)`,
    [projectId, JSON.stringify(checks), EXCERPT],
  );
}

/** A hundred tasks with a check each that was seen failing, and the tokens of its pipelines. */
async function makeProject(databaseUrl) {
  const slug = `intake-${randomUUID()}`;
  const secrets = Array.from(
    { length: TOKENS },
    () => `gantry_${randomBytes(32).toString("base64url")}`,
  );
  return withClient(databaseUrl, async (client) => {
    const project = await client.query(
      `INSERT INTO "Project" ("id", "slug", "name", "summary", "currency")
       VALUES (gen_random_uuid(), $1, 'Intake', 'What the benchmark proves.', 'USD') RETURNING "id"`,
      [slug],
    );
    const projectId = project.rows[0].id;
    const { rows: checks } = await client.query(
      `WITH tasks AS (
         INSERT INTO "Task" ("id", "projectId", "key", "position", "title", "steps")
         SELECT gen_random_uuid(), $1, n::text, 'a' || n, 'To be proved', '{}'
         FROM generate_series(1, $2) n RETURNING *
       )
       INSERT INTO "Check" ("id", "projectId", "taskId", "key", "position", "kind", "seenRed")
       SELECT gen_random_uuid(), $1, "id", 'check-' || "key", "position", 'command', true FROM tasks
       RETURNING "id", "taskId", "key"`,
      [projectId, BATCH],
    );
    await client.query(
      `INSERT INTO "ApiToken" ("id", "name", "projectId", "hash", "hint", "scopes", "byName", "createdAt")
       SELECT gen_random_uuid(), 'Pipeline', $1, hash, 'gantry_', '{evidence}', 'Bench', now()
       FROM unnest($2::text[]) AS hash`,
      [projectId, secrets.map((secret) => createHash("sha256").update(secret).digest("hex"))],
    );
    return { slug, projectId, checks, secrets };
  });
}
