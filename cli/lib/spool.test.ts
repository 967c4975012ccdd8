import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { holding } from "./lock.mjs";
import { type Entry, Spool } from "./spool.mjs";

const roots: string[] = [];
let folder = "";
let spool: Spool;

beforeEach(async () => {
  const root = await mkdtemp(path.join(tmpdir(), "gantry-spool-"));
  roots.push(root);
  folder = path.join(root, "spool");
  spool = new Spool(folder);
});
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

const entry = (id: string): Entry => ({
  ...{ url: "https://gantry.example.com", project: "vimana", id },
  ...{ kind: "result", result: { check: "smoke", outcome: "passed" } },
});

const ids = async () => {
  const read = await Promise.all((await spool.names()).map((name) => spool.read(name)));
  return read.map((one) => one?.entry.id);
};

describe("the spool", () => {
  it("is empty where there is none", async () => {
    expect(await spool.names()).toEqual([]);
  });

  it("keeps each in a file of its own, in order, that only its owner reads", async () => {
    for (const id of ["c", "a", "b"]) await spool.add(entry(id));
    expect(await ids()).toEqual(["c", "a", "b"]);
    const [first = ""] = await spool.names();
    expect((await stat(path.join(folder, first))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readFile(path.join(folder, ".gitignore"), "utf8")).toBe("*\n");
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("forgets what was sent, and keeps what was refused with the reason until it is restored", async () => {
    for (const id of ["a", "b"]) await spool.add(entry(id));
    const [first, second] = await Promise.all(
      (await spool.names()).map((name) => spool.read(name)),
    );
    await spool.settle(first!);
    await spool.settle(first!);
    await spool.refuse(second!, "422: no such outcome");
    expect(await spool.names()).toEqual([]);
    const [refused = ""] = await spool.names({ refused: true });
    expect(JSON.parse(await readFile(path.join(folder, refused), "utf8"))).toMatchObject({
      id: "b",
      refused: { reason: "422: no such outcome" },
    });
    expect(await spool.restore()).toBe(1);
    expect(await ids()).toEqual(["b"]);
  });

  it("sets aside what nobody can read, and never sends it", async () => {
    await spool.add(entry("a"));
    const strange = { spool: 1, url: "https://x.example", project: "p", id: "z", kind: "report" };
    await writeFile(path.join(folder, "0-half.json"), '{"spool":1,"url":"https:');
    await writeFile(path.join(folder, "00-strange.json"), JSON.stringify(strange));
    await writeFile(path.join(folder, ".2-unfinished.json.7.tmp"), "{");
    expect(await ids()).toEqual([undefined, undefined, "a"]);
    expect((await readdir(folder)).filter((name) => name.endsWith(".unreadable"))).toHaveLength(2);
    expect(await ids()).toEqual(["a"]);
  });
});

describe("the lock", () => {
  const lock = () => path.join(folder, ".lock");
  const take = (withinMs = 0) => holding(folder, withinMs, () => Promise.resolve("done"));

  it("lets one in at a time", async () => {
    await spool.prepare();
    const inside = await holding(folder, 0, () => take());
    expect(inside).toBeNull();
    expect(await take()).toBe("done");
  });

  it("of somebody who was killed, or is silent for long, is taken over", async () => {
    await spool.prepare();
    await writeFile(lock(), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    expect(await take(500)).toBe("done");
    await writeFile(lock(), JSON.stringify({ pid: process.pid, host: "elsewhere" }));
    expect(await take()).toBeNull();
    const before = new Date(Date.now() - 120_000);
    await utimes(lock(), before, before);
    expect(await take(500)).toBe("done");
  });
});
