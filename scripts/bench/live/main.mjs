import { chmod, mkdir, mkdtemp } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildApplication } from "../../lib/build.mjs";
import { generateClient } from "../../lib/client.mjs";
import { serverRecord } from "../../lib/home.mjs";
import { startPostgres } from "../../lib/postgres.mjs";
import { runningProcess } from "../../lib/processes.mjs";
import { applicationSecrets } from "../../lib/secrets.mjs";
import { ROOT } from "../../lib/settings.mjs";
import { startApplication } from "../application.mjs";
import { round } from "../closed-loop.mjs";
import { prepareDatabase } from "../databases.mjs";
import { runAndEnd } from "../ending.mjs";
import { freePort } from "../ports.mjs";
import { measurePresses, openBrowser, watchOwners } from "./browser.mjs";
import { measureContention } from "./contention.mjs";
import { measureCrowd } from "./crowd.mjs";
import { startProxy } from "./proxy.mjs";
import { measureRestart } from "./restart.mjs";

const LIMITS = { paintMs: 50, secondScreenMs: 250, currentAfterMs: 10_000, memoryGrowth: 1.15 };

const say = (text) => console.error(`Live: ${text} …`);

/** What is known already stands there, whatever comes of the rest. */
const told = (found) => console.error(JSON.stringify(found));

/**
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 */
export async function run(words, env) {
  await runAndEnd(env, async (ending) => {
    const { values } = parseArgs({
      args: words,
      options: {
        instances: { type: "string", default: "2" },
        seconds: { type: "string", default: "120" },
        each: { type: "string", default: "200" },
      },
    });
    const report = await measure(values, env, ending);
    console.log(JSON.stringify(report, null, 2));
    return Object.values(report.limits).some(({ holds }) => !holds) ? 1 : 0;
  });
}

async function measure(values, env, { started, temporary }) {
  const home = await mkdtemp(path.join(tmpdir(), "gantry-live-"));
  temporary(home);
  // Run by root, the server belongs to another user, who has to get in; else its data would lie elsewhere and stay.
  await chmod(home, 0o755);
  const port = await freePort();
  let postgres = await startPostgres({ home, port });
  await started(postgres.stop);
  await generateClient({ root: ROOT, home, env, announce: say });
  const appEnv = { ...env, ...(await applicationSecrets(home, env)) };
  const server = postgres.url;
  const database = {
    server,
    home,
    env: appEnv,
    name: "live",
    projects: 1,
    tasks: 10,
    planTasks: 10,
  };
  const databaseUrl = await prepareDatabase({ ...database, say });
  await buildApplication({ root: ROOT, home, env: appEnv, announce: say });

  const ports = [];
  for (let count = 0; count < Number(values.instances); count += 1) ports.push(await freePort());
  const proxy = await startProxy(ports);
  await started(proxy.stop);
  const pids = [];
  let front;
  for (const one of ports) {
    const own = path.join(home, `instance-${one}`);
    await mkdir(own);
    const instance = { port: one, origin: proxy.origin };
    front = await startApplication({
      ...{ home: own, databaseUrl, env: appEnv, instance },
      ...{ profile: null, started },
    });
    pids.push((await runningProcess(serverRecord(own))).pid);
  }
  const browser = await openBrowser(front);
  await started(browser.stop);

  say("presses in a browser, and on a second screen");
  const presses = await measurePresses(browser, databaseUrl, 1000);
  told(presses);
  say("two hundred screens and an editor");
  const seconds = Number(values.seconds);
  const crowd = await measureCrowd({
    ...{ front, databaseUrl, pids, seconds },
    ...{ screens: 200, perSecond: 5 },
  });
  told(crowd);
  say("fifty who edit the same task");
  const each = Number(values.each);
  const contention = await measureContention({ front, databaseUrl, clients: 50, each });
  told(contention);
  say("the database ends and comes back");
  const restart = await measureRestart({
    ...{ front, databaseUrl, screens: 100 },
    watch: (slug) => watchOwners(browser, slug),
    restart: async () => {
      await postgres.stop();
      postgres = await startPostgres({ home, port });
      await started(postgres.stop);
    },
  });
  return report({ instances: ports.length, presses, crowd, contention, restart });
}

function report({ instances, presses, crowd, contention, restart }) {
  const kinds = [presses.claim, presses.state, presses.edit];
  const worst = (pick) => Math.max(...kinds.map(pick));
  return {
    machine: { cpus: cpus().length, model: cpus()[0]?.model, load: loadavg().map(round) },
    node: process.versions.node,
    instances,
    presses,
    crowd,
    contention,
    restart,
    limits: {
      paint: limit(
        LIMITS.paintMs,
        worst(({ paintMs }) => paintMs.p50),
      ),
      secondScreen: limit(
        LIMITS.secondScreenMs,
        worst(({ secondScreenMs }) => secondScreenMs.p95),
      ),
      told: limit(0, crowd.missing + crowd.twice),
      memory: limit(LIMITS.memoryGrowth, crowd.memory.growth),
      lost: limit(0, contention.nothingLost ? 0 : 1),
      current: limit(LIMITS.currentAfterMs, restart.allCurrentAfterMs),
      reloaded: limit(0, restart.wasReloaded ? 1 : 0),
    },
  };
}

function limit(most, found) {
  return { most, found, holds: found <= most };
}
