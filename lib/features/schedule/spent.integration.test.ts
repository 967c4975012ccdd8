import { beforeEach, describe, expect, it } from "vitest";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { nowInstant } from "@/lib/platform/clock";
import { foundIn, makeActedOn } from "@/lib/testing/acting";

const ESTIMATE = { low: 8, likely: 8, high: 8, unit: "hours" } as const;

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("schedule", {
    tasks: [{ key: "1", title: "Build", estimate: ESTIMATE, status: "in progress" }],
  });
  const task = async () => foundIn((await made.project()).tasks, "1");
  return {
    ...made,
    task,
    left: async () =>
      scheduleProject(await made.project(), nowInstant()).tasks.find(({ key }) => key === "1")
        ?.remainingHours,
    say: async (from: number | null, to: number | null, who = made.lena) => {
      const { id, version } = await task();
      const changes = { actualHours: { from, to } };
      return made.act(who, "replanTask", { task: { id, version }, changes });
    },
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

describe("what was spent on a task", () => {
  it("is said beside its estimate, the plan rests on it, and it is taken back", async () => {
    expect(await world.left()).toBe(8);
    const said = await world.say(null, 5.5);
    expect(said).toMatchObject({ ok: true });
    expect(await world.task()).toMatchObject({ actualHours: 5.5, estimate: ESTIMATE, version: 2 });
    expect(await world.left()).toBe(2.5);
    const [event] = await world.newestEvents(1);
    expect(event).toMatchObject({
      action: "task.replanned",
      before: { actualHours: null, version: 1 },
      after: { actualHours: 5.5, version: 2 },
    });
    expect(await world.takeBack(world.lena, said)).toMatchObject({ ok: true });
    expect(await world.task()).toMatchObject({ actualHours: null, version: 3 });
  });

  it("is not written over by whoever has not seen it", async () => {
    await world.say(null, 5.5, world.otto);
    expect(await world.say(null, 4)).toMatchObject({
      reason: "conflict",
      detail: { fields: { actualHours: { theirs: 5.5, base: null, mine: 4 } } },
    });
  });

  it.each([-1, 0.125, 1_000_001])("is not %d hours", async (hours) => {
    const before = await world.trace();
    expect(await world.say(null, hours)).toMatchObject({ reason: "invalid" });
    expect(await world.trace()).toEqual(before);
  });
});
