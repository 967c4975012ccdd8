// The two floors that a page stands on: its rows by bare SQL, its bytes by a bare HTTP server.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { LEAD } from "./settings.mjs";

/** @returns {Promise<{ origin: string, serve: (path: string, answer: { headers: Record<string, string>, body: Buffer }) => Promise<void>, stop: () => void }>} */
export async function startBareServer() {
  const child = fork(fileURLToPath(new URL("bare-server.mjs", import.meta.url)));
  const [{ port }] = await once(child, "message");
  return {
    origin: `http://127.0.0.1:${port}`,
    serve: async (path, { headers, body }) => {
      child.send({ path, type: headers["content-type"], body: body.toString("base64") });
      await once(child, "message");
    },
    stop: () => child.disconnect(),
  };
}

/** The nouns of one project, each of them a table with its `projectId`. */
const NOUNS = [
  "SourceDocument",
  "QualityPillar",
  "StatedFigure",
  "StakeholderImpact",
  "Component",
  "Phase",
  "Task",
  "ChecklistItem",
  "Dependency",
  "Check",
  "Claim",
  "ClaimWithdrawal",
  "Evidence",
  "Waiver",
  "NotApplicable",
  "Blocker",
  "IssueTally",
  "Risk",
  "Metric",
  "Sample",
  "Criterion",
  "Option",
  "MoneyLine",
  "Milestone",
  "Decision",
  "Poll",
];

const VISIBLE = `p."archivedAt" IS NULL AND (p."membersOnly" = false OR EXISTS (
  SELECT 1 FROM "ProjectMember" m WHERE m."projectId" = p."id" AND m."userId" = $1))`;

/**
 * Reads with plain `pg`, through the filter of what the viewer may see.
 *
 * @param {string} databaseUrl
 * @param {number} concurrency
 */
export async function bareReader(databaseUrl, concurrency) {
  const clients = await Promise.all(
    Array.from({ length: concurrency }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  const { rows } = await clients[0].query(`SELECT "id" FROM "User" WHERE "email" = $1`, [
    LEAD.email,
  ]);
  const userId = rows[0].id;
  return {
    /** The rows of the portfolio. */
    portfolio: (worker) =>
      clients[worker].query(
        `SELECT r."projectId", r."revision", r."computedRevision", r."holdsUntil", r."format", r."line",
           r."forecastRevision", r."forecastHoldsUntil", r."forecast", r."trend"
         FROM "Rollup" r JOIN "Project" p ON p."id" = r."projectId"
         WHERE ${VISIBLE} ORDER BY p."name", p."slug"`,
        [userId],
      ),
    /** Every row of one project, in two round trips. */
    project: (slug) => async (worker) => {
      const client = clients[worker];
      const found = await client.query(
        `SELECT p.* FROM "Project" p WHERE p."slug" = $2 AND ${VISIBLE}`,
        [userId, slug],
      );
      const id = found.rows[0].id;
      await client.query(
        NOUNS.map((noun) => `SELECT * FROM "${noun}" WHERE "projectId" = '${id}'`).join(";"),
      );
    },
    /** A row moved to its next version and an event of it, in one commit. */
    claim: (rows) => async (worker) => {
      const client = clients[worker];
      const { id, projectId } = rows.pop() ?? missing();
      await client.query("BEGIN");
      await client.query(
        `UPDATE "Task" SET "version" = "version" + 1 WHERE "id" = $1 AND "projectId" = $2`,
        [id, projectId],
      );
      await client.query(
        `INSERT INTO "Event" ("id", "projectId", "actorUserId", "actorName", "action", "subjectKind", "subjectId", "after")
         VALUES (gen_random_uuid(), $1, $2, 'Bench', 'claim.made', 'task', $3, $4)`,
        [projectId, userId, id, JSON.stringify({ claim: { by: "Bench" } })],
      );
      await client.query("COMMIT");
    },
    stop: () => Promise.all(clients.map((client) => client.end())),
  };
}

function missing() {
  throw new Error("There are too few rows to claim.");
}
