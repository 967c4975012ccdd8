import { expect, it } from "vitest";
import type { HeldReview, ReviewAction } from "@/lib/domain/review/held-review";
import { type ActionEvent, doneUntil } from "./access";

const [EVA, BEN] = ["Eva", "Ben"].map((name) => ({ name, userId: null }));
const [MONDAY, TUESDAY, FRIDAY] = ["02", "03", "06"].map((day) => `2026-03-${day}T10:00:00.000Z`);

function doneOn(at: string, done: ReviewAction["done"], events: object[]) {
  const review = { items: [{ actions: [{ id: "a", done }] }] } as unknown as HeldReview;
  const own = events.map((one) => ({ actionId: "a", before: null, by: EVA, ...one }));
  return doneUntil(at, own as ActionEvent[])(review).items[0]?.actions[0]?.done;
}

it.each([
  ["what nobody touched is as its row says", { by: BEN, at: MONDAY }, [], { by: BEN, at: MONDAY }],
  ["what was done later was not done", { by: EVA, at: FRIDAY }, [], null],
  [
    "what was done by then, and opened again since",
    null,
    [
      { isDone: true, at: MONDAY },
      { isDone: false, at: FRIDAY },
    ],
    { by: EVA, at: MONDAY },
  ],
  [
    "what was held elsewhere and opened again since",
    null,
    [{ isDone: false, at: FRIDAY, before: { by: BEN, at: MONDAY } }],
    { by: BEN, at: MONDAY },
  ],
  [
    "what was opened again by then",
    { by: BEN, at: FRIDAY },
    [
      { isDone: false, at: MONDAY },
      { isDone: true, at: FRIDAY },
    ],
    null,
  ],
])("%s", (_, done, events, known) => {
  expect(doneOn(TUESDAY ?? "", done as ReviewAction["done"], events)).toEqual(known);
});
