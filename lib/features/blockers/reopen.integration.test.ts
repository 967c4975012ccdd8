import { beforeEach, describe, expect, it } from "vitest";
import { claimOutcomes } from "@/lib/domain/truth/claim-outcomes";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { importBlocked } from "@/lib/testing/blockers-world";
import { reopenBlocker } from "./mutations";

let made = 0;
let world: Awaited<ReturnType<typeof importBlocked>>;
let lena: ProjectScope;

beforeEach(async () => {
  made += 1;
  world = await importBlocked(`reopened-${String(made)}`);
  lena = await world.scope("Lena");
});

const saying = { reason: "It is back", actualState: "fragile" } as const;
const reopen = async (key: string) =>
  reopenBlocker(lena, { slug: world.slug, target: await world.seen(key), ...saying }, "r");

describe("re-opening", () => {
  it("what was written off withdraws the claim and clears the day, and finds nothing more", async () => {
    expect(await world.judged("B2")).toMatchObject({ standing: "claimed resolved" });
    expect(await reopen("B2")).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await world.blocker("B2")).toMatchObject({
      claimedState: "fragile",
      actualState: "fragile",
      resolvedOn: null,
    });
    expect(await world.judged("B2")).toMatchObject({ standing: "open", contradiction: null });
    const { claims, evidence } = await world.project();
    expect(claims.find(({ subject }) => subject.key === "B2")).toMatchObject({
      by: { name: "Ben" },
      withdrawal: { by: { name: "Lena" }, reason: "It is back" },
    });
    expect(evidence.filter(({ subject }) => subject.key === "B2")).toEqual([]);
  });

  it("what was proved gone records what was found against it, keeps what was shown and refutes no claim", async () => {
    expect(await world.judged("B3")).toMatchObject({ standing: "resolved" });
    await reopen("B3");
    expect(await world.judged("B3")).toMatchObject({
      standing: "open",
      state: "refuted",
      actual: "fragile",
      contradiction: null,
    });
    const project = await world.project();
    const found = project.evidence.filter(({ subject }) => subject.key === "B3");
    expect(found).toMatchObject([
      { outcome: "passed", origin: "ci", checkKey: "runs" },
      {
        outcome: "failed",
        origin: "person",
        checkKey: null,
        by: { name: "Lena" },
        excerpt: "It is back",
      },
    ]);
    const outcome = claimOutcomes(project).find(({ claim }) => claim.subject.key === "B3");
    expect(outcome).toMatchObject({
      fate: "confirmed",
      evidence: { outcome: "passed" },
      claim: { withdrawal: { by: { name: "Lena" } } },
    });
  });

  it("is undone by a run that passes later, as every finding is", async () => {
    await reopen("B3");
    const { id: checkId } = await db().check.findFirstOrThrow({
      where: { projectId: world.projectId, key: "runs" },
    });
    await db().evidence.create({
      data: {
        projectId: world.projectId,
        blockerId: (await world.blocker("B3")).id,
        checkId,
        outcome: "passed",
        origin: "ci",
        byName: "CI",
        at: new Date(),
      },
    });
    expect(await world.judged("B3")).toMatchObject({ standing: "resolved" });
  });

  it("tells the trail what was said before, what was found, and why", async () => {
    await reopen("B3");
    const [event] = await world.events("B3");
    expect(event).toMatchObject({
      actorName: "Lena",
      action: "blocker.reopened",
      before: { claims: [{ by: "Ben" }], actualState: "fragile", claimedState: "done", version: 1 },
      after: {
        claims: [],
        actualState: "fragile",
        claimedState: "fragile",
        evidence: { by: "Lena", outcome: "failed" },
        reason: "It is back",
        version: 2,
      },
    });
  });

  it("of what is open is refused, and leaves no trace", async () => {
    const before = await world.trace();
    expect(await reopen("B1")).toEqual({
      ok: false,
      reason: "refused",
      message: "Not re-opened. It is open, and nobody says otherwise.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("by two at once is done once, and the other is told", async () => {
    const input = { slug: world.slug, target: await world.seen("B3"), ...saying };
    const outcomes = await Promise.all([
      reopenBlocker(lena, input, "r1"),
      reopenBlocker(await world.scope("Otto"), input, "r2"),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = outcomes.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ reason: "conflict", detail: { state: "refuted", version: 2 } });
    expect((await world.project()).evidence).toHaveLength(2);
  });

  it("of another project's finds nothing", async () => {
    const elsewhere = await importBlocked(`back-${String(made)}`);
    const target = await elsewhere.seen("B3");
    const input = {
      slug: world.slug,
      target,
      reason: "It is back",
      actualState: "fragile",
    } as const;
    expect(await reopenBlocker(lena, input, "r")).toMatchObject({ reason: "not found" });
    expect(await elsewhere.judged("B3")).toMatchObject({ standing: "resolved" });
  });
});
