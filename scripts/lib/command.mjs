// A command beside the application, such as user:create. What it prints is its own: everything said
// here goes to stderr, so that an export can be sent into a file.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { generateClient } from "./client.mjs";
import { describeFailure, Failure } from "./failures.mjs";
import { launcherRecord, makeWritable, takeHome } from "./home.mjs";
import { installPackages } from "./install.mjs";
import { runningProcess } from "./processes.mjs";
import { applicationSecrets } from "./secrets.mjs";
import { readData, readSettings, ROOT } from "./settings.mjs";

/**
 * @param {string[]} words the file to run, and what it is given
 * @param {Record<string, string | undefined>} env
 */
export async function run(words, env) {
  // Ctrl-C reaches the command as well; its end is awaited, so that a server started for it is stopped.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  let code = 1;
  try {
    code = await runOnDatabase(words, env, undo);
  } catch (error) {
    console.error(describeFailure(error));
    if (env.GANTRY_DEBUG) console.error(error);
  }
  for (const step of undo.reverse()) await step();
  process.exit(code);
}

async function runOnDatabase(words, env, undo) {
  const data = readData(env);
  await makeWritable(data.home);
  const running = await runningProcess(launcherRecord(data.home));
  if (!running && !data.databaseUrl) undo.push((await takeHome(data.home, {})).release);

  const announce = (text) => console.error(`Gantry: ${text} …`);
  const place = { root: ROOT, home: data.home, env, announce };
  if (!running) {
    await installPackages(place);
    await generateClient(place);
  }
  const url = await findDatabase(data, running, undo);
  const { migrate } = await import("./database.mjs");
  await migrate({
    databaseUrl: url,
    dir: path.join(ROOT, "prisma", "migrations"),
    remedy: data.databaseUrl ? "use another database" : "set GANTRY_HOME to another folder",
    announce,
  });
  return runTypeScript(words, {
    ...env,
    ...(await applicationSecrets(data.home, env)),
    DATABASE_URL: url,
    GANTRY_URL: readSettings([], env).origin,
    LOG_LEVEL: env.LOG_LEVEL || "warn",
  });
}

async function findDatabase({ home, databaseUrl }, running, undo) {
  if (databaseUrl) {
    const { requireUsableServer } = await import("./database.mjs");
    await requireUsableServer(databaseUrl);
    return databaseUrl;
  }
  if (running) return urlOfRunning(home, running);
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres({ home, log: console.error });
  undo.push(server.stop);
  return server.url;
}

async function urlOfRunning(home, { pid }) {
  try {
    return (await readFile(path.join(home, "database-url"), "utf8")).trim();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Failure(
      `Process ${pid} is busy with ${home}: run the command again when it is done.`,
    );
  }
}

function runTypeScript(words, env) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", ...words],
    { cwd: ROOT, env, stdio: "inherit" },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
