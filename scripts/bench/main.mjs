import { mkdir, readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildApplication } from "../lib/build.mjs";
import { generateClient } from "../lib/client.mjs";
import { withClient } from "../lib/database.mjs";
import { runToEnd } from "../lib/run.mjs";
import { applicationSecrets } from "../lib/secrets.mjs";
import { ROOT } from "../lib/settings.mjs";
import { startApplication } from "./application.mjs";
import { measureClaims } from "./claims.mjs";
import { round } from "./closed-loop.mjs";
import { prepareDatabase, startServer } from "./databases.mjs";
import { runAndEnd } from "./ending.mjs";
import { ask, connections } from "./http.mjs";
import { measureIntake } from "./intake.mjs";
import { compare, measurePage } from "./measure.mjs";
import { startBareServer } from "./references.mjs";
import { CONCURRENCIES, LIMITS, readSettings, SEEDS } from "./settings.mjs";

/** A fifth of a second each, behind each other. */
const FORECASTS_WITHIN_MS = 15 * 60_000;

const say = (text) => console.error(`Bench: ${text} …`);

/**
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 */
export async function run(words, env) {
  await runAndEnd(env, async (ending) => {
    const settings = await readSettings(words);
    if (!settings.isKept) ending.temporary(settings.home);
    const report = await bench(settings, env, ending);
    console.log(JSON.stringify(report, null, 2));
    return 0;
  });
}

async function bench(settings, env, { started }) {
  const { home, tasks, projects, planTasks, seconds, profile } = settings;
  const postgres = await startServer(home, started);
  const place = { root: ROOT, home, env, announce: say };
  await generateClient(place);
  const appEnv = { ...env, ...(await applicationSecrets(home, env)) };
  const databases = [];
  for (const size of tasks) {
    const name = `bench_${size}`;
    const options = {
      server: postgres.url,
      home,
      env: appEnv,
      name,
      projects,
      tasks: size,
      planTasks,
    };
    databases.push({ size, name, url: await prepareDatabase({ ...options, say }) });
  }
  await buildApplication({ ...place, env: appEnv });

  const bare = await startBareServer();
  await started(bare.stop);
  const applications = [];
  for (const { url, name } of databases) {
    const own = path.join(home, name);
    await mkdir(own, { recursive: true });
    const application = await startApplication({
      home: own,
      databaseUrl: url,
      env: appEnv,
      profile,
      started,
    });
    applications.push(application);
    // Figures that an older code kept, or that have run out since, are renewed before anything is measured.
    await isThere(application, "/");
  }
  say("forecasts of all projects, as a server that has run for a while has kept them");
  for (const { url } of databases) await forecastsAreKept(url);
  const full = {
    application: applications.at(-1),
    databaseUrl: databases.at(-1).url,
    bare,
    seconds,
  };
  const pages = await measurePages(full);
  say("a portfolio of small projects beside one of large ones");
  const growth = await compare("/", applications, { seconds });
  say("claims");
  const claim = await measureClaims(full);
  say("results of pipelines");
  const intake = await measureIntake(full);
  for (const application of applications) await application.stop();
  say("plans laid out and forecast");
  const plans = await measurePlans(home, appEnv);
  return report({ settings, databases, pages, growth, claim, intake, plans });
}

async function forecastsAreKept(databaseUrl) {
  const until = Date.now() + FORECASTS_WITHIN_MS;
  const isDue = `"forecastRevision" IS DISTINCT FROM "revision" OR "forecastHoldsUntil" <= now()`;
  await withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query(`SELECT count(*)::int AS n FROM "Rollup" WHERE ${isDue}`);
      if (rows[0].n === 0) return;
      if (Date.now() > until) throw new Error(`${rows[0].n} forecasts are still being computed.`);
      await pause(500);
    }
  });
}

/** The rules alone, in a process of their own. */
async function measurePlans(home, env) {
  const log = "plans.log";
  const words = ["--conditions=react-server", "--import", "tsx", "scripts/bench/plans.ts"];
  const otherwise = "The plans could not be measured";
  await runToEnd(process.execPath, words, { cwd: ROOT, env, home, log, otherwise });
  return JSON.parse(await readFile(path.join(home, log), "utf8"));
}

async function measurePages(full) {
  const slugs = await withClient(full.databaseUrl, async (client) => {
    const slugOf = async (seed) => {
      const found = await client.query(
        `SELECT "slug" FROM "Project" WHERE "slug" LIKE $1 ORDER BY "slug" LIMIT 1`,
        [`%-s${seed}`],
      );
      return found.rows[0].slug;
    };
    return { usual: await slugOf(SEEDS.portfolio), large: await slugOf(SEEDS.plan) };
  });
  const measured = {
    portfolio: { path: "/", rows: (reader) => reader.portfolio },
    overview: ofProject(slugs.usual, ""),
    plan: ofProject(slugs.large, "/plan"),
    "go-no-go": ofProject(slugs.usual, "/go-no-go"),
  };
  const pages = {};
  for (const [name, page] of Object.entries(measured)) {
    say(name);
    pages[name] = (await isThere(full.application, page.path))
      ? await measurePage({ ...full, ...page })
      : { path: page.path, skipped: "the page does not exist" };
  }
  return pages;
}

function ofProject(slug, page) {
  return { path: `/projects/${slug}${page}`, rows: (reader) => reader.project(slug), slug };
}

async function isThere({ origin, cookie }, path) {
  const agent = connections(1);
  const { status } = await ask(origin + path, { agent, headers: { cookie } });
  agent.destroy();
  return status !== 404;
}

function report({ settings, databases, pages, growth, claim, intake, plans }) {
  const { projects, planTasks, seconds } = settings;
  const sizes = databases.map(({ size }) => size);
  const times = round(growth.at(-1).p50 / growth[0].p50);
  // A limit is about one request at a time; what ten at once wait for stands beside it.
  const within = (one, limit) => one?.at?.[CONCURRENCIES[0]]?.ratio <= limit;
  return {
    machine: { cpus: cpus().length, model: cpus()[0]?.model, load: loadavg().map(round) },
    node: process.versions.node,
    sizes: { projects, tasks: sizes, planTasks, seconds },
    pages,
    growth: { tasks: sizes, p50: growth.map(({ p50 }) => p50), turns: growth, times },
    claim,
    intake,
    plans,
    limits: {
      portfolio: { most: LIMITS.portfolio, holds: within(pages.portfolio, LIMITS.portfolio) },
      plan: { most: LIMITS.plan, holds: within(pages.plan, LIMITS.plan) },
      claim: { most: LIMITS.claim, holds: within(claim, LIMITS.claim) },
      intake: limit(LIMITS.intake, intake.ratio),
      intakePace: {
        least: LIMITS.intakePerSecond,
        holds: intake.resultsPerSecond >= LIMITS.intakePerSecond && intake.lost === 0,
      },
      growth: { most: LIMITS.growth, holds: times <= LIMITS.growth },
      schedule: limit(LIMITS.scheduleCpuMs, plans.schedule.cpuMs.p50),
      forecast: limit(LIMITS.forecastCpuMs, plans.forecast.cpuMs.p50),
      crowd: { most: 0, holds: claim.crowd.errors === 0 },
      queries: {
        most: LIMITS.queries,
        holds: Object.values(pages).every(({ statements = 0 }) => statements <= LIMITS.queries),
      },
    },
  };
}

function limit(most, found) {
  return { most, holds: found <= most };
}
