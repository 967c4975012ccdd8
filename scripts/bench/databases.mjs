// One generated database for each size, on an embedded Postgres of the benchmark's own.
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { countContents, migrate, withClient } from "../lib/database.mjs";
import { startPostgres } from "../lib/postgres.mjs";
import { runToEnd } from "../lib/run.mjs";
import { ROOT } from "../lib/settings.mjs";
import { LEAD, SEEDS } from "./settings.mjs";

/**
 * A server that can count the statements it is sent; it counts only when told to.
 *
 * @param {string} home
 * @param {import("./ending.mjs").Ending["started"]} started
 */
export async function startServer(home, started) {
  await mkdir(home, { recursive: true });
  // Run by root, the server belongs to another user, who has to get in.
  await chmod(home, 0o755);
  const first = await startPostgres({ home });
  await started(first.stop);
  await withClient(first.url, async (client) => {
    await client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
    await client.query("ALTER SYSTEM SET pg_stat_statements.track = 'none'");
  });
  await first.stop();
  const server = await startPostgres({ home });
  await started(server.stop);
  return server;
}

/**
 * @param {{
 *   server: string, home: string, env: Record<string, string | undefined>, name: string,
 *   projects: number, tasks: number, planTasks: number, say: (text: string) => void,
 * }} options
 * @returns {Promise<string>} its address
 */
export async function prepareDatabase({
  server,
  home,
  env,
  name,
  projects,
  tasks,
  planTasks,
  say,
}) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const databaseUrl = url.href;
  await withClient(server, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  });
  await migrate({
    databaseUrl,
    dir: path.join(ROOT, "prisma", "migrations"),
    remedy: "use another folder with --home",
    announce: () => undefined,
  });
  if ((await countContents(databaseUrl)).users > 0) return databaseUrl;

  const typescript = (words) =>
    runToEnd(process.execPath, ["--conditions=react-server", "--import", "tsx", ...words], {
      cwd: ROOT,
      env: { ...env, DATABASE_URL: databaseUrl, LOG_LEVEL: "warn" },
      home,
      log: "generate.log",
      otherwise: "The database could not be filled",
    });
  const generate = (howMany, size, seed) => {
    const words = { projects: howMany, tasks: size, seed };
    return typescript([
      "scripts/generate.ts",
      ...Object.entries(words).map(([word, value]) => `--${word}=${value}`),
    ]);
  };
  say(`generating ${projects} projects of ${tasks} tasks`);
  await generate(projects, tasks, SEEDS.portfolio);
  await generate(1, planTasks, SEEDS.plan);
  const who = { ...LEAD, name: "Lena Lead", role: "editor" };
  await typescript([
    "scripts/user-create.ts",
    ...Object.entries(who).map(([word, value]) => `--${word}=${value}`),
  ]);
  return databaseUrl;
}
