import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";
import { reviewFixtures } from "./fixtures";
import {
  backward,
  forward,
  mayDiscard,
  movedTo,
  NO_OUTCOME,
  pageOf,
  pagesOf,
  placeOf,
  resultsOf,
  ROWS_A_PAGE,
  turned,
} from "./steps";

const agenda = opened(reviewFixtures.agenda);
const [first, second] = agenda.items;

function opened({ open }: ReviewModel): OpenReview {
  if (open === null) throw new Error("The fixture has no open review.");
  return open;
}

function atItem(index: number, items: readonly ReviewItemModel[] = agenda.items): OpenReview {
  return { ...agenda, stage: "item", index, items: [...items] };
}

const decided = { kind: "decided", text: "So be it", by: "Lena", at: agenda.openedAt } as const;
const done = agenda.items.map((item) => ({ ...item, outcome: decided }));

describe("the screens of a review", () => {
  it("go from the agenda over the items to what came of them", () => {
    expect(forward(agenda)).toEqual({ stage: "item", itemId: first?.id, rowsPage: 0 });
    expect(forward(atItem(0, done))).toEqual({ stage: "item", itemId: second?.id, rowsPage: 0 });
    expect(forward(atItem(done.length - 1, done))).toMatchObject({ stage: "closing" });
    expect(forward({ ...agenda, stage: "closing" })).toBeNull();
    expect(forward({ ...agenda, items: [] })).toMatchObject({ stage: "closing" });
  });

  it("leave no item behind without an outcome", () => {
    expect(forward(atItem(0))).toBe(NO_OUTCOME);
  });

  it("go back from everywhere but the first", () => {
    expect(backward(agenda)).toBeNull();
    expect(backward(atItem(0))).toMatchObject({ stage: "agenda", itemId: null });
    expect(backward(atItem(1))).toMatchObject({ stage: "item", itemId: first?.id });
    expect(backward({ ...agenda, stage: "closing" })).toMatchObject({
      itemId: agenda.items.at(-1)?.id,
    });
  });

  it("show every row on one page, five at most, and turn no further than there are some", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        const rows = Array.from({ length: count }, (_, index) => index);
        const pages = Math.max(1, Math.ceil(count / ROWS_A_PAGE));
        const shown = Array.from({ length: pages }, (_, page) => pageOf(rows, page));
        expect(shown.flat()).toEqual(rows);
        expect(shown.every((page) => page.length <= ROWS_A_PAGE)).toBe(true);
      }),
    );
    const many = opened(reviewFixtures["figures-moved"]);
    expect(pagesOf(many)).toBe(2);
    expect(turned(many, 1)).toMatchObject({ itemId: "item-figures moved", rowsPage: 1 });
    expect(turned({ ...many, rowsPage: 1 }, 1)).toBeNull();
    expect(turned(many, -1)).toBeNull();
  });
});

describe("what came of it", () => {
  it("is each decision, each action and what is parked, in the order of the agenda", () => {
    const { items } = opened(reviewFixtures.closing);
    expect(resultsOf(items.slice(0, 3)).map(({ kind, owner }) => [kind, owner])).toEqual([
      ["decided", null],
      ["action", "Ada Lovelace"],
      ["parked", null],
    ]);
  });
});

describe("what is written of an item", () => {
  const model = reviewFixtures["claims-refuted"];
  const [, , third] = opened(model).items;
  const [other] = opened(model).items;

  it("stays with it when everybody goes on, and says where it is", () => {
    if (!third || !other) throw new Error("The fixture has fewer items.");
    expect(placeOf(third, model).elsewhere).toBeNull();
    expect(placeOf(other, model).elsewhere).toBe("1 of 11, verdict");
    expect(placeOf(third, { ...model, open: null }).elsewhere).toContain("is closed");
  });
});

describe("what is shown before the server has answered", () => {
  const model = reviewFixtures.agenda;
  const now = "2025-12-02T09:09:50.000Z";

  it("is entered now, not when the review was read last", () => {
    const to = { stage: "item", itemId: second?.id ?? null, rowsPage: 0 } as const;
    const moved = movedTo(model, to, now);
    expect(moved.open).toMatchObject({ stage: "item", index: 1, enteredAt: now });
    const later = "2025-12-02T09:10:20.000Z";
    expect(movedTo(moved, { ...to, rowsPage: 1 }, later).open).toMatchObject({
      ...{ rowsPage: 1, enteredAt: now },
    });
    expect(movedTo({ ...model, open: null }, to, now).open).toBeNull();
  });
});

it("is discarded from its agenda by whoever leads, until something is captured", () => {
  const model = reviewFixtures.agenda;
  expect(mayDiscard(model)).toBe(true);
  expect(mayDiscard({ ...model, mayLead: false })).toBe(false);
  expect(mayDiscard({ ...model, open: null })).toBe(false);
  expect(mayDiscard({ ...model, open: atItem(0) })).toBe(false);
  expect(mayDiscard({ ...model, open: { ...agenda, items: done } })).toBe(false);
});
