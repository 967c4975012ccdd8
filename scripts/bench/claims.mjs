import { closedLoop, round } from "./closed-loop.mjs";
import { ask, connections } from "./http.mjs";
import { claimableRows } from "./measure.mjs";
import { bareReader } from "./references.mjs";
import { CONCURRENCIES } from "./settings.mjs";
import { countStatements } from "./statements.mjs";

const CROWD = 50;
const MOST = 400;

/** One claim as a browser sends it, beside a bare UPDATE and INSERT in one commit; and fifty at once. */
export async function measureClaims({ application, databaseUrl, seconds }) {
  const rows = await claimableRows(databaseUrl);
  const claim = (agent) => () => sendClaim(application, agent, rows.pop() ?? missing());
  const single = connections(1);
  await closedLoop(claim(single), { concurrency: 1, seconds: 3, atMost: 50 });
  const statements = await countStatements(databaseUrl, claim(single));
  single.destroy();

  const at = {};
  for (const concurrency of CONCURRENCIES) {
    const options = { concurrency, seconds, atMost: MOST };
    const agent = connections(concurrency);
    const action = await closedLoop(claim(agent), options);
    agent.destroy();
    const reader = await bareReader(databaseUrl, concurrency);
    const sql = await closedLoop(reader.claim(await claimableRows(databaseUrl)), options);
    await reader.stop();
    at[concurrency] = { action, sql, ratio: round(action.p50 / sql.p50) };
    // The bare reference has moved the versions on.
    rows.splice(0, rows.length, ...(await claimableRows(databaseUrl)));
  }

  const agent = connections(CROWD);
  const crowd = await closedLoop(claim(agent), { concurrency: CROWD, seconds: 60, atMost: CROWD });
  agent.destroy();
  return { statements, at, crowd: { size: CROWD, ...crowd } };
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
