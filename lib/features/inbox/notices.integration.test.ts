import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "@/lib/domain/instant";
import { db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { inTransaction, statementsOf } from "@/lib/testing/statements";
import { countUnread, listNotices } from "./data";
import { tellOfTriggers } from "./mutations";

type World = Awaited<ReturnType<typeof makeActedOn>>;
type Answer = Awaited<ReturnType<World["act"]>>;

const FEW = 3;
const MANY = 300;

beforeEach(async () => {
  // Those of the test before are not there any more.
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  await db().project.updateMany({ data: { archivedAt: new Date() } });
});

describe("a change of many rows", () => {
  it("costs no more statements than one of few, nor does its undo, and tells of each row", async () => {
    // What a process asks for once is known then.
    await costsOf(1);
    const few = await costsOf(FEW);
    const many = await costsOf(MANY);
    expect(many).toEqual(few);
  });

  /** In statements: of giving all tasks away, of taking that back, and of that again. */
  async function costsOf(count: number) {
    const world = await makeTasks(count);
    const change = await counted(() => own(world, world.lena, "Otto"));
    expect(await countUnread(world.otto)).toBe(count);
    const back = await counted(() => world.takeBack(world.lena, change));
    expect(await countUnread(world.otto)).toBe(0);
    const again = await counted(() => world.takeBack(world.lena, back));
    expect(await countUnread(world.otto)).toBe(count);
    return [change, back, again].map(({ statements }) => statements);
  }

  it("tells anew of what was given once before, under the write that gave it last", async () => {
    const world = await makeTasks(FEW);
    await own(world, world.lena, "Otto");
    const read = (await listNotices(world.otto)).map(({ id }) => id);
    await db().notification.updateMany({
      where: { id: { in: read } },
      data: { readAt: new Date() },
    });
    await own(world, world.lena, null);
    const last = await own(world, world.lena, "otto");
    expect(await countUnread(world.otto)).toBe(FEW);
    await world.takeBack(world.lena, last);
    expect(await listNotices(world.otto)).toEqual([]);
  });

  it("tells nobody who muted it or may not see it, and not who did it", async () => {
    const world = await makeTasks(FEW);
    const muted = { userId: idOf(world.otto), mutedKinds: ["assignment"] };
    await db().inboxChoice.create({ data: muted });
    await own(world, world.lena, "Otto");
    await own(world, world.lena, "Lena");
    expect(await db().notification.count({ where: { projectId: world.projectId } })).toBe(0);
    await db().inboxChoice.delete({ where: { userId: muted.userId } });
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: true } });
    const admitted = { projectId: world.projectId, userId: idOf(world.lena) };
    await db().projectMember.create({ data: admitted });
    await own(world, world.lena, "Otto");
    expect(await db().notification.count({ where: { projectId: world.projectId } })).toBe(0);
  });

  it("is asked nothing more where nobody has to know of it", async () => {
    const world = await makeTasks(FEW);
    const sent = await statementsOf(async () => {
      const started = await changeAll(world, world.lena, { what: "start" });
      expect(started).toMatchObject({ ok: true });
    });
    expect(sent.filter((sql) => /"(Notification|InboxChoice|User)"/.test(sql))).toEqual([]);
  });
});

describe("a claim", () => {
  it.each([
    { which: "that a check proves", key: "proved", most: 7, told: 0 },
    { which: "that somebody has to confirm", key: "unproved", most: 9, told: 1 },
  ])("$which costs at most $most statements", async ({ key, most, told }) => {
    const world = await makeActedOn("inbox", {
      tasks: [
        { key: "proved", title: "Weld it", owner: "Otto" },
        { key: "unproved", title: "Paint it", owner: "Otto" },
        { key: "other", title: "What a process asks for once is known then" },
      ],
      checks: [
        { key: "C1", subject: { kind: "task", key: "proved" }, kind: "command", command: "make" },
      ],
    });
    const { tasks } = await world.project();
    const claim = async (which: string) => {
      const { id, version } = foundIn(tasks, which);
      const target = { kind: "task", id, version };
      const answer = await world.act(world.lena, "evidence.claimDone", { target });
      expect(answer).toMatchObject({ ok: true });
    };
    await claim("other");
    const sent = await statementsOf(() => claim(key));
    expect(await countUnread(world.otto)).toBe(told);
    const statements = inTransaction(sent);
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(most);
  });
});

describe("what is told", () => {
  it("is cut between two characters, never within one", async () => {
    const world = await makeTasks(1);
    const [task] = (await world.project()).tasks;
    const body = `@Otto ${"🙂".repeat(400)}`;
    const about = { kind: "task", id: task?.id };
    await world.act(world.lena, "comments.add", { id: randomUUID(), about, body });
    const [notice] = await listNotices(world.otto);
    expect(notice?.told).toBe(`@Otto ${"🙂".repeat(294)}`);
  });

  it("is told of many projects in as many statements as of one", async () => {
    const dueOn = dayOf(addDays(new Date().toISOString(), 2));
    const makeDue = () =>
      makeActedOn("inbox", {
        criteria: ["a", "b"].map((key) => ({
          ...{ key, kind: "no-go", text: "Nobody pays", rule: { kind: "manual" }, dueOn },
          owner: "Otto",
        })),
      });
    const one = await makeDue();
    const ofOne = await statementsOf(tellOfTriggers);
    expect(await countUnread(one.otto)).toBe(2);
    const others = [await makeDue(), await makeDue(), await makeDue()];
    const ofMany = await statementsOf(tellOfTriggers);
    expect(ofMany).toHaveLength(ofOne.length);
    for (const { otto } of others) expect(await countUnread(otto)).toBe(8);
  });
});

function makeTasks(count: number): Promise<World> {
  const keys = Array.from({ length: count }, (_, at) => `T${String(at)}`);
  return makeActedOn("inbox", { tasks: keys.map((key) => ({ key, title: `Mend ${key}` })) });
}

async function counted<Given extends Answer>(act: () => Promise<Given>) {
  const answers: Given[] = [];
  const sent = await statementsOf(async () => {
    answers.push(await act());
  });
  const [answer] = answers;
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return { ...answer, statements: sent.length };
}

async function own(world: World, who: Scope, to: string | null) {
  const answer = await changeAll(world, who, { what: "owner", to });
  expect(answer).toMatchObject({ ok: true });
  return answer;
}

async function changeAll(world: World, who: Scope, change: object) {
  const { tasks } = await world.project();
  const rows = tasks.map(({ id, version, owner }) => ({
    ...{ kind: "task", id, version },
    from: owner,
  }));
  return world.act(who, "plan.changeMany", { rows, change });
}

function idOf({ viewer: { userId } }: Scope): string {
  if (userId === null) throw new Error("Somebody without an account.");
  return userId;
}
