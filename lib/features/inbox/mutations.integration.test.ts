import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "@/lib/domain/instant";
import type { Role } from "@/lib/domain/rights";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { countUnread, listNotices } from "./data";
import { tellOfTriggers } from "./mutations";

let world: Awaited<ReturnType<typeof makeActedOn>>;
let edgar: Scope;

const inDays = (days: number) => dayOf(addDays(new Date().toISOString(), days));

beforeEach(async () => {
  // Those of the test before are not there any more.
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  await db().project.updateMany({ data: { archivedAt: new Date() } });
  world = await makeActedOn("inbox", {
    tasks: [
      { key: "1.1", title: "Mend the chain", owner: "Lena" },
      { key: "1.2", title: "Oil it for $4,711" },
    ],
    checks: [
      { key: "C1", subject: { kind: "task", key: "1.2" }, kind: "command", command: "make" },
    ],
    risks: [{ key: "R1", title: "It breaks" }],
    criteria: [
      { key: "soon", kind: "no-go", text: "Nobody pays", rule: MANUAL, dueOn: inDays(3) },
      { key: "later", kind: "no-go", text: "Later", rule: MANUAL, dueOn: inDays(30) },
      { key: "past", kind: "no-go", text: "Past", rule: MANUAL, dueOn: inDays(-2) },
      { key: "go", kind: "go", text: "No trigger", rule: MANUAL, dueOn: inDays(3) },
    ],
  });
  edgar = await person("Edgar", "approver");
});

const MANUAL = { kind: "manual" };

describe("whoever has to know", () => {
  it("is told of a comment that names them, with its words, and of an edit that does so first", async () => {
    const added = await say("@Otto, look");
    expect(added).toMatchObject({ ok: true });
    expect(await inbox(world.otto)).toMatchObject([
      {
        kind: "mention",
        slug: world.slug,
        about: { kind: "task", key: "1.1" },
        title: "Mend the chain",
        actor: "Lena",
        told: "@Otto, look",
        readAt: null,
      },
    ]);
    const comment = { id: added.id, version: 1 };
    await world.act(world.lena, "comments.edit", { comment, body: "@Otto and @Edgar" });
    expect(await inbox(world.otto)).toHaveLength(1);
    expect(await inbox(edgar)).toMatchObject([{ kind: "mention", told: "@Otto and @Edgar" }]);
    await world.act(world.lena, "comments.remove", { comment: { ...comment, version: 2 } });
    expect([...(await inbox(world.otto)), ...(await inbox(edgar))]).toEqual([]);
  });

  it("is told of what becomes theirs, by their name however it is written, once while it is unread", async () => {
    await own("1.2", null, "otto");
    expect(await inbox(world.otto)).toMatchObject([{ kind: "assignment", about: { key: "1.2" } }]);
    await own("1.2", "otto", "Edgar");
    await own("1.2", "Edgar", "Otto");
    expect(await inbox(world.otto)).toHaveLength(1);
    await own("1.2", "Otto", "the vendor");
    expect(await inbox(world.lena)).toEqual([]);
  });

  it("is told nothing of what was taken back before they read it, and again when it is made again", async () => {
    const change = await own("1.2", null, "Otto");
    const back = await world.takeBack(world.lena, change);
    expect(await inbox(world.otto)).toEqual([]);
    await world.takeBack(world.lena, back);
    expect(await inbox(world.otto)).toMatchObject([{ kind: "assignment" }]);
  });

  it("is told nothing of what they did themselves", async () => {
    await own("1.2", null, "Lena");
    await say("@Lena, remember");
    expect(await inbox(world.lena)).toEqual([]);
  });

  it("is told that a waiver waits, until somebody has answered", async () => {
    const target = await seen("1.1");
    const asked = { target, reason: "Nobody uses it yet", expiresOn: inDays(30) };
    await world.act(world.lena, "waivers.request", asked);
    expect(await inbox(edgar)).toMatchObject([{ kind: "waiver", told: "Nobody uses it yet" }]);
    expect(await inbox(world.otto)).toEqual([]);
    const [waiver] = (await world.project()).waivers;
    const answer = { waiver: { id: waiver?.id, version: waiver?.version } };
    expect(await world.act(edgar, "waivers.approve", answer)).toMatchObject({ ok: true });
    expect(await countUnread(edgar)).toBe(0);
  });

  it("is asked to confirm what no check proves, until evidence is there", async () => {
    await world.act(world.otto, "evidence.claimDone", { target: await seen("1.1") });
    expect(await inbox(world.lena)).toMatchObject([{ kind: "confirmation", actor: "Otto" }]);
    expect(await inbox(edgar)).toEqual([]);
    await world.act(world.otto, "evidence.claimDone", { target: await seen("1.2") });
    expect(await inbox(edgar)).toEqual([]);
    const found = { target: await seen("1.1"), outcome: "passed" };
    await world.act(world.lena, "evidence.record", found);
    expect(await countUnread(world.lena)).toBe(0);
  });

  it("is told that their claim is refuted", async () => {
    await world.act(world.otto, "evidence.claimDone", { target: await seen("1.1") });
    const found = { target: await seen("1.1"), outcome: "failed", note: "It broke at once" };
    expect(await world.act(edgar, "evidence.record", found)).toMatchObject({ ok: true });
    expect(await inbox(world.otto)).toMatchObject([
      { kind: "refuted", actor: "Edgar", told: "It broke at once" },
    ]);
  });

  it("is told once that a trigger comes due within a week, by however many servers", async () => {
    await Promise.all([tellOfTriggers(), tellOfTriggers()]);
    await tellOfTriggers();
    expect(await inbox(edgar)).toMatchObject([
      { kind: "trigger", about: { key: "soon" }, actor: null, told: inDays(3) },
    ]);
    expect(await inbox(world.lena)).toEqual([]);
  });

  it("chooses of what: what is muted is not written", async () => {
    const choices = { mutedKinds: ["assignment"], digest: false };
    expect(await choose(world.otto, choices)).toMatchObject({ ok: true, data: choices });
    await own("1.2", null, "Otto");
    await say("@Otto");
    expect(await inbox(world.otto)).toMatchObject([{ kind: "mention" }]);
  });

  it("sees of it what they may still see, without amounts where they may see none", async () => {
    const vera = await person("Vera", "viewer");
    await say("@Vera @Otto: $4,711", "1.2");
    expect(await inbox(vera)).toMatchObject([
      { title: "Oil it for [amount]", told: "@Vera @Otto: [amount]" },
    ]);
    expect(await inbox(world.otto)).toMatchObject([{ title: "Oil it for $4,711" }]);
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: true } });
    expect([await inbox(vera), await countUnread(vera)]).toEqual([[], 0]);
    await say("@Vera, again");
    const admitted = { projectId: world.projectId, userId: vera.viewer.userId ?? "" };
    await db().projectMember.create({ data: admitted });
    expect(await inbox(vera)).toHaveLength(1);
  });
});

describe("what is read", () => {
  it("is marked one by one or all at once, as far as it was seen, and is nobody else's to mark", async () => {
    await say("@Otto, one");
    await say("@Otto, two");
    const [two, one] = await inbox(world.otto);
    const ids = [one?.id ?? "", two?.id ?? ""];
    expect(await keep(world.lena, "mark", { ids, read: true })).toMatchObject({ ok: true });
    expect(await countUnread(world.otto)).toBe(2);
    const marked = await keep(world.otto, "mark", { ids: ids.slice(0, 1), read: true });
    expect(marked).toMatchObject({ data: { unread: 1 } });
    await keep(world.otto, "mark", { ids: ids.slice(0, 1), read: false });
    expect(await countUnread(world.otto)).toBe(2);
    const until = await keep(world.otto, "readAll", { until: one?.at });
    expect(until).toMatchObject({ data: { unread: 1 } });
    expect(await listNotices(world.otto, { only: "unread" })).toMatchObject([
      { told: "@Otto, two" },
    ]);
  });
});

async function say(body: string, key = "1.1") {
  const id = randomUUID();
  const about = { kind: "task", id: (await seen(key)).id };
  return { ...(await world.act(world.lena, "comments.add", { id, about, body })), id };
}

async function own(key: string, from: string | null, to: string) {
  const { id, version } = await seen(key);
  const edit = { task: { id, version }, changes: { owner: { from, to } } };
  const outcome = await world.act(world.lena, "plan.editTask", edit);
  expect(outcome).toMatchObject({ ok: true });
  return outcome;
}

async function seen(key: string) {
  const { id, version } = foundIn((await world.project()).tasks, key);
  return { kind: "task", id, version };
}

function inbox(who: Scope) {
  return listNotices(who);
}

/** What is one's own names no project. */
async function keep(who: Scope, verb: string, input: object) {
  const action = registeredActions().find(({ name }) => name === `inbox.${verb}`);
  return action!.run(who, input, randomUUID());
}

function choose(who: Scope, choices: object) {
  return keep(who, "choose", choices);
}

async function person(name: string, role: Role): Promise<Scope> {
  const email = `${randomUUID()}@inbox.test`;
  const user = await db().user.create({ data: { name, email, role } });
  return scopeOf({ userId: user.id, name, email, role });
}
