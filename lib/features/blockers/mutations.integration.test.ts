import { beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/instant";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { importBlocked, raising } from "@/lib/testing/blockers-world";
import { changing } from "@/lib/testing/changing";
import { findBlocker } from "./data";
import { editBlocker, raiseBlocker } from "./mutations";
import { type BlockerFacts, editInput, type RaiseInput } from "./schema";

let made = 0;
let world: Awaited<ReturnType<typeof importBlocked>>;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  world = await importBlocked(`blocked-${String(made)}`);
  lena = await world.scope("Lena");
  otto = await world.scope("Otto");
});

const raise = (part: Partial<RaiseInput> = {}, scope = lena) =>
  raiseBlocker(scope, raising(world.slug, part), "request-1");

describe("raising a blocker", () => {
  it("writes all of it down as of today, under the key that follows", async () => {
    const facts: Partial<RaiseInput> = {
      severity: "P0",
      actualState: "blocked",
      finding: "Nobody has the code",
      risk: "We cannot deploy",
      cause: "The owner left",
      impact: "Every release waits",
      requiredActions: ["Find the owner", "Change the code"],
      owner: "Otto",
      estimate: { low: 1, likely: 2, high: 4, unit: "hours" },
      resolvingTaskKey: "0.2",
      holdsUp: [
        { kind: "task", key: "0.1" },
        { kind: "task", key: "0.1" },
      ],
    };
    expect(await raise(facts)).toMatchObject({ ok: true, data: { version: 1, key: "B4" } });
    const { holdsUp: _held, ...told } = facts;
    expect(await world.blocker("B4")).toMatchObject({
      ...told,
      title: "The vault is locked",
      claimedState: "blocked",
      raisedOn: dayOf(nowInstant()),
      resolvedOn: null,
    });
    expect((await world.project()).blockers.at(-1)?.key).toBe("B4");
    expect(await world.held("B4")).toMatchObject([
      { dependent: { kind: "task", key: "0.1" }, statedBy: "both", note: null },
    ]);
    const [event] = await world.events("B4");
    expect(event).toMatchObject({
      actorName: "Lena",
      action: "blocker.raised",
      subjectKind: "blocker",
      before: null,
      after: { key: "B4", severity: "P0", owner: "Otto", version: 1 },
      requestId: "request-1",
    });
  });

  it("outdates the figures that are kept of its project", async () => {
    const { projectId } = world;
    const revision = async () =>
      (await db().rollup.findUniqueOrThrow({ where: { projectId } })).revision;
    const before = await revision();
    await raise();
    expect(await revision()).toBe(before + 1);
  });

  it("takes the key that is given, and no key twice", async () => {
    expect(await raise({ key: "vault" })).toMatchObject({ ok: true, data: { key: "vault" } });
    const before = await world.trace();
    expect(await raise({ key: "vault" })).toMatchObject({
      ok: false,
      reason: "invalid",
      detail: [{ path: "key", message: "There is a blocker vault already" }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it.each<[string, Partial<RaiseInput>, string]>([
    ["a task that waits", { holdsUp: [{ kind: "task", key: "7" }] }, "There is no task 7"],
    ["a phase that waits", { holdsUp: [{ kind: "phase", key: "7" }] }, "There is no phase 7"],
    ["a task that resolves it", { resolvingTaskKey: "7" }, "There is no task 7"],
    ["a phase that resolves it", { resolvingPhaseKey: "7" }, "There is no phase 7"],
  ])("is refused where there is no such thing as %s, and leaves no trace", async (_, part, why) => {
    const before = await world.trace();
    expect(await raise(part)).toMatchObject({
      ok: false,
      reason: "invalid",
      message: `Not saved. ${why}.`,
      detail: [{ path: Object.keys(part)[0], message: why }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("sent twice raises it once", async () => {
    const input = raising(world.slug);
    const first = await raiseBlocker(lena, input, "r1");
    const events = await db().event.count();
    expect(await raiseBlocker(lena, input, "r2")).toEqual(first);
    expect(await raiseBlocker(lena, { ...input, title: "Another" }, "r3")).toMatchObject({
      reason: "conflict",
      message: "It is raised already, as B4. What you changed since is not saved: edit it there.",
    });
    expect((await world.project()).blockers).toHaveLength(4);
    expect(await db().event.count()).toBe(events);
  });

  it("by many at once gives each a key of its own", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => raise()));
    const keys = outcomes.map((outcome) => (outcome.ok ? outcome.data.key : outcome.message));
    expect(keys.sort()).toEqual(["B10", "B11", "B4", "B5", "B6", "B7", "B8", "B9"]);
  });

  it("under an id that another project uses is refused", async () => {
    const elsewhere = await importBlocked(`elsewhere-${String(made)}`);
    const { id } = await elsewhere.blocker("B1");
    const before = await world.trace();
    expect(await raise({ id })).toMatchObject({ ok: false, reason: "conflict" });
    expect(await world.trace()).toEqual(before);
  });
});

describe("editing a blocker", () => {
  const factsOf = async (key: string): Promise<BlockerFacts> => {
    const known = await findBlocker(db(), lena, (await world.blocker(key)).id);
    if (!known) throw new Error(`There is no blocker ${key}.`);
    return known.facts;
  };
  const edit = async (key: string, part: Partial<BlockerFacts>, scope = lena) => {
    const target = await world.seen(key);
    const changes = changing(await factsOf(key), part);
    const reason = "severity" in part ? "One customer has it." : null;
    return editBlocker(scope, { slug: world.slug, target, changes, reason }, "r");
  };

  it("changes what is written, and tells the trail what was before and after", async () => {
    const part = {
      severity: "P1",
      owner: "Otto",
      estimate: null,
      requiredActions: ["Ask"],
    } as const;
    expect(await edit("B1", { ...part, requiredActions: ["Ask"] })).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
    expect(await world.blocker("B1")).toMatchObject({ ...part, title: "No key", version: 2 });
    const [event] = await world.events("B1");
    expect(event).toMatchObject({ action: "blocker.edited", actorName: "Lena" });
    expect(event?.before).toEqual({
      severity: "P0",
      owner: null,
      requiredActions: [],
      version: 1,
    });
    expect(event?.after).toEqual({
      severity: "P1",
      owner: "Otto",
      requiredActions: ["Ask"],
      reason: "One customer has it.",
      version: 2,
    });
  });

  it("of nothing is refused", async () => {
    const before = await world.trace();
    expect(await edit("B1", {})).toMatchObject({
      reason: "refused",
      message: "Not saved. Nothing of it has changed.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("of what waits leaves alone what goes on waiting and what no form shows", async () => {
    const before = await world.held("B1");
    await edit("B1", {
      holdsUp: [
        { kind: "phase", key: "0" },
        { kind: "task", key: "0.1" },
      ],
    });
    const after = await world.held("B1");
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]).toMatchObject({ dependent: { kind: "phase", key: "0" }, statedBy: "both" });

    await edit("B1", { holdsUp: [] });
    expect(await world.held("B1")).toEqual([before[1]]);
  });

  it("of the state lets what is claimed go with it while both say the same", async () => {
    await edit("B1", { actualState: "in progress" });
    expect(await world.blocker("B1")).toMatchObject({
      claimedState: "in progress",
      actualState: "in progress",
    });
    const [event] = await world.events("B1");
    expect(event?.after).toMatchObject({
      actualState: "in progress",
      claimedState: "in progress",
    });
  });

  it("of the state against a claim that stands is a contradiction", async () => {
    const blockerId = (await world.blocker("B1")).id;
    const at = new Date();
    await db().claim.create({
      data: { projectId: world.projectId, blockerId, byName: "Ben", at },
    });
    expect((await world.judged("B1")).contradiction).toBeNull();
    await edit("B1", { actualState: "fragile" });
    expect(await world.judged("B1")).toMatchObject({
      standing: "claimed resolved",
      claimed: "done",
      actual: "fragile",
      contradiction: "recorded",
    });
  });

  it.each([
    ["B1", "done", "That it is done is a claim: claim it resolved"],
    ["B2", "fragile", "It is written down as resolved: re-open it, and say why"],
  ] as const)("does not make the state of %s %s", async (key, actualState, message) => {
    const before = await world.trace();
    expect(await edit(key, { actualState })).toMatchObject({
      reason: "invalid",
      detail: [{ path: "changes.actualState.to", message }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("beside what another has changed leaves that, and of the same tells both versions", async () => {
    const { slug } = world;
    const target = await world.seen("B1");
    await edit("B1", { title: "No key, and no door" }, otto);
    const owner = { owner: { from: null, to: "Lena" } };
    expect(await editBlocker(lena, { slug, target, changes: owner }, "r")).toMatchObject({
      ok: true,
      data: { version: 3, merged: true },
    });
    expect(await factsOf("B1")).toMatchObject({ title: "No key, and no door", owner: "Lena" });
    const before = await world.trace();
    const title = { title: { from: "No key", to: "No lock" } };
    expect(await editBlocker(lena, { slug, target, changes: title }, "r")).toMatchObject({
      ok: false,
      reason: "conflict",
      detail: {
        id: target.id,
        version: 3,
        fields: { title: { theirs: "No key, and no door", base: "No key", mine: "No lock" } },
      },
    });
    expect(await world.trace()).toEqual(before);
  });

  it("of what waits knows that it has no order, and keeps what resolves it from it", async () => {
    const { slug } = world;
    const target = await world.seen("B1");
    const { holdsUp } = await factsOf("B1");
    const both = [{ kind: "phase", key: "0" } as const, ...holdsUp];
    await edit("B1", { holdsUp: both });
    const input = editInput.parse({
      slug,
      target,
      changes: { holdsUp: { from: holdsUp, to: both.toReversed() } },
    });
    expect(await editBlocker(lena, input, "r")).toMatchObject({ reason: "refused" });
    expect(await edit("B1", { resolvingPhaseKey: "0" })).toMatchObject({
      detail: [{ path: "changes.holdsUp.to", message: "What resolves it cannot wait for it" }],
    });
  });

  it("by two at once is done by one", async () => {
    const target = await world.seen("B1");
    const facts = await factsOf("B1");
    const write = (scope: ProjectScope, owner: string) =>
      editBlocker(
        scope,
        { slug: world.slug, target, changes: { owner: { from: facts.owner, to: owner } } },
        "r",
      );
    const outcomes = await Promise.all([write(lena, "Lena"), write(otto, "Otto")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await world.events("B1")).length).toBe(1);
  });

  it("of another project's finds nothing", async () => {
    const elsewhere = await importBlocked(`foreign-${String(made)}`);
    const target = await elsewhere.seen("B1");
    const changes = { title: { from: "No key", to: "Mine" } };
    const input = { slug: world.slug, target, changes };
    expect(await editBlocker(lena, input, "r")).toMatchObject({ ok: false, reason: "not found" });
    expect(await elsewhere.blocker("B1")).toMatchObject({ title: "No key", version: 1 });
  });
});
