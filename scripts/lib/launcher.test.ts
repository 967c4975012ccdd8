import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeHome } from "./home.mjs";

test("a port that is taken is said at once, with another one to take", async () => {
  const home = await temporaryFolder();
  const port = await takenPort();

  expect(await start({ GANTRY_HOME: home, PORT: String(port) })).toEqual({
    code: 1,
    stdout: "",
    stderr: `Port ${port} is taken by another program: stop that one, or take another port with PORT=${port + 1} npm start.\n`,
  });
  expect(await readdir(home)).toEqual([]);
});

test("a second Gantry on the same data names the first", async () => {
  const home = await temporaryFolder();
  const first = await takeHome(home, { url: "http://127.0.0.1:3000" });
  onTestFinished(first.release);

  expect(await start({ GANTRY_HOME: home })).toEqual({
    code: 1,
    stdout: "",
    stderr: `Another Gantry already runs on ${home} (process ${process.pid}, http://127.0.0.1:3000): use or stop that one, or set GANTRY_HOME to another folder.\n`,
  });
});

test("a data folder that cannot be written is named", async () => {
  const file = path.join(await temporaryFolder(), "a-file");
  await writeFile(file, "");

  expect(await start({ GANTRY_HOME: path.join(file, "home") })).toEqual({
    code: 1,
    stdout: "",
    stderr: `The data folder ${file}/home cannot be written (ENOTDIR): make it writable for this user, or set GANTRY_HOME to another folder.\n`,
  });
});

test.each([
  [{ PORT: "80000" }, [], /^PORT is "80000", which is no port: .*\n$/],
  [{ HOST: "192.0.2.77" }, [], /^Nobody can listen on 192\.0\.2\.77 .*: correct HOST.*\n$/],
  [{ DATABASE_URL: "mysql://x" }, [], /^DATABASE_URL is not an address of a Postgres: .*\n$/],
  [{ BETTER_AUTH_SECRET: "short" }, ["--fast"], /^Gantry does not know --fast: .*\n$/],
])("%j %j is refused in one line", async (variables, words, line) => {
  const home = await temporaryFolder();

  const { code, stderr } = await start({ GANTRY_HOME: home, ...variables }, words);

  expect(code).toBe(1);
  expect(stderr).toMatch(line);
});

async function start(variables: Record<string, string>, words: string[] = []) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs", ...words], {
    env: { ...inherited, HOST: "127.0.0.1", PORT: "3000", ...variables },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "gantry-start-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function takenPort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
