import { beforeEach, describe, expect, it } from "vitest";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { AGENDA_KINDS, OUTCOME_KINDS, REVIEW_STAGES } from "@/lib/domain/review/agenda";
import { findKeptState } from "@/lib/features/snapshots/data";
import { db } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/database";
import { idOf } from "@/lib/testing/decisions-world";
import { LATER, makeReviewsWorld } from "@/lib/testing/reviews-world";
import { listOpenActions } from "./data";

const ACTION = { text: "Mend the chain", owner: "Otto", dueOn: LATER };
const FIRST = "Decide, act or park first.";

let w: Awaited<ReturnType<typeof makeReviewsWorld>>;

beforeEach(async () => {
  w = await makeReviewsWorld();
});

describe("a review that is opened", () => {
  it("freezes what there is to talk about, and stands at its agenda", async () => {
    await w.act(w.lena, "snapshots.take", { note: "Before the first meeting" });
    const opened = await w.open(w.eva);
    expect(opened).toMatchObject({ ok: true, data: { key: "R1", version: 1 } });
    const review = await w.review();
    // Whatever was kept of it before: nobody has talked about it yet.
    expect(review).toMatchObject({ stage: "agenda", index: null, since: null, closedAt: null });
    expect(review.items.map(({ kind }) => kind)).toEqual([
      "verdict",
      "claims refuted",
      "gates near",
    ]);
    expect(review.items[1]).toMatchObject({
      hero: { what: "share", part: 1, whole: 1 },
      rows: [{ title: "Mend it", found: { value: "It breaks." }, mark: "refuted" }],
    });
    await db().task.updateMany({ where: { projectId: w.projectId }, data: { title: "Other" } });
    expect((await w.review()).items).toEqual(review.items);
    expect(await w.newestEvents(1)).toMatchObject([
      { action: "review.opened", subjectKey: "R1", after: { items: [{}, {}, {}] } },
    ]);
  });

  it("is the only one: of two who open one at once the second is led to the first", async () => {
    const both = await Promise.all([w.open(), w.open(w.otto)]);
    const { id, key } = await w.review();
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "conflict", detail: { id, key } });
    await expect(
      testDatabase().query(`INSERT INTO "Review" ("id", "projectId", "key", "position", "heldOn",
        "openedAt", "openedByName", "enteredAt")
        SELECT gen_random_uuid(), "projectId", 'R9', 'b', "heldOn", "openedAt", 'Eve', "enteredAt" FROM "Review"
        WHERE "id" = '${id}'`),
    ).rejects.toMatchObject({ constraint: "Review_one_open_key" });
  });

  it("is opened once where the same is sent twice", async () => {
    const id = crypto.randomUUID();
    expect(await w.open(w.lena, id)).toMatchObject({ ok: true, data: { id, key: "R1" } });
    expect(await w.open(w.lena, id)).toMatchObject({
      reason: "conflict",
      detail: { id, key: "R1" },
    });
  });

  it("is not opened, moved or closed by who only reads", async () => {
    expect(await w.open(w.vic)).toMatchObject({ reason: "forbidden" });
    await w.open();
    const before = await w.trace();
    expect(await w.on(0, "decide", { text: "Go" }, w.vic)).toMatchObject({ reason: "forbidden" });
    expect(await w.close(w.vic)).toMatchObject({ reason: "forbidden" });
    expect(await w.trace()).toEqual(before);
  });
});

describe("what the database itself refuses", () => {
  const words = (name: string) =>
    testDatabase().query<{ said: string }>(
      `SELECT pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE conname = '${name}'`,
    );

  it.each([
    ["Review_stage_word_check", REVIEW_STAGES],
    ["ReviewItem_kind_word_check", AGENDA_KINDS],
    ["ReviewItem_outcomeKind_word_check", OUTCOME_KINDS],
  ])("%s holds the words of the model", async (name, known) => {
    const [row] = await words(name);
    const found = [...(row?.said ?? "").matchAll(/'([^']*)'::text/g)].map(([, word]) => word);
    expect(found).toEqual([...known]);
  });

  it.each([
    ["Review", `"stage" = 'item'`, "Review_itemIndex_check"],
    ["Review", `"itemIndex" = 1`, "Review_itemIndex_check"],
    ["Review", `"rowsPage" = -1`, "Review_rowsPage_check"],
    ["Review", `"closedAt" = now()`, "Review_close_whole_check"],
    ["ReviewItem", `"outcomeKind" = 'parked'`, "ReviewItem_outcome_whole_check"],
    ["ReviewItem", `"content" = '[]'`, "ReviewItem_content_object_check"],
    ["ReviewItem", `"spentSeconds" = -1`, "ReviewItem_spentSeconds_check"],
  ])("%s with %s", async (table, change, constraint) => {
    await w.open();
    const { id } = table === "Review" ? await w.review() : await w.item(0);
    const changed = testDatabase().query(`UPDATE "${table}" SET ${change} WHERE "id" = '${id}'`);
    await expect(changed).rejects.toMatchObject({ constraint });
  });
});

describe("turning the screens", () => {
  beforeEach(async () => {
    await w.open();
  });

  it("leaves an item forward once something has come of it, and back always", async () => {
    expect(await w.show("item", 0)).toMatchObject({ ok: true, data: { version: 2 } });
    for (const [stage, index] of [
      ["item", 1],
      ["closing", null],
    ] as const) {
      expect(await w.show(stage, index)).toMatchObject({ reason: "refused", message: FIRST });
    }
    expect(await w.show("agenda", null)).toMatchObject({ ok: true });
    expect(await w.show("item", 1)).toMatchObject({ reason: "refused", message: FIRST });
    expect(await w.show("item", 0)).toMatchObject({ ok: true });
    await w.on(0, "decide", { text: "Repair comes first." });
    expect(await w.show("item", 1)).toMatchObject({ ok: true });
    await w.on(1, "park", { text: null });
    expect(await w.show("item", 2, { rowsPage: 3 })).toMatchObject({ ok: true });
    expect(await w.review()).toMatchObject({ stage: "item", index: 2, rowsPage: 3 });
    expect(await w.show("item", 0)).toMatchObject({ ok: true });
    await w.show("item", 2);
    await w.on(2, "act", ACTION);
    expect(await w.show("closing", null)).toMatchObject({ ok: true });
    expect(await w.newestEvents(1)).toMatchObject([
      {
        action: "review.shown",
        before: { stage: "item", index: 2 },
        after: { stage: "closing", index: null },
      },
    ]);
  });

  it("counts the seconds of the item that is left, and none for its pages", async () => {
    await w.show("item", 0);
    const { id } = await w.review();
    const enteredAt = new Date(Date.now() - 90_000);
    await db().review.update({ where: { id }, data: { enteredAt } });
    await w.show("item", 0, { rowsPage: 1 });
    expect(await w.item(0)).toMatchObject({ spentSeconds: 0 });
    expect((await w.review()).enteredAt).toBe(enteredAt.toISOString());
    await w.show("agenda", null);
    const { spentSeconds } = await w.item(0);
    expect(spentSeconds).toBeGreaterThanOrEqual(90);
    expect(spentSeconds).toBeLessThan(120);
  });

  it("of two who turn it at once one is shown where it stands now", async () => {
    await w.on(0, "park", { text: null });
    const { id, version, items } = await w.review();
    const to = (index: number) => ({
      ...{ id, version, stage: "item", rowsPage: 0 },
      itemId: items[index]?.id ?? null,
    });
    const both = await Promise.all([w.act(w.lena, "show", to(0)), w.act(w.otto, "show", to(1))]);
    const now = await w.review();
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: "conflict",
      detail: { id, version: 2, stage: "item", index: now.index },
    });
  });

  it("names an item where one is shown, and only there", async () => {
    expect(await w.show("item", null)).toMatchObject({ reason: "invalid" });
    expect(await w.show("closing", 0)).toMatchObject({ reason: "invalid" });
    const { id, version } = await w.review();
    const nothing = { id, version, stage: "item", itemId: crypto.randomUUID(), rowsPage: 0 };
    expect(await w.act(w.lena, "show", nothing)).toMatchObject({ reason: "not found" });
  });
});

describe("what comes of an item", () => {
  beforeEach(async () => {
    await w.open();
  });

  it("is decided, with who and when; notes stand beside it, and empty ones are none", async () => {
    await w.on(0, "note", { notes: "The board asks." });
    expect(await w.on(0, "decide", { text: "Wait a week." }, w.eva)).toMatchObject({ ok: true });
    expect(await w.item(0)).toMatchObject({
      version: 3,
      notes: "The board asks.",
      outcome: { kind: "decided", text: "Wait a week.", by: { name: "Eva" } },
    });
    await w.on(0, "note", { notes: "" });
    expect(await w.item(0)).toMatchObject({ notes: null });
    expect(await w.newestEvents(2)).toMatchObject([
      { action: "review.noted", before: { notes: "The board asks." }, after: { notes: null } },
      { action: "review.decided", subjectKey: "R1", after: { text: "Wait a week." } },
    ]);
  });

  it("is an action: its owner is told, once, and what was decided or parked stays", async () => {
    expect(await w.on(0, "act", { ...ACTION, owner: " " })).toMatchObject({ reason: "invalid" });
    const past = await w.on(0, "act", { ...ACTION, dueOn: "2020-01-01" });
    expect(past).toMatchObject({ reason: "refused" });
    await w.on(0, "act", ACTION);
    await w.on(0, "act", { ...ACTION, text: "And test it", owner: "Nobody here" });
    expect(await w.item(0)).toMatchObject({
      outcome: { kind: "acted", text: null },
      actions: [{ text: "Mend the chain", owner: "Otto", dueOn: LATER, done: null }, {}],
    });
    const { projectId } = w;
    const told = await db().notification.findMany({ where: { projectId, userId: idOf(w.otto) } });
    expect(told).toMatchObject([
      { kind: "assignment", subjectKind: "action", subjectKey: "R1", actorName: "Lena" },
    ]);
    await w.on(1, "decide", { text: "Repair it." });
    await w.on(1, "act", ACTION);
    expect((await w.item(1)).outcome).toMatchObject({ kind: "decided", text: "Repair it." });
    await w.on(2, "park", { text: "The figures are missing." });
    await w.on(2, "act", ACTION);
    expect(await w.item(2)).toMatchObject({
      outcome: { kind: "parked", text: "The figures are missing." },
      actions: [{ text: "Mend the chain" }],
    });
  });

  it("two who write to one item at once never overwrite each other", async () => {
    const { id: itemId, version } = await w.item(0);
    const both = await Promise.all([
      w.act(w.lena, "decide", { itemId, version, text: "Go" }),
      w.act(w.otto, "park", { itemId, version, text: "Later" }),
    ]);
    const { outcome } = await w.item(0);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: "conflict",
      detail: { id: itemId, version: 2, outcome },
    });
  });
});

describe("closing", () => {
  beforeEach(async () => {
    await w.open();
  });

  it("waits until something has come of each item, and lists what has not", async () => {
    await w.on(0, "park", { text: null });
    const before = await w.trace();
    expect(await w.close()).toMatchObject({
      reason: "refused",
      message: FIRST,
      detail: [{ kind: "claims refuted" }, { kind: "gates near" }],
    });
    expect(await w.trace()).toEqual(before);
  });

  it("keeps the project as it stands, freezes what was said, and is done once", async () => {
    for (const index of [0, 1, 2]) await w.on(index, "park", { text: "No time" });
    const both = await Promise.all([w.close(), w.close(w.otto)]);
    expect(both.filter(({ ok }) => ok)).toMatchObject([{ data: { key: "R1" } }]);
    const review = await w.review();
    const row = await db().snapshot.findFirstOrThrow({ where: { projectId: w.projectId } });
    expect(row).toMatchObject({ reason: "review", note: "R1" });
    expect(review).toMatchObject({ stage: "closing", closedAt: row.takenAt.toISOString() });
    const summary = summariseProject(await w.project(), row.takenAt.toISOString());
    expect(row.summary).toEqual(JSON.parse(JSON.stringify(summary)));
    expect(await w.on(0, "decide", { text: "Go" })).toMatchObject({
      reason: "refused",
      message: "Not saved. R1 is closed.",
    });
    expect(await w.show("agenda", null)).toMatchObject({ reason: "refused" });
    expect(await w.close()).toMatchObject({ reason: "refused" });
    for (const table of ["Review", "ReviewItem"]) {
      await expect(testDatabase().query(`UPDATE "${table}" SET "version" = 9`)).rejects.toThrow(
        "append-only",
      );
    }
    expect(await db().snapshot.count({ where: { projectId: w.projectId } })).toBe(1);
  });

  it("lets no write fall between the snapshot and the close: it is in it, or behind it", async () => {
    for (const index of [0, 1, 2]) await w.on(index, "park", { text: null });
    const { items } = await w.project();
    const { id = "", version = 1 } = items[0] ?? {};
    const target = { kind: "item", id, version };
    const writes = Array.from({ length: 6 }, (_, at) =>
      w.act(w.otto, "comments.add", {
        id: crypto.randomUUID(),
        about: { kind: "item", id },
        body: `Number ${String(at)}`,
      }),
    );
    const [claimed, closed] = await Promise.all([
      w.act(w.otto, "evidence.claimDone", { target }),
      w.close(),
      ...writes,
    ]);
    expect([claimed, closed]).toMatchObject([{ ok: true }, { ok: true }]);
    const row = await db().snapshot.findFirstOrThrow({ where: { projectId: w.projectId } });
    const [claim] = await testDatabase().query<{ place: string }>(
      `SELECT "place" FROM "Event" WHERE "projectId" = '${w.projectId}' AND "action" = 'claim.made'`,
    );
    const kept = await findKeptState(w.scope, { id: row.id });
    const isIn = kept?.project.claims.some(({ subject }) => subject.kind === "item") ?? false;
    expect(isIn).toBe(BigInt(claim?.place ?? 0) <= row.chainLength);
  });

  it("gives its actions in the order in which they were given", async () => {
    for (const text of ["a", "b", "c"]) await w.on(2, "act", { ...ACTION, text });
    for (const text of ["d", "e"]) await w.on(0, "act", { ...ACTION, text });
    await w.on(1, "park", { text: null });
    await w.close();
    await w.open();
    await w.on(0, "act", { ...ACTION, text: "f" });
    const { items } = await w.review();
    for (const index of items.keys()) await w.on(index, "park", { text: null });
    await w.close();
    const texts = (await listOpenActions(w.scope)).map(({ text }) => text);
    expect(texts).toEqual(["d", "e", "a", "b", "c", "f"]);
  });

  it("is followed by one that begins with what was parked and what is not done", async () => {
    await w.on(0, "act", ACTION);
    await w.on(1, "park", { text: "Ben is away" });
    await w.on(2, "decide", { text: "Otto owns it." });
    await w.close();
    const closedAt = (await w.review()).closedAt;
    const [open] = await listOpenActions(w.scope);
    expect(open).toMatchObject({ reviewKey: "R1", text: "Mend the chain", owner: "Otto" });
    await w.open();
    const next = await w.review();
    expect(next).toMatchObject({ key: "R2", since: closedAt });
    expect(
      next.items.map(({ kind, carriedFrom, carriedText }) => [kind, carriedFrom, carriedText]),
    ).toEqual([
      ["verdict", null, null],
      ["carried over", "R1", "Ben is away"],
      ["carried over", "R1", null],
      ["gates near", null, null],
    ]);
    await w.act(w.eva, "finishAction", {
      actionId: open?.id,
      version: 1,
      isDone: true,
    });
    expect(await listOpenActions(w.scope)).toEqual([]);
    const again = { actionId: open?.id, version: 2, isDone: true };
    expect(await w.act(w.eva, "finishAction", again)).toMatchObject({ reason: "refused" });
    const late = { actionId: open?.id, version: 1, isDone: false };
    expect(await w.act(w.eva, "finishAction", late)).toMatchObject({ reason: "conflict" });
    expect(await w.act(w.vic, "finishAction", again)).toMatchObject({ reason: "forbidden" });
    expect(await w.act(w.eva, "finishAction", { ...again, isDone: false })).toMatchObject({
      ok: true,
    });
  });
});

describe("discarding", () => {
  it("is for what nobody has captured anything in, and stays in the trail", async () => {
    await w.open();
    await w.on(0, "note", { notes: "Said" });
    const { id, version } = await w.review();
    expect(await w.act(w.lena, "discard", { id, version })).toMatchObject({ reason: "refused" });
    await w.on(0, "note", { notes: "" });
    const both = await Promise.all([
      w.act(w.lena, "discard", { id, version }),
      w.act(w.otto, "discard", { id, version }),
    ]);
    expect(both.filter(({ ok }) => ok)).toMatchObject([{ data: { id, key: "R1" } }]);
    expect(await db().review.count({ where: { projectId: w.projectId } })).toBe(0);
    expect(await w.newestEvents(1)).toMatchObject([{ action: "review.discarded", after: null }]);
    expect(await w.open()).toMatchObject({ ok: true, data: { key: "R1" } });
  });

  it("is refused of one that is closed", async () => {
    await w.hold();
    const { id, version } = await w.review();
    expect(await w.act(w.lena, "discard", { id, version })).toMatchObject({ reason: "refused" });
  });
});
