import { withClient } from "../lib/database.mjs";
import { closedLoop, round } from "./closed-loop.mjs";
import { askWell, connections } from "./http.mjs";
import { bareReader } from "./references.mjs";
import { CONCURRENCIES } from "./settings.mjs";
import { countStatements } from "./statements.mjs";

/** Long enough for the compiler to have seen what is hot. */
const WARM_UP = { concurrency: 4, seconds: 3 };

/**
 * One page beside its two floors.
 *
 * @param {{
 *   path: string, rows: (reader: any) => (worker: number) => Promise<unknown>,
 *   application: { origin: string, cookie: string }, databaseUrl: string,
 *   bare: { origin: string, serve: (path: string, answer: any) => Promise<void> }, seconds: number,
 *   slug?: string,
 * }} options `slug`: of the project it shows; then it is asked as the first after a write, too
 */
export async function measurePage({ path, rows, application, databaseUrl, bare, seconds, slug }) {
  const headers = { cookie: application.cookie };
  const url = application.origin + path;
  const single = connections(1);
  const answer = await askWell(url, { agent: single, headers });
  await bare.serve(path, answer);
  await closedLoop(() => askWell(url, { agent: connectionsOf(WARM_UP), headers }), WARM_UP);
  const statements = await countStatements(databaseUrl, () =>
    askWell(url, { agent: single, headers }),
  );

  const at = {};
  for (const concurrency of CONCURRENCIES) {
    const options = { concurrency, seconds };
    const agent = connections(concurrency);
    const reader = await bareReader(databaseUrl, concurrency);
    const page = await closedLoop(() => askWell(url, { agent, headers }), options);
    const sql = await closedLoop(rows(reader), options);
    const http = await closedLoop(() => askWell(bare.origin + path, { agent }), options);
    await reader.stop();
    agent.destroy();
    at[concurrency] = { page, sql, http, ratio: round(page.p50 / (sql.p50 + http.p50)) };
  }
  const get = () => askWell(url, { agent: single, headers });
  const afterWrite = slug && (await askAfterWrites(get, { databaseUrl, slug, seconds }));
  single.destroy();
  return { path, bytes: answer.body.length, statements, at, ...(afterWrite && { afterWrite }) };
}

/** Nothing that the application remembers of the project is of any use then. */
function askAfterWrites(get, { databaseUrl, slug, seconds }) {
  return withClient(databaseUrl, (client) =>
    closedLoop(get, {
      concurrency: 1,
      seconds,
      before: () =>
        client.query(
          `UPDATE "Rollup" SET "revision" = "revision" + 1
           WHERE "projectId" = (SELECT "id" FROM "Project" WHERE "slug" = $1)`,
          [slug],
        ),
    }),
  );
}

let shared;
function connectionsOf({ concurrency }) {
  shared ??= connections(concurrency);
  return shared;
}

/**
 * One page in several applications, by turns, so that whatever else the machine does hits all alike.
 *
 * @returns {Promise<{ p50: number }[]>} in the order of the applications
 */
export async function compare(path, applications, { seconds, rounds = 4 }) {
  const all = applications.map(() => []);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [index, { origin, cookie }] of applications.entries()) {
      const agent = connections(1);
      const asked = () => askWell(origin + path, { agent, headers: { cookie } });
      all[index].push(await closedLoop(asked, { concurrency: 1, seconds: seconds / 2 }));
      agent.destroy();
    }
  }
  return all.map((turns) => {
    const p50s = turns.map(({ p50 }) => p50).sort((one, other) => one - other);
    return { p50: p50s[Math.floor(p50s.length / 2)], turns: turns.map(({ p50 }) => p50) };
  });
}
