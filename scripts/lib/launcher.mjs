// npm start, told from the top: each step does only what has changed since the last time.
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildApplication } from "./build.mjs";
import { generateClient } from "./client.mjs";
import { describeFailure, Failure } from "./failures.mjs";
import { endOrphans, takeHome } from "./home.mjs";
import { installPackages } from "./install.mjs";
import { createProgress } from "./progress.mjs";
import { endRunning } from "./run.mjs";
import { applicationSecrets } from "./secrets.mjs";
import { requireFreePort, serve } from "./serve.mjs";
import { readSettings, ROOT } from "./settings.mjs";

/**
 * @param {string[]} words of the command line
 * @param {Record<string, string | undefined>} env
 */
export async function start(words, env) {
  const progress = createProgress(process.stdout);
  const stopping = new AbortController();
  /** What has to be undone, in the order it was done. @type {(() => Promise<void>)[]} */
  const undo = [];
  const asked = untilAskedToStop();
  asked.then(() => {
    stopping.abort();
    endRunning();
  });

  let code = 0;
  try {
    const running = await launch(readSettings(words, env), env, { progress, undo, stopping });
    await Promise.race([asked, running.broken]);
  } catch (error) {
    if (!stopping.signal.aborted) code = report(error, env);
  }
  if (stopping.signal.aborted) progress.say("\nStopping …");
  try {
    for (const step of undo.reverse()) await step();
  } catch (error) {
    code = report(error, env);
  }
  process.exit(code);
}

/** @returns {Promise<{ broken: Promise<never> }>} when Gantry is ready; `broken` rejects when a part of it ends */
async function launch(settings, env, { progress, undo, stopping }) {
  const { home, host, port, dev, origin } = settings;
  const step = async (label, work) => {
    stopping.signal.throwIfAborted();
    await progress.step(label, work);
    stopping.signal.throwIfAborted();
  };
  const place = { root: ROOT, home, env };

  const taken = await takeHome(home, { url: origin });
  undo.push(taken.release);
  await endOrphans(home);
  await requireFreePort({ host, port });

  progress.say("Gantry");
  await step("Packages", (announce) => installPackages({ ...place, announce }));
  await step("Database client", (announce) => generateClient({ ...place, announce }));
  const database = await openDatabase(settings, { step, undo, progress });
  const appEnv = {
    ...env,
    ...(await applicationSecrets(home, env)),
    DATABASE_URL: database.url,
    GANTRY_URL: origin,
  };
  const { signIns, isWithoutUsers } = await prepareDatabase(settings, database, appEnv, step);

  if (!dev)
    await step("Application", (announce) => buildApplication({ ...place, env: appEnv, announce }));
  let server;
  await step("Server", async (announce) => {
    announce("starting");
    server = await serve({ ...place, env: appEnv, host, port, dev });
    undo.push(server.stop);
    await server.untilReady(stopping.signal);
    return "ready";
  });

  server.showOutput(process.stdout);
  progress.say(welcome(settings, signIns, isWithoutUsers));
  const broken = Promise.race([
    server.exited.then((why) => {
      throw new Failure(why);
    }),
    database.exited.then(({ why }) => {
      throw new Failure(`${why} The data is safe: run npm start again.`);
    }),
  ]);
  return { broken };
}

/** The embedded server, or the one that DATABASE_URL names. */
async function openDatabase({ home, databaseUrl }, { step, undo, progress }) {
  if (databaseUrl) {
    const { requireUsableServer } = await import("./database.mjs");
    await step("Postgres", async () => {
      await requireUsableServer(databaseUrl);
      return `the one of DATABASE_URL, ${new URL(databaseUrl).host}`;
    });
    return { url: databaseUrl, exited: new Promise(() => undefined) };
  }
  const { startPostgres } = await import("./postgres.mjs");
  let server;
  await step("Postgres", async (announce) => {
    announce("starting");
    server = await startPostgres({ home, log: progress.say });
    undo.push(server.stop);
    return "running";
  });
  const urlFile = path.join(home, "database-url");
  await writeFile(urlFile, `${server.url}\n`, { mode: 0o600 });
  undo.push(() => rm(urlFile, { force: true }));
  return server;
}

async function prepareDatabase({ home, databaseUrl }, { url }, env, step) {
  const { countContents, migrate } = await import("./database.mjs");
  const { clearHalfLoaded, exampleSignIns, loadExamples } = await import("./examples.mjs");
  if (!databaseUrl) await clearHalfLoaded(home, url);
  await step("Schema", (announce) =>
    migrate({
      databaseUrl: url,
      dir: path.join(ROOT, "prisma", "migrations"),
      remedy: databaseUrl ? "use another database" : "set GANTRY_HOME to another folder",
      announce,
    }),
  );
  if (databaseUrl) {
    const { users } = await countContents(url);
    return { signIns: null, isWithoutUsers: users === 0 };
  }
  await step("Examples", (announce) => loadExamples({ root: ROOT, home, env, url, announce }));
  return { signIns: await exampleSignIns({ home, env, url }), isWithoutUsers: false };
}

function welcome({ host, origin }, signIns, isWithoutUsers) {
  const lines = ["", `Gantry is ready: ${origin}`];
  if (signIns) {
    lines.push("", `Sign in with one of these, password ${signIns.password}`);
    for (const { email, may } of signIns.accounts) lines.push(`  ${email.padEnd(26)}${may}`);
  }
  if (isWithoutUsers) {
    lines.push(
      "",
      "Nobody can sign in yet. Make the first administrator:",
      '  npm run user:create -- --email you@example.org --name "Your Name" --role admin',
    );
  }
  if (host === "0.0.0.0" || host === "::") {
    lines.push(
      "",
      "Reached by another name? Say so with GANTRY_URL, or signing in is refused there.",
    );
  }
  return [...lines, "", "Stop with Ctrl-C.", ""].join("\n");
}

function untilAskedToStop() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
  });
}

function report(error, env) {
  console.error(describeFailure(error));
  if (env.GANTRY_DEBUG) console.error(error);
  return 1;
}
