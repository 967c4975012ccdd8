import { beforeEach, describe, expect, it } from "vitest";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { fingerprintVerdict } from "@/lib/domain/verdict/fingerprint-verdict";
import { nowInstant } from "@/lib/platform/clock";
import { DUE, makeDecisionsWorld, WHY } from "@/lib/testing/decisions-world";

let w: Awaited<ReturnType<typeof makeDecisionsWorld>>;

beforeEach(async () => {
  w = await makeDecisionsWorld();
  await w.ask();
  await w.open();
});

describe("R15: what is recorded in somebody's name", () => {
  it("is no outcome that they did not see", async () => {
    for (const [who, name] of w.voices) await w.answer(who, name, "go");
    const { id, version } = await w.poll();
    // The dialog is open and says "go" as one of them answers anew.
    await w.answer(w.cfo, "Finance", "no-go");
    const seen = { poll: { id, version }, outcome: "go", reason: WHY };
    const before = await w.trace();
    expect(await w.close(w.eva, seen)).toMatchObject({
      reason: "conflict",
      message: "Not recorded. As of now the answers come to no-go.",
      detail: { outcome: "no-go" },
    });
    expect(await w.close(w.eva, { ...seen, outcome: "undecided" })).toMatchObject({
      reason: "conflict",
    });
    expect(await w.trace()).toEqual(before);
    expect(await w.decision()).toMatchObject({ outcome: null, decidedAt: null });
    expect(await w.close(w.eva, { outcome: "no-go" })).toMatchObject({ ok: true });
  });

  it("is nothing that rests on other inputs than they saw", async () => {
    for (const [who, name] of w.voices) await w.answer(who, name, "go");
    const seen = fingerprintVerdict(computeVerdict(await w.project(), nowInstant()));
    const before = await w.trace();
    expect(await w.close(w.eva, { reason: WHY, inputs: "dead beef" })).toMatchObject({
      reason: "conflict",
      message: "Not recorded. What it would be signed on has moved meanwhile: look at it again.",
    });
    expect(await w.trace()).toEqual(before);
    expect(await w.close(w.eva, { reason: WHY, inputs: seen })).toMatchObject({ ok: true });
  });

  it("is no condition that they did not see, whatever the answers come to", async () => {
    const asked = (text: string) => ({ conditions: [{ text, dueOn: DUE, owner: "Ben" }] });
    await w.answer(w.ana, "Engineering", "go");
    await w.answer(w.cfo, "Finance", "go");
    await w.answer(w.ben, "Operations", "go with conditions", asked("Rotate the key"));
    const { id, version } = await w.poll();
    const seen = { poll: { id, version }, outcome: "go with conditions", reason: WHY };
    await w.answer(w.ben, "Operations", "go with conditions", asked("Ship without a backup"));
    const before = await w.trace();
    expect(await w.close(w.eva, seen)).toMatchObject({
      reason: "conflict",
      message: "Not recorded. Somebody has answered since this was read.",
    });
    expect(await w.trace()).toEqual(before);
    const read = { ...seen, poll: { id, version: version + 1 } };
    expect(await w.close(w.eva, read)).toMatchObject({ ok: true });
  });

  it("is what was seen, whether the poll is ended before or after an answer", async () => {
    for (const [who, name] of w.voices) await w.answer(who, name, "go");
    const [closed] = await Promise.all([
      w.close(w.eva, { outcome: "go", reason: WHY }),
      w.answer(w.cfo, "Finance", "no-go"),
    ]);
    expect((await w.decision()).outcome).toBe(closed.ok ? "go" : null);
    if (!closed.ok) expect(closed).toMatchObject({ reason: "conflict" });
  });
});
