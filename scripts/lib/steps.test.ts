import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTestDatabase, testDatabase } from "@/lib/testing/database";
import { migrate, requireUsableServer, versionProblem } from "./database.mjs";
import { describeFailure, Failure } from "./failures.mjs";
import { filesBelow, fingerprint } from "./fingerprint.mjs";
import { endOrphans, stepRecord } from "./home.mjs";
import { installPackages } from "./install.mjs";
import { nodeProblem } from "./node-version.mjs";
import { birthOf, recordProcess, runningProcess } from "./processes.mjs";
import { runToEnd } from "./run.mjs";
import { applicationSecrets } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";

describe("the version of Node", () => {
  test.each(["12.22.0", "18.20.4", "20.18.3"])("%s is too old, and said to be", (version) => {
    expect(nodeProblem(version)).toBe(
      `Gantry needs Node 20.19 or later and this is Node ${version}: install a newer one (https://nodejs.org) and run the command again.`,
    );
  });

  test.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("%s will do", (version) => {
    expect(nodeProblem(version)).toBeNull();
  });
});

describe("the Postgres of DATABASE_URL", () => {
  test.each([
    [140_013, /leads to Postgres 14, and Gantry works with 15 to 18: /],
    [190_000, /leads to Postgres 19, and Gantry works with 15 to 18: /],
  ])("of version %i is refused", (version, line) => {
    expect(versionProblem(version)).toMatch(line);
  });

  test.each([150_000, 180_004])("of version %i will do", (version) => {
    expect(versionProblem(version)).toBeNull();
  });

  test("is named when nobody answers", async () => {
    await expect(requireUsableServer("postgresql://a:b@127.0.0.1:1/c")).rejects.toThrow(
      "No Postgres answers at 127.0.0.1:1 (ECONNREFUSED): start it, or correct DATABASE_URL.",
    );
  });

  test("is told apart from a missing database", async () => {
    const url = new URL(testDatabase().url);
    url.pathname = "/nowhere";
    await expect(requireUsableServer(url.href)).rejects.toThrow(
      `Postgres at ${url.host} has no database "nowhere": create it, or correct DATABASE_URL.`,
    );
  });

  test("is refused when its schema is newer, with what to do", async () => {
    const database = await createTestDatabase();
    await database.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
       VALUES ('x', 'y', '29991231000000_tomorrow', now())`,
    );
    const attempt = migrate({
      databaseUrl: database.url,
      dir: "prisma/migrations",
      remedy: "use another database",
      announce: () => undefined,
    });
    await expect(attempt).rejects.toThrow(
      "The database schema is newer than this code: update it (git pull), or use another database.",
    );
  });
});

describe("a full disk is one line, whoever meets it", () => {
  const line = "The disk is full: free some space (a gigabyte will do) and run the command again.";

  test.each([
    Object.assign(new Error("write failed"), { code: "ENOSPC" }),
    Object.assign(new Error("could not extend file"), { code: "53100", severity: "ERROR" }),
    new Error("npm error ENOSPC: no space left on device, write"),
  ])("%s", (error) => {
    expect(describeFailure(error)).toBe(line);
  });

  test("also when a program of a step says so", async () => {
    const attempt = run("process.stderr.write('No space left on device'); process.exit(1)");
    await expect(attempt).rejects.toThrow(line);
  });
});

describe("a program of a step", () => {
  test("fails with its own reason and the place of its whole output", async () => {
    const attempt = run(
      "console.log('begun'); console.error('npm error E404 no such thing'); process.exit(3)",
    );
    await expect(attempt).rejects.toThrow(
      /^It failed: E404 no such thing \(all of it in .*\.log\)$/,
    );
  });

  test("that a killed start has left running is ended by the next one", async () => {
    const home = await temporaryFolder();
    const left = run("setInterval(() => undefined, 1000)", home).catch((error: unknown) => error);
    await expect.poll(() => runningProcess(stepRecord(home))).not.toBeNull();

    await endOrphans(home);

    expect(await left).toBeInstanceOf(Failure);
    expect(await runningProcess(stepRecord(home))).toBeNull();
  });
});

describe("a recorded process", () => {
  test("is recognised while it runs", async () => {
    const file = path.join(await temporaryFolder(), "process.json");
    await recordProcess(file, process.pid, { port: 1 });
    expect(await runningProcess(file)).toMatchObject({ pid: process.pid, port: 1 });
  });

  test("is not taken for a later one with its number", async () => {
    const file = path.join(await temporaryFolder(), "process.json");
    await writeFile(file, JSON.stringify({ pid: process.pid, birth: "long ago" }));
    expect(await runningProcess(file)).toBeNull();
    expect(birthOf(process.pid)).not.toBeNull();
  });
});

describe("packages", () => {
  test("cannot be installed without the lockfile", async () => {
    const root = await temporaryFolder();
    await expect(installPackages(placeIn(root))).rejects.toThrow(/^package-lock\.json is missing/);
  });

  test("that somebody installed by hand are left alone", async () => {
    const root = await temporaryFolder();
    const packages = { "node_modules/a": { version: "1.0.0" } };
    const optional = { "node_modules/b": { version: "1.0.0", optional: true } };
    await mkdir(path.join(root, "node_modules"));
    await writeFile(
      path.join(root, "package-lock.json"),
      JSON.stringify({ packages: { "": {}, ...packages, ...optional } }),
    );
    await writeFile(
      path.join(root, "node_modules", ".package-lock.json"),
      JSON.stringify({ packages }),
    );
    expect(await installPackages(placeIn(root))).toBe("unchanged");
    expect(await installPackages(placeIn(root))).toBe("unchanged");
  });
});

describe("a fingerprint", () => {
  test("changes with the content of a file, its name, and its absence", async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, "app"));
    await writeFile(path.join(root, "app", "page.tsx"), "one");
    await writeFile(path.join(root, "app", "page.test.tsx"), "two");
    const sources = () => filesBelow(root, ["app", "gone"], (file) => !file.includes(".test."));
    expect(sources()).toEqual(["app/page.tsx"]);
    const before = fingerprint(root, sources());

    await writeFile(path.join(root, "app", "page.tsx"), "changed");
    const changed = fingerprint(root, sources());
    await rm(path.join(root, "app", "page.tsx"));
    await writeFile(path.join(root, "app", "other.tsx"), "changed");
    const renamed = fingerprint(root, sources());

    expect(new Set([before, changed, renamed]).size).toBe(3);
    expect(fingerprint(root, ["nowhere"])).not.toBe(fingerprint(root, []));
  });
});

describe("secrets", () => {
  test("are made once and readable by their owner alone", async () => {
    const home = await temporaryFolder();
    const first = await applicationSecrets(home, {});
    expect(await applicationSecrets(home, {})).toEqual(first);
    expect(Buffer.from(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
    expect((await stat(path.join(home, "secret"))).mode & 0o777).toBe(0o600);
  });

  test("that are given are taken, when they are long enough", async () => {
    const home = await temporaryFolder();
    const given = "a secret of more than thirty-two characters";
    expect(await applicationSecrets(home, { BETTER_AUTH_SECRET: given })).toMatchObject({
      BETTER_AUTH_SECRET: given,
    });
    await expect(applicationSecrets(home, { BETTER_AUTH_SECRET: "short" })).rejects.toThrow(
      /shorter than 32 characters/,
    );
    await expect(readFile(path.join(home, "secret"))).rejects.toThrow("ENOENT");
  });
});

describe("settings", () => {
  test("have the loopback address and port 3000 unless told otherwise", () => {
    expect(readSettings([], {})).toMatchObject({
      dev: false,
      host: "127.0.0.1",
      port: 3000,
      origin: "http://127.0.0.1:3000",
      databaseUrl: null,
    });
  });

  test.each([
    [{ HOST: "0.0.0.0", PORT: "80" }, "http://localhost:80"],
    [{ HOST: "::1" }, "http://[::1]:3000"],
    [{ GANTRY_URL: "https://gantry.example.org" }, "https://gantry.example.org"],
  ])("%j is reached at %s", (variables, origin) => {
    expect(readSettings(["--dev"], variables)).toMatchObject({ dev: true, origin });
  });
});

function placeIn(root: string) {
  return { root, home: root, env: {}, announce: () => undefined };
}

async function run(script: string, home?: string) {
  return runToEnd(process.execPath, ["-e", script], {
    cwd: process.cwd(),
    env: process.env,
    home: home ?? (await temporaryFolder()),
    log: "step.log",
    otherwise: "It failed",
  });
}

async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "gantry-steps-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
