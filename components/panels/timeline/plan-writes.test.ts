import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changesMade, isUnderWay, lastMade, letGoOfHeld, noteChange } from "@/lib/client/changes";
import type { PlannedFacts } from "@/lib/features/schedule/types";
import type { TimelineEditModel } from "../timeline-edit/contract";
import type { TimelineModel, TimelineRow } from "./contract";
import { toDay } from "./days";
import { timelineFixtures } from "./fixtures";
import { type Pending, planWrites, type Replanned, type Told } from "./plan-writes";

const NOW = "2026-03-16T12:00:00.000Z";
const TIME = { hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: [] };
const REST_MS = 700;

const rowOf = (key: string): TimelineRow => ({
  id: `task-${key}`,
  kind: "task",
  key,
  name: "Build",
  version: 1,
  expected: [toDay("2026-03-18"), toDay("2026-03-18")],
  length: 1,
});
const [row, other] = [rowOf("1"), rowOf("2")];

let made = 0;
let world: ReturnType<typeof makeWorld>;

beforeEach(() => {
  vi.useFakeTimers();
  made += 1;
  world = makeWorld(`page-${String(made)}`);
});
afterEach(() => vi.useRealTimers());

/** A page and a server beside it that answers when it is let to. */
function makeWorld(slug: string) {
  const model: TimelineModel = {
    ...Object.values(timelineFixtures)[0]!,
    ...{ slug, now: NOW, today: toDay(NOW), edits: TIME, rows: [row, other] },
  };
  const versions = new Map([row, other].map(({ id }) => [id, 1]));
  const asked: { id: string; version: number; begins: string | null }[] = [];
  const answers: (() => void)[] = [];
  const refusals: Replanned[] = [];
  const told: Told[] = [];
  let pending: readonly Pending[] = [];
  const readFacts = vi.fn((id: string): Promise<TimelineEditModel> => {
    const facts = { estimate: null, actualHours: null, plannedStartOn: null, plannedEndOn: null };
    const seen = { id, version: versions.get(id) ?? 1, key: id, name: "Build" };
    return Promise.resolve({
      ...{ slug, mayEdit: true, row: seen, planned: { kind: "task", facts }, days: 1 },
      ...{ notes: [], stays: null, waitsFor: [], today: "2026-03-16" },
    });
  });
  const writes = planWrites({
    slug,
    modelNow: () => model,
    readFacts,
    send: async (edit, version, facts) => {
      const { id } = edit.row;
      asked.push({ id, version, begins: (facts as PlannedFacts["task"]).plannedStartOn });
      const change = `${slug}-request-${String(asked.length)}`;
      await new Promise<void>((resolve) => answers.push(resolve));
      const refusal = refusals.shift();
      if (refusal) return refusal;
      versions.set(id, version + 1);
      return { ok: true, data: { id, version: version + 1, merged: false }, change };
    },
    readAll: () => Promise.resolve(),
    draw: (next) => {
      pending = next;
    },
    tell: (next) => {
      if (next) told.push(next);
    },
  });
  return {
    ...{ slug, writes, asked, refusals, told, versions, readFacts },
    drawn: () => pending.map(({ id, change }) => [id, change.by]),
    rest: () => vi.advanceTimersByTimeAsync(REST_MS),
    /** All that is to come without a further answer. */
    calm: () => vi.advanceTimersByTimeAsync(1),
    answer: async () => {
      answers.shift()?.();
      await vi.advanceTimersByTimeAsync(1);
    },
    made: () => changesMade().made.filter((one) => one.slug === slug),
  };
}

describe("a burst of keys", () => {
  it("is one write once they rest, and drawn before", async () => {
    const { writes, asked, drawn } = world;
    for (let pressed = 0; pressed < 3; pressed += 1) writes.nudge(row, "move", 1);
    expect(drawn()).toEqual([["task-1", 3]]);
    expect(asked).toEqual([]);
    await world.rest();
    expect(asked).toEqual([{ id: "task-1", version: 1, begins: "2026-03-23" }]);
    await world.answer();
    expect(drawn()).toEqual([]);
    expect(world.made()).toMatchObject([{ words: "Moved task 1 to 23 Mar" }]);
    expect(world.told.at(-1)).toMatchObject({ kind: "said", change: world.made()[0]?.change });
  });

  it("that leads back to where it was is none", async () => {
    world.writes.nudge(row, "move", 1);
    world.writes.nudge(row, "move", -1);
    await world.rest();
    expect([world.drawn(), world.asked]).toEqual([[], []]);
  });

  it("on another row writes the first", async () => {
    world.writes.nudge(row, "move", 1);
    world.writes.nudge(other, "move", 1);
    await world.calm();
    expect(world.asked).toMatchObject([{ id: "task-1" }]);
    await world.answer();
    await world.rest();
    expect(world.asked).toMatchObject([{ id: "task-1" }, { id: "task-2" }]);
  });
});

describe("the next write of a row", () => {
  it("waits for the first, and begins at the version that it left", async () => {
    world.writes.change(row, { kind: "move", by: 1 });
    world.writes.change(row, { kind: "move", by: 2 });
    await world.calm();
    expect(world.asked).toHaveLength(1);
    await world.answer();
    expect(world.asked.map(({ version }) => version)).toEqual([1, 2]);
    // What was read before the first was answered is read again.
    expect(world.readFacts).toHaveBeenCalledTimes(3);
  });

  it("of a version that another has left meanwhile is written over it only if asked", async () => {
    const fields = { plannedStartOn: { theirs: "2026-03-30", base: null, mine: "2026-03-19" } };
    const detail = { id: row.id, version: 5, fields, changedBy: null };
    world.refusals.push({ ok: false, reason: "conflict", message: "Otto was faster.", detail });
    world.writes.change(row, { kind: "move", by: 1 });
    await world.calm();
    await world.answer();
    expect(world.made()).toEqual([]);
    const [told] = world.told;
    expect(told?.words).toBe(
      "Otto was faster. Stands now: no sooner than 30 Mar, no estimate. Yours: task 1 19 Mar.",
    );
    world.versions.set(row.id, 5);
    told?.again?.();
    await world.calm();
    expect(world.asked.at(-1)).toMatchObject({ version: 5 });
  });

  it("comes though one before it could not be read", async () => {
    world.readFacts.mockRejectedValueOnce(new Error("No."));
    world.readFacts.mockRejectedValueOnce(new Error("The server answered with 503."));
    world.writes.change(row, { kind: "move", by: 1 });
    await world.calm();
    world.writes.change(other, { kind: "move", by: 1 });
    await world.calm();
    expect(world.told).toMatchObject([{ kind: "refused" }]);
    expect(world.asked).toMatchObject([{ id: "task-2" }]);
  });
});

describe("taken back", () => {
  const before = () => {
    const one = { slug: world.slug, change: "before", words: "Moved something" };
    noteChange(one);
    return one;
  };

  it("is first what the keys have not written, and what was done before stays", async () => {
    before();
    world.writes.nudge(row, "move", 1);
    expect(letGoOfHeld("another-page")).toBe(false);
    expect(letGoOfHeld(world.slug)).toBe(true);
    expect(world.told).toEqual([{ kind: "said", words: "task 1 stays where it was." }]);
    await world.rest();
    expect([world.asked, world.drawn()]).toEqual([[], []]);
    expect(letGoOfHeld(world.slug)).toBe(false);
  });

  it("is what is under way, once it is written", async () => {
    before();
    world.writes.nudge(row, "move", 1);
    await world.rest();
    expect(letGoOfHeld(world.slug)).toBe(false);
    expect(isUnderWay(world.slug)).toBe(true);
    const last = lastMade(world.slug);
    await world.answer();
    expect(await last).toMatchObject({ words: "Moved task 1 to 19 Mar" });
  });

  it("is the last of those that wait in line", async () => {
    world.writes.change(row, { kind: "move", by: 1 });
    world.writes.change(row, { kind: "move", by: 2 });
    await world.calm();
    const last = lastMade(world.slug);
    await world.answer();
    await world.answer();
    expect(await last).toBe(world.made().at(-1));
    expect(world.made()).toHaveLength(2);
  });

  it("is nothing where what was under way is refused", async () => {
    before();
    world.refusals.push({ ok: false, reason: "refused", message: "It is done." });
    world.writes.change(row, { kind: "move", by: 1 });
    await world.calm();
    const last = lastMade(world.slug);
    await world.answer();
    expect(await last).toBe("came to nothing");
    expect(world.told.at(-1)).toEqual({ kind: "refused", words: "It is done." });
  });
});

describe("a page that is left", () => {
  it("sends what the keys held at once, since what it rests on is read already", async () => {
    world.writes.nudge(row, "move", 1);
    await world.calm();
    world.writes.leave();
    expect(world.asked).toEqual([{ id: "task-1", version: 1, begins: "2026-03-19" }]);
    await world.answer();
    expect(world.asked).toHaveLength(1);
    expect(world.made()).toHaveLength(1);
  });

  it("sends also what waits behind the write of another row", async () => {
    world.writes.change(row, { kind: "move", by: 1 });
    await world.calm();
    world.writes.nudge(other, "move", 1);
    await world.calm();
    world.writes.leave();
    expect(world.asked.map(({ id }) => id)).toEqual(["task-1", "task-2"]);
    await world.answer();
    await world.answer();
    expect(world.asked).toHaveLength(2);
    expect(world.drawn()).toEqual([]);
  });
});

describe("keys that can do no more", () => {
  it("say why a task that begins today is not moved to before it", async () => {
    const today = { ...row, expected: [toDay(NOW.slice(0, 10)), toDay(NOW.slice(0, 10))] as const };
    expect(world.writes.nudge({ ...row, expected: [...today.expected] }, "move", -1)).toBe(true);
    expect(world.told.at(-1)).toEqual({
      kind: "refused",
      words: "Task 1 cannot begin sooner: nothing is planned before today.",
    });
    await world.rest();
    expect(world.asked).toEqual([]);
  });

  it("keep what was pressed before, and say why it stops there", async () => {
    for (let pressed = 0; pressed < 3; pressed += 1) world.writes.nudge(row, "move", -1);
    expect(world.told.at(-1)?.words).toMatch(/cannot begin sooner/);
    expect(world.drawn()).toEqual([[row.id, -2]]);
    await world.rest();
    expect(world.asked).toMatchObject([{ begins: "2026-03-16" }]);
  });

  it("say why a bar of a day is not made shorter", () => {
    world.writes.nudge(row, "length", -1);
    expect(world.told.at(-1)?.words).toMatch(/^Task 1 cannot be made shorter here: /);
  });
});

describe("a server that does not answer", () => {
  it("is told of in words, with what to do", async () => {
    world.readFacts.mockRejectedValue(new Error("The server did not answer."));
    world.writes.change(row, { kind: "move", by: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(world.told.at(-1)).toEqual({
      kind: "refused",
      words: "The server did not answer. Not saved. Check the connection, then do it again.",
    });
    expect(world.drawn()).toEqual([]);
  });
});
