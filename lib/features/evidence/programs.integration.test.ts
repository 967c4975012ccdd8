import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { findScope, type Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";

const PARTS = {
  tasks: [{ key: "1", title: "Anything" }],
  items: [{ key: "failed", list: "readiness", text: "It failed" }],
  evidence: [
    {
      subject: { kind: "item", key: "failed" },
      outcome: "failed",
      origin: "document",
      by: "A report",
      at: "2026-03-02T09:05:00.000Z",
    },
  ],
};

/** Lena and Otto, who may approve too, and a program that Lena has made. */
async function begin() {
  const world = await makeActedOn("evidence", PARTS);
  const lena = await approving(world.lena);
  const otto = await approving(world.otto);
  const named = { id: randomUUID(), name: "Pipeline", scopes: ["write"], lastOn: null };
  const made = await world.act(lena, "tokens.make", named);
  if (!made.ok) throw new Error(made.message);
  const { secret } = made.data as { secret: string };
  const program = async () => {
    const scope = await findScope(new Headers({ authorization: `Bearer ${secret}` }));
    if (!scope) throw new Error("The token is not known.");
    return scope;
  };
  const target = async () => {
    const { id, version } = foundIn((await world.project()).tasks, "1");
    return { kind: "task", id, version };
  };
  const failed = async () => {
    const { id, version } = foundIn((await world.project()).items, "failed");
    return { kind: "item", id, version };
  };
  const state = async () =>
    deriveState(await world.project(), { kind: "task", key: "1" }, nowInstant()).state;
  const look = async (who: Scope) =>
    world.act(who, "record", { target: await target(), checkKey: null, ...SEEN });
  const claims = async () => (await world.project()).claims;
  return { ...world, lena, otto, program, target, failed, state, look, claims };
}

const SEEN = { outcome: "passed", note: null, exitCode: null, commit: null, url: null };

async function approving({ viewer }: Scope): Promise<Scope> {
  const { userId } = viewer;
  await db().user.update({ where: { id: userId ?? "" }, data: { role: "admin" } });
  return scopeOf({ ...viewer, role: "admin" });
}

describe("what a program claims", () => {
  it("is the claim of whoever made it, and says which program it was", async () => {
    const { act, program, target, claims, lena, newestEvents } = await begin();
    const claimed = await act(await program(), "claimDone", { target: await target() });
    expect(claimed).toMatchObject({ ok: true });
    const by = { name: "Pipeline, for Lena", userId: lena.viewer.userId };
    expect(await claims()).toMatchObject([{ by }]);
    expect(await newestEvents(1)).toMatchObject([
      { action: "claim.made", actorName: by.name, actorUserId: by.userId },
    ]);
  });

  it("is confirmed by another, and not by whoever made the program", async () => {
    const { act, program, target, state, look, lena, otto } = await begin();
    await act(await program(), "claimDone", { target: await target() });
    expect(await look(lena)).toMatchObject({ ok: true });
    expect(await state()).toBe("claimed");
    expect(await look(otto)).toMatchObject({ ok: true });
    expect(await state()).toBe("verified");
  });

  it("is not confirmed by a program either: it looks at nothing", async () => {
    const { act, program, target, look, otto } = await begin();
    await act(otto, "claimDone", { target: await target() });
    expect(await look(await program())).toMatchObject({ ok: false, reason: "forbidden" });
  });

  it("is withdrawn by whoever made it without a word, by others with a reason", async () => {
    const { act, program, target, claims, lena, otto } = await begin();
    await act(await program(), "claimDone", { target: await target() });
    const silent = { target: await target(), reason: null };
    expect(await act(otto, "withdrawClaim", silent)).toMatchObject({
      ok: false,
      message: "Not withdrawn. Say why the claim of Pipeline, for Lena does not hold.",
    });
    expect(await act(lena, "withdrawClaim", silent)).toMatchObject({ ok: true });
    expect(await claims()).toMatchObject([{ withdrawal: { by: { name: "Lena" } } }]);
  });

  it("is taken back by whoever made it, and by itself, which takes back nothing of theirs", async () => {
    const { act, program, target, claims, lena, otto, takeBack } = await begin();
    const first = await act(await program(), "claimDone", { target: await target() });
    expect(await takeBack(otto, first)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await takeBack(lena, first)).toMatchObject({ ok: true });
    const again = await act(await program(), "claimDone", { target: await target() });
    const back = await takeBack(await program(), again);
    expect(back).toMatchObject({ ok: true });
    expect(await takeBack(await program(), again)).toMatchObject({ data: back.ok && back.data });
    const own = await act(lena, "claimDone", { target: await target() });
    expect(await takeBack(await program(), own)).toMatchObject({ ok: false, reason: "forbidden" });
    const standing = (await claims()).filter(({ withdrawal }) => withdrawal === null);
    expect(standing).toMatchObject([{ by: { name: "Lena" } }]);
  });

  it("and whoever made the program is no second person to leave it out once it failed", async () => {
    const { act, program, failed, projectId, lena, otto } = await begin();
    await act(await program(), "claimDone", { target: await failed() });
    const reason = "There is no such part";
    const out = async (who: Scope) =>
      act(who, "declareNotApplicable", { target: await failed(), reason });
    await db().evidence.create({
      data: {
        ...{ projectId, itemId: (await failed()).id, byName: "Vera", at: new Date() },
        ...{ outcome: "failed", origin: "person" },
      },
    });
    expect(await out(lena)).toMatchObject({ ok: false, reason: "refused" });
    expect(await out(otto)).toMatchObject({ ok: true });
  });
});

describe("what a program asks to go on without", () => {
  const asking = { reason: "Nobody uses it yet" };

  it("is approved by another, never by whoever made the program, nor by a program", async () => {
    const { act, program, target, project, projectId, lena, otto } = await begin();
    const request = { target: await target(), ...asking, expiresOn: inDays(30) };
    expect(await act(await program(), "waivers.request", request)).toMatchObject({ ok: true });
    const [asked] = (await project()).waivers;
    expect(asked?.requestedBy).toEqual({
      name: "Pipeline, for Lena",
      userId: lena.viewer.userId,
    });
    const approve = async (who: Scope) => act(who, "waivers.approve", await findAsked(projectId));
    expect(await approve(lena)).toMatchObject({ reason: "refused" });
    expect(await approve(await program())).toMatchObject({ reason: "forbidden" });
    expect(await approve(otto)).toMatchObject({ ok: true });
  });

  it("is withdrawn by whoever made it", async () => {
    const { act, program, target, project, projectId, lena, otto } = await begin();
    const request = { target: await target(), ...asking, expiresOn: inDays(30) };
    await act(await program(), "waivers.request", request);
    const asked = await findAsked(projectId);
    expect(await act(otto, "waivers.withdraw", asked)).toMatchObject({ reason: "refused" });
    expect(await act(lena, "waivers.withdraw", asked)).toMatchObject({ ok: true });
    expect((await project()).waivers).toEqual([]);
  });
});

describe("a program gives the word of whoever made it only while they may", () => {
  it.each([
    ["their account is closed", { disabledAt: new Date() }],
    ["they may only read", { role: "viewer" }],
  ])("not once %s", async (_, data) => {
    const { act, program, target, claims, lena } = await begin();
    await db().user.update({ where: { id: lena.viewer.userId ?? "" }, data });
    const refused = await act(await program(), "claimDone", { target: await target() });
    expect(refused).toMatchObject({
      ok: false,
      reason: "forbidden",
      message:
        "This token may not do this. Its scopes: write. It claims, and asks, only while whoever made it may.",
    });
    expect(await claims()).toEqual([]);
    const started = await act(await program(), "plan.start", { row: await target() });
    expect(started).toMatchObject({ ok: true });
  });
});

async function findAsked(projectId: string) {
  const { id, version } = await db().waiver.findFirstOrThrow({ where: { projectId } });
  return { waiver: { id, version } };
}

function inDays(days: number): string {
  return new Date(Date.parse(nowInstant()) + days * 86_400_000).toISOString().slice(0, 10);
}
