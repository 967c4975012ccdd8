import { beforeEach, describe, expect, it } from "vitest";
import { lookAt } from "@/lib/features/snapshots/data";
import { LATER, makeReviewsWorld } from "@/lib/testing/reviews-world";
import { findLastHeld, listOpenActions, listReviews } from "./data";

const ACTION = { text: "Mend the chain", owner: "Otto", dueOn: LATER };

let w: Awaited<ReturnType<typeof makeReviewsWorld>>;

beforeEach(async () => {
  w = await makeReviewsWorld();
  await w.open();
});

describe("a review that was held", () => {
  it("is the last one as of its own moment and later, and none is of before", async () => {
    await w.act(w.lena, "snapshots.take", { note: "Before the first meeting" });
    const before = new Date().toISOString();
    for (const index of [0, 1, 2]) await w.on(index, "park", { text: null });
    await w.close();
    const first = (await w.review()).closedAt;
    await w.hold();
    const lastHeldAt = async (at: string | null) => {
      const look = await lookAt(w.scope, at);
      if (look.kind !== "seen") throw new Error(look.kind);
      return (await findLastHeld(look.scope))?.key;
    };
    expect(await lastHeldAt(before)).toBeUndefined();
    expect(await lastHeldAt(first)).toBe("R1");
    expect(await lastHeldAt(null)).toBe("R2");
  });

  it("shows as of a moment which actions were done by then, also where one was opened again since", async () => {
    for (const index of [0, 1, 2]) await w.on(index, "act", ACTION);
    await w.close();
    const [action] = await listOpenActions(w.scope);
    const { closedAt } = await w.review();
    const set = async (isDone: boolean, version: number) => {
      const input = { actionId: action?.id, version, isDone };
      expect(await w.act(w.eva, "finishAction", input)).toMatchObject({ ok: true });
      const [event] = await w.newestEvents(1);
      return event?.at.toISOString() ?? null;
    };
    const doneAt = await set(true, 1);
    const reopenedAt = await set(false, 2);
    const again = await set(true, 3);
    const doneIn = async (at: string | null) => {
      const look = await lookAt(w.scope, at);
      if (look.kind !== "seen") throw new Error(look.kind);
      return (await listReviews(look.scope)).flatMap(({ items }) =>
        items.flatMap(({ actions }) => actions.map(({ done }) => done && [done.by.name, done.at])),
      );
    };
    expect(await doneIn(closedAt)).toEqual([null, null, null]);
    expect(await doneIn(doneAt)).toEqual([["Eva", doneAt], null, null]);
    expect(await doneIn(reopenedAt)).toEqual([null, null, null]);
    expect(await doneIn(null)).toEqual([["Eva", again], null, null]);
  });
});
