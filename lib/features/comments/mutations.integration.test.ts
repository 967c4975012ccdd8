import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { getProjectScope, type Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { listComments } from "./data";
import type { About } from "./types";

let world: Awaited<ReturnType<typeof makeActedOn>>;
let task: About;

beforeEach(async () => {
  // Those of the test before are not there any more.
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  world = await makeActedOn("comments", {
    tasks: [
      { key: "1.1", title: "Mend the chain" },
      { key: "1.2", title: "Oil it" },
    ],
    risks: [{ key: "R1", title: "It breaks" }],
  });
  task = { kind: "task", id: foundIn((await world.project()).tasks, "1.1").id };
});

describe("a comment", () => {
  it("is kept with whom it names, and the row that it is about does not move", async () => {
    const before = await world.project();
    expect(await say(world.lena, "@Otto, see 1.2 and `make`")).toMatchObject({ ok: true });
    expect(await said()).toMatchObject([
      {
        version: 1,
        by: { name: "Lena", userId: world.lena.viewer.userId },
        body: "@Otto, see 1.2 and `make`",
        mentions: [{ id: world.otto.viewer.userId, name: "Otto" }],
        editedAt: null,
      },
    ]);
    expect(await world.project()).toEqual(before);
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "comment.added", subjectKind: "comment", subjectKey: "1.1", actorName: "Lena" },
    ]);
  });

  it("that is sent twice is written once, and its id is nobody else's", async () => {
    const id = randomUUID();
    await say(world.lena, "Once", { id });
    expect(await say(world.lena, "Once", { id })).toMatchObject({ ok: true, data: { id } });
    expect(await say(world.otto, "Once", { id })).toMatchObject({ reason: "conflict" });
    expect(await said()).toHaveLength(1);
  });

  it("is edited by its author alone, and says so; then it names whom it names now", async () => {
    const comment = await saidBy(world.lena, "@Otto look");
    const edit = { comment, body: "@Lena looks" };
    expect(await world.act(world.otto, "edit", edit)).toMatchObject({
      message: "Not saved. Only Lena, who wrote it, edits it.",
    });
    expect(await world.act(world.lena, "edit", edit)).toMatchObject({ ok: true });
    const [now] = await said();
    expect(now).toMatchObject({ body: "@Lena looks", version: 2, mentions: [{ name: "Lena" }] });
    expect(now?.editedAt).not.toBeNull();
    expect(await world.act(world.lena, "edit", { comment, body: "Late" })).toMatchObject({
      reason: "conflict",
      message: "You have changed it elsewhere.",
      detail: { version: 2, fields: { body: { theirs: "@Lena looks", mine: "Late" } } },
    });
    await world.act(world.lena, "remove", { comment: { ...comment, version: 2 } });
    expect(await world.act(world.lena, "edit", { comment, body: "Later" })).toMatchObject({
      reason: "not found",
      message: "You have deleted it elsewhere.",
    });
  });

  it("that is deleted leaves that it was there, and none of its words", async () => {
    const comment = await saidBy(world.lena, "@Otto look");
    expect(await world.act(world.otto, "remove", { comment })).toMatchObject({
      message: "Not deleted. Only Lena, who wrote it, deletes it.",
    });
    expect(await world.act(world.lena, "remove", { comment })).toMatchObject({ ok: true });
    const [now] = await said();
    expect(now).toMatchObject({ body: "", mentions: [], by: { name: "Lena" } });
    expect(now?.deletedAt).not.toBeNull();
    const again = { comment: { ...comment, version: 2 } };
    expect(await world.act(world.lena, "remove", again)).toMatchObject({
      message: "It is deleted already.",
    });
  });

  it.each(["added", "edited", "deleted"])(
    "that was %s is taken back, and comes again",
    async (how) => {
      const added = await say(world.lena, "@Otto look");
      const [first] = await said();
      const comment = { id: first?.id, version: 1 };
      const change = {
        added: () => Promise.resolve(added),
        edited: () => world.act(world.lena, "edit", { comment, body: "No more" }),
        deleted: () => world.act(world.lena, "remove", { comment }),
      }[how];
      const changed = await change!();
      const after = await said();
      const back = await world.takeBack(world.lena, changed);
      expect(back).toMatchObject({ ok: true });
      expect(await said()).toMatchObject(
        how === "added"
          ? []
          : [{ body: "@Otto look", deletedAt: null, mentions: [{ name: "Otto" }] }],
      );
      expect(await world.takeBack(world.lena, back)).toMatchObject({ ok: true });
      const [{ version: _, ...now } = {}] = await said();
      expect(after).toMatchObject([now]);
    },
  );

  it("is an approver's too, who takes it back as well; a viewer writes none", async () => {
    const edgar = await person("Edgar", "approver");
    const sent = await say(edgar, "I look at it");
    expect(await world.takeBack(edgar, sent)).toMatchObject({ ok: true });
    expect(await said()).toEqual([]);
    expect(await say(await person("Vera", "viewer"), "May I?")).toMatchObject({
      reason: "forbidden",
    });
  });

  it("is about a row of its own project that is in use, or about none", async () => {
    const other = await makeActedOn("comments", { tasks: [{ key: "9", title: "Elsewhere" }] });
    const id = foundIn((await other.project()).tasks, "9").id;
    const events = await world.trace();
    expect(await say(world.lena, "Hello", { about: { kind: "task", id } })).toMatchObject({
      reason: "not found",
      message: "Not sent. This task does not exist any more.",
    });
    await db().task.update({ where: { id: task.id }, data: { archivedAt: new Date() } });
    expect(await say(world.lena, "Hello")).toMatchObject({ reason: "not found" });
    await db().task.update({ where: { id: task.id }, data: { archivedAt: null } });
    expect(await world.trace()).toEqual(events);
    const risk = foundIn((await world.project()).risks, "R1");
    const about = { kind: "risk" as const, id: risk.id };
    expect(await say(world.lena, "Hello", { about })).toMatchObject({ ok: true });
    expect(await listComments(await scope(world.lena), about)).toHaveLength(1);
  });

  it("names nobody who may not see the project, and of two of one name the one who was chosen", async () => {
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: true } });
    const members = [world.lena, world.otto].map(({ viewer }) => viewer.userId ?? "");
    const second = await person("otto", "editor");
    for (const userId of [...members, second.viewer.userId ?? ""]) {
      await db().projectMember.create({ data: { projectId: world.projectId, userId } });
    }
    await person("Stranger", "editor");
    await say(world.lena, "@Stranger @Otto", { chosen: [second.viewer.userId] });
    await say(world.lena, "@Otto");
    expect((await said()).map(({ mentions }) => mentions.map(({ id }) => id).length)).toEqual([
      1, 2,
    ]);
    expect((await said())[0]?.mentions[0]?.id).toBe(second.viewer.userId);
  });

  it("holds no amount for whoever may not see money", async () => {
    await say(world.lena, "It costs $4,711 a day");
    const vera = await scope(await person("Vera", "viewer"));
    expect((await listComments(vera, task))[0]?.body).toBe("It costs [amount] a day");
  });
});

async function say(who: Scope, body: string, more: object = {}) {
  return world.act(who, "add", { id: randomUUID(), about: task, body, ...more });
}

async function saidBy(who: Scope, body: string) {
  await say(who, body);
  const [comment] = await said();
  return { id: comment?.id ?? "", version: comment?.version ?? 0 };
}

async function said() {
  return listComments(await scope(world.lena), task);
}

function scope(who: Scope) {
  return getProjectScope(who, world.slug);
}

async function person(name: string, role: Role): Promise<Scope> {
  const email = `${randomUUID()}@comments.test`;
  const user = await db().user.create({ data: { name, email, role } });
  return scopeOf({ userId: user.id, name, email, role });
}
