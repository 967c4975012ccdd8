import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addDays, dayOf } from "@/lib/domain/instant";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { db } from "@/lib/platform/db";
import { type Jobs, startJobs } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { makeActedOn } from "@/lib/testing/acting";
import { testDatabase } from "@/lib/testing/database";
import { holdTransaction } from "@/lib/testing/held-transaction";
import { compareMoments, findStateAt, listSnapshots } from "./data";
import { LOOK } from "./jobs";
import { takeDue } from "./mutations";

const FIRST = "2026-01-05";
const RANGE = { lowMinor: 100, likelyMinor: null, highMinor: 900 };
const clockAt = (instant: string) => () => new Date(instant);
const dayAfter = (days: number) => dayOf(addDays(FIRST, days));

let world: Awaited<ReturnType<typeof makeActedOn>>;
let scope: ProjectScope;

beforeEach(async () => {
  await db().project.updateMany({ data: { archivedAt: new Date() } });
  world = await makeActedOn("snapshots", {
    tasks: [{ key: "1", title: "Pay $4,711 at once" }],
    moneyLines: [{ key: "M1", kind: "investment", name: "Work", amount: RANGE }],
  });
  const found = await findProjectScope(world.lena, world.slug);
  if (!found) throw new Error("The project is not there.");
  scope = found;
});

describe("a snapshot that somebody takes", () => {
  it("holds the project as it stood, and what was computed of it, whatever is written later", async () => {
    const before = await world.project();
    const taken = await world.act(world.lena, "take", { note: "Before the audit" });
    expect(taken).toMatchObject({ ok: true });
    await db().task.updateMany({ where: { projectId: world.projectId }, data: { title: "Other" } });
    const [line] = await listSnapshots(scope);
    expect(line).toMatchObject({ reason: "asked", note: "Before the audit", by: "Lena" });
    const state = await findStateAt(scope, new Date(line?.takenAt ?? ""));
    expect(state).toMatchObject({ snapshotAt: line?.takenAt, isExact: true });
    expect(state?.project).toEqual(before);
    const row = await db().snapshot.findUniqueOrThrow({ where: { id: line?.id } });
    const summary = summariseProject(before, row.takenAt.toISOString());
    expect(row.summary).toEqual(JSON.parse(JSON.stringify(summary)));
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "snapshot.taken", subjectId: line?.id, after: { note: "Before the audit" } },
    ]);
  });

  it("knows where the chain of events ended", async () => {
    const chain = await db().eventChain.findUniqueOrThrow({ where: { id: world.projectId } });
    await world.act(world.lena, "take", { note: null });
    const row = await db().snapshot.findFirstOrThrow({ where: { projectId: world.projectId } });
    expect(row).toMatchObject({ chainLength: chain.length, chainHead: chain.head });
  });

  it("waits for writes that record their events, and holds no figures of theirs meanwhile", async () => {
    const chain = `SELECT 1 FROM "EventChain" WHERE "id" = $1 FOR NO KEY UPDATE`;
    const writer = await holdTransaction(chain, [world.projectId]);
    const taking = world.act(world.lena, "take", { note: null });
    await writer.isWaitedFor();
    await writer.query(`SELECT 1 FROM "Rollup" WHERE "projectId" = $1 FOR UPDATE NOWAIT`, [
      world.projectId,
    ]);
    await writer.end();
    expect(await taking).toMatchObject({ ok: true });
  });

  it("is taken beside writes of the same project, of which none has to begin again", async () => {
    const said = vi.spyOn(log, "info");
    const { id } = await db().task.findFirstOrThrow({ where: { projectId: world.projectId } });
    const about = { kind: "task", id };
    const beside = Array.from({ length: 4 }, () => [
      world.act(world.lena, "take", { note: null }),
      world.act(world.otto, "comments.add", { id: randomUUID(), about, body: "Meanwhile" }),
    ]);
    for (const outcome of await Promise.all(beside.flat())) {
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(said.mock.calls.filter(([, what]) => what?.includes("begins again"))).toEqual([]);
    said.mockRestore();
  });

  it("shows no amount to whoever may see none", async () => {
    await world.act(world.lena, "take", { note: "For $99" });
    const viewer = { ...scope.viewer, role: "viewer" as const };
    const seen = { ...scope, viewer };
    const [line] = await listSnapshots(seen);
    expect(line?.note).toBe("For [amount]");
    const state = await findStateAt(seen, new Date(line?.takenAt ?? ""));
    expect(state?.project.hidesMoney).toBe(true);
    expect(JSON.stringify(state)).not.toMatch(/4,711|471100/);
  });

  it("is compared with a moment behind it, by what was changed in between, and with now", async () => {
    await world.act(world.lena, "take", { note: null });
    const [line] = await listSnapshots(scope);
    const task = await db().task.findFirstOrThrow({ where: { projectId: world.projectId } });
    const target = { kind: "task", id: task.id, version: task.version };
    await world.act(world.lena, "evidence.claimDone", { target, note: null });
    const [{ at } = { at: new Date() }] = await world.newestEvents(1);
    const from = new Date(line?.takenAt ?? "");
    for (const to of [at, new Date(Date.now() + 1000)]) {
      const compared = await compareMoments(scope, from, to);
      expect(compared?.differences).toMatchObject([
        { kind: "claimed", row: { key: "1" }, before: "to do", after: "claimed" },
      ]);
    }
    for (const asked of [at, null]) {
      const reversed = await compareMoments(scope, asked, from);
      expect(reversed?.before.at).toBe(from.toISOString());
      expect(reversed?.differences).toMatchObject([{ before: "to do", after: "claimed" }]);
    }
    expect((await compareMoments(scope, from, from))?.differences).toEqual([]);
    expect(await compareMoments(scope, new Date(0), at)).toBeNull();
  });

  it("stays as it was taken, and is none of another project", async () => {
    await world.act(world.lena, "take", { note: null });
    const [line] = await listSnapshots(scope);
    await expect(
      testDatabase().query(`UPDATE "Snapshot" SET "byName" = 'Mallory'`),
    ).rejects.toMatchObject({ code: "GA001" });
    await expect(testDatabase().query(`DELETE FROM "Snapshot"`)).rejects.toMatchObject({
      code: "GA001",
    });
    const other = await makeActedOn("snapshots", {});
    const there = await findProjectScope(other.lena, other.slug);
    if (!there) throw new Error("The project is not there.");
    expect(await listSnapshots(there)).toEqual([]);
    expect(await findStateAt(there, new Date(line?.takenAt ?? ""))).toBeNull();
  });
});

describe("what the database refuses of a snapshot", () => {
  it.each([
    [{ reason: "daily" }, "Snapshot_day_check"],
    [{ day: FIRST }, "Snapshot_day_check"],
    [{ format: 0 }, "Snapshot_format_check"],
    [{ reason: "weekly" }, "Snapshot_reason_word_check"],
  ])("is %j", async (part, constraint) => {
    const row = {
      ...{ id: randomUUID(), projectId: world.projectId, takenAt: `${FIRST}T00:00:00Z` },
      ...{ reason: "asked", byName: "Ada", format: 1, summary: {}, state: "\\x00" },
      ...{ chainLength: 1, chainHead: "\\x00", ...part },
    };
    await expect(
      testDatabase().query(
        `INSERT INTO "Snapshot" SELECT * FROM json_populate_record(NULL::"Snapshot", $1)`,
        [JSON.stringify(row)],
      ),
    ).rejects.toMatchObject({ code: "23514", constraint });
  });
});

describe("what is taken by itself", () => {
  it("is one a day of each project, with those archived left out", async () => {
    const clock = clockAt(`${FIRST}T00:01:00.000Z`);
    expect(await takeDue(clock)).toBe(1);
    expect(await takeDue(clock)).toBe(0);
    expect(await takeDue(clockAt(`${FIRST}T23:59:00.000Z`))).toBe(0);
    expect(await takeDue(clockAt(`${dayAfter(1)}T00:00:00.000Z`))).toBe(1);
    const lines = await listSnapshots(scope);
    expect(lines.map(({ takenAt, reason, by }) => [takenAt, reason, by])).toEqual([
      ["2026-01-06T00:00:00.000Z", "daily", "Gantry"],
      ["2026-01-05T00:01:00.000Z", "daily", "Gantry"],
    ]);
    const past = await findStateAt(scope, new Date("2026-01-05T23:59:59.999Z"));
    expect(past?.snapshotAt).toBe("2026-01-05T00:01:00.000Z");
    expect(await findStateAt(scope, new Date("2026-01-05T00:00:59.999Z"))).toBeNull();
  });

  it("is taken of every other project where some cannot be read, and fails behind them", async () => {
    const broken = await Promise.all([1, 2, 3].map(() => makeActedOn("snapshots", {})));
    const ids = broken.map(({ projectId }) => projectId);
    const read = await Promise.all([1, 2, 3].map(() => makeActedOn("snapshots", {})));
    const what = { pollRules: { nobody: "reads this" } };
    await db().project.updateMany({ where: { id: { in: ids } }, data: what });
    const day = dayAfter(-30);
    const looking = takeDue(clockAt(`${day}T00:01:00.000Z`));
    await expect(looking).rejects.toThrow("3 daily snapshots could not be taken, 4 were.");
    expect(await countOn(day)).toBe(read.length + 1);
  });

  it("is one of each project when ten look at the same moment", async () => {
    const clock = clockAt(`${FIRST}T00:01:00.000Z`);
    const counts = await Promise.all(Array.from({ length: 10 }, () => takeDue(clock)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await listSnapshots(scope)).toHaveLength(1);
  });
});

/** With each test run; more where they are asked for (docs/measuring.md). */
const DAYS = Number(process.env.SNAPSHOT_DAYS ?? 12);

describe("two servers", () => {
  it("take one of each project on each day, also when each is killed in the middle", async () => {
    for (const _ of [1, 2, 3])
      await makeActedOn("snapshots", { tasks: [{ key: "1", title: "T" }] });
    const projects = await db().project.count({ where: { archivedAt: null } });
    const sender = await startJobs([]);
    const servers = [await startServer(FIRST), await startServer(FIRST)];
    for (let number = 0; number < DAYS; number += 1) {
      const day = dayAfter(number);
      await Promise.all(servers.map((one) => moveClock(one, day)));
      await sender.send(LOOK, {}, day);
      if (number % 8 === 2) {
        await expect.poll(() => countOn(day), { interval: 2, timeout: 5000 }).toBeGreaterThan(0);
        const [killed] = servers;
        if (killed) await kill(killed);
        servers.push(await startServer(day));
        servers.shift();
      }
      await lookUntil(sender, day, projects);
    }
    await Promise.all(servers.map(kill));
    await sender.stop();

    const rows = await db().snapshot.groupBy({
      by: ["projectId", "day"],
      where: { reason: "daily", project: { archivedAt: null } },
      _count: true,
    });
    expect(rows).toHaveLength(DAYS * projects);
    expect(rows.filter(({ _count }) => _count !== 1)).toEqual([]);
  }, 120_000);
});

async function startServer(day: string): Promise<ChildProcess> {
  const child = fork("lib/testing/snapshot-worker.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, CLOCK: `${day}T00:01:00.000Z` },
  });
  await once(child, "message");
  return child;
}

async function moveClock(server: ChildProcess, day: string): Promise<void> {
  const answered = once(server, "message");
  server.send(`${day}T00:01:00.000Z`);
  await answered;
}

async function kill(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}

/** As the clock does each minute, by hand. */
async function lookUntil(sender: Jobs, day: string, projects: number): Promise<void> {
  let looks = 0;
  await expect
    .poll(
      async () => {
        looks += 1;
        await sender.send(LOOK, {}, `${day} ${String(Math.floor(looks / 20))}`);
        return countOn(day);
      },
      { interval: 25, timeout: 20_000 },
    )
    .toBe(projects);
}

function countOn(day: string): Promise<number> {
  return db().snapshot.count({ where: { day: new Date(day), project: { archivedAt: null } } });
}
