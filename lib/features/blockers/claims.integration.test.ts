import { beforeEach, expect, it } from "vitest";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { claimDone, recordEvidence, withdrawClaim } from "@/lib/features/evidence/mutations";
import { nowInstant } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { importBlocked } from "@/lib/testing/blockers-world";

let made = 0;
let world: Awaited<ReturnType<typeof importBlocked>>;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  world = await importBlocked(`claimed-${String(made)}`);
  lena = await world.scope("Lena");
  otto = await world.scope("Otto");
});

const claim = async (scope = lena) =>
  claimDone(scope, { target: await world.seen("B1"), note: null }, "r");

/** Whether the verdict is kept from GO by it. */
async function isAgainst(): Promise<boolean> {
  const { reasons } = computeVerdict(await world.project(), nowInstant());
  return reasons.some(({ ref }) => ref.kind === "blocker" && ref.key === "B1");
}

it("a claim says that a blocker is resolved, and the verdict waits on", async () => {
  expect(await claim()).toMatchObject({ ok: true, data: { version: 2 } });
  expect(await world.judged("B1")).toMatchObject({
    standing: "claimed resolved",
    claimed: "done",
    actual: "not started",
  });
  expect(await isAgainst()).toBe(true);
  expect((await world.events("B1"))[0]).toMatchObject({
    actorName: "Lena",
    action: "claim.made",
    subjectKind: "blocker",
    before: { claim: null, version: 1 },
    after: { claim: { by: "Lena" }, version: 2 },
  });
});

it("only the evidence of another resolves it", async () => {
  await claim();
  const seen = { checkKey: null, note: null, exitCode: null, commit: null, url: null };
  const record = async (scope: ProjectScope) => {
    const target = await world.seen("B1");
    const input = { slug: world.slug, target, ...seen, outcome: "passed" } as const;
    return recordEvidence(scope, input, "r");
  };
  await record(lena);
  expect(await world.judged("B1")).toMatchObject({ standing: "claimed resolved" });
  await record(otto);
  expect(await world.judged("B1")).toMatchObject({ standing: "resolved", actual: "done" });
  expect(await isAgainst()).toBe(false);
});

it("a second claim is refused, and who comes second is told what stands", async () => {
  const target = await world.seen("B1");
  await claim();
  const before = await world.trace();
  expect(await claim(otto)).toMatchObject({
    reason: "refused",
    message: "Not claimed. Lena claimed it already.",
  });
  expect(await claimDone(otto, { target, note: null }, "r")).toMatchObject({
    reason: "conflict",
    message: "Lena claimed it meanwhile. Its state is now: claimed.",
  });
  expect(await world.trace()).toEqual(before);
});

it("a claim is taken back, by another only with a reason", async () => {
  await claim();
  const withdraw = async (scope: ProjectScope, reason: string | null) =>
    withdrawClaim(scope, { target: await world.seen("B1"), reason }, "r");
  expect(await withdraw(otto, null)).toMatchObject({
    message: "Not withdrawn. Say why the claim of Lena does not hold.",
  });
  expect(await withdraw(otto, "It is still locked")).toMatchObject({ ok: true });
  expect(await world.judged("B1")).toMatchObject({ standing: "open", claimed: "not started" });
  expect(await withdraw(lena, null)).toMatchObject({
    message: "Nothing to withdraw. No claim stands here.",
  });
});
