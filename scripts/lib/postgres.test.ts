import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { requireUsableServer } from "./database.mjs";
import { startPostgres } from "./postgres.mjs";
import { birthOf } from "./processes.mjs";

let home: string;
let data: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "gantry-postgres-"));
  await chmod(home, 0o755);
  data = path.join(home, "postgres", "data");
  // What an interrupted first start leaves behind.
  await mkdir(`${data}.new`, { recursive: true });
  await writeFile(path.join(`${data}.new`, "half"), "");

  const first = await startPostgres({ home });
  await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();
});

afterAll(() => rm(home, { recursive: true, force: true }));

describe("the embedded Postgres", () => {
  test("keeps its data from one start to the next", async () => {
    const server = await started();
    expect(await ask(server.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("listens on this machine alone and asks for its password", async () => {
    const server = await started();
    const wrong = new URL(server.url);
    wrong.password = "guessed";

    expect(await ask(server.url, "SHOW listen_addresses")).toEqual([
      { listen_addresses: "127.0.0.1" },
    ]);
    expect(await ask(server.url, "SHOW fsync")).toEqual([{ fsync: "on" }]);
    await expect(requireUsableServer(wrong.href)).rejects.toThrow(
      /refuses the user or the password in DATABASE_URL: correct them\.$/,
    );
    expect((await stat(path.join(home, "postgres-password"))).mode & 0o777).toBe(0o600);
  });

  test("refuses a second start while somebody uses it", async () => {
    await started();
    await expect(startPostgres({ home })).rejects.toThrow(
      `is in use by process ${process.pid}: stop that one first`,
    );
  });
});

describe("after a crash", () => {
  test("the data is there", async () => {
    const crashed = await startPostgres({ home });
    await ask(crashed.url, "CREATE TABLE acknowledged AS SELECT 1 AS one");
    process.kill(crashed.pid, "SIGKILL");
    expect(await crashed.exited).toMatchObject({
      signal: "SIGKILL",
      why: "The embedded Postgres was ended by SIGKILL.",
    });

    const server = await started();
    expect(await ask(server.url, "SELECT one FROM acknowledged")).toEqual([{ one: 1 }]);
  });

  test("a lock whose number now belongs to another program is no obstacle", async () => {
    const bystander = spawn("sleep", ["60"]);
    onTestFinished(() => void bystander.kill());
    await writeFile(path.join(data, "postmaster.pid"), lockOf(bystander));

    const server = await started();

    expect(await ask(server.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    expect(bystander.exitCode).toBeNull();
  });

  test.each([
    ["its record", () => undefined],
    ["no record", () => rm(path.join(home, "postgres.json"))],
  ])("a server whose launcher was killed is ended and replaced, with %s", async (_, arrange) => {
    const orphan = await orphanedServer();
    await arrange();

    const server = await started();

    expect(birthOf(orphan)).toBeNull();
    expect(await ask(server.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });
});

describe("one line says what is wrong with the data folder", () => {
  test("when another Postgres wrote it", async () => {
    await writeFile(path.join(data, "PG_VERSION"), "17\n");
    onTestFinished(() => writeFile(path.join(data, "PG_VERSION"), "18\n"));

    await expect(startPostgres({ home })).rejects.toThrow(
      /was written by Postgres 17, and this Gantry brings Postgres 18: .*GANTRY_HOME/,
    );
  });

  test("when its password is gone", async () => {
    const file = path.join(home, "postgres-password");
    await rename(file, `${file}.away`);
    onTestFinished(() => rename(`${file}.away`, file));

    await expect(startPostgres({ home })).rejects.toThrow(
      /password .* is gone: bring the file back/,
    );
  });

  test("when it is something else", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "gantry-other-"));
    onTestFinished(() => rm(other, { recursive: true }));
    await chmod(other, 0o755);
    await mkdir(path.join(other, "postgres", "data"), { recursive: true });

    await expect(startPostgres({ home: other })).rejects.toThrow(
      /is not a data folder of Postgres/,
    );
  });
});

async function started() {
  const server = await startPostgres({ home });
  onTestFinished(() => server.stop());
  return server;
}

async function orphanedServer(): Promise<number> {
  const launcher = spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { startPostgres } from "./scripts/lib/postgres.mjs";
       await startPostgres({ home: process.env.GANTRY_HOME });
       console.log("started");
       setInterval(() => undefined, 1000);`,
    ],
    { env: { ...process.env, GANTRY_HOME: home }, stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(launcher.stdout, "data");
  const pid = Number.parseInt(await readFile(path.join(data, "postmaster.pid"), "utf8"), 10);
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  expect(birthOf(pid)).not.toBeNull();
  return pid;
}

function lockOf({ pid }: ChildProcess) {
  return [pid, data, 1_700_000_000, 5432, "", "127.0.0.1", ""].join("\n");
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
