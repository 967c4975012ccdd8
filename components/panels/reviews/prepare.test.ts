import { expect, it } from "vitest";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import { NOW } from "@/lib/testing/project-builder";
import { prepareReviews } from "./prepare";

const ANA = { name: "Ana", userId: null };
const item = (kind: "decided" | "acted" | "parked", isDone?: boolean): ReviewedItem => ({
  ...{ id: kind, version: 1, kind: "slips", hero: { what: "count", count: 1 }, caption: "slip" },
  ...{ heads: ["Planned", "Now"], rows: [], question: "Why?", carriedFrom: null },
  ...{ carriedText: null, notes: null, spentSeconds: 60 },
  outcome: { kind, text: null, by: ANA, at: NOW },
  actions:
    isDone === undefined
      ? []
      : [
          {
            ...{ id: "a", version: 1, text: "Do it", owner: null, dueOn: null },
            done: isDone ? { by: ANA, at: NOW } : null,
          },
        ],
});
const held: HeldReview = {
  ...{ id: "r", version: 1, key: "R1", heldOn: "2026-03-16", openedAt: NOW, openedBy: ANA },
  ...{ since: null, stage: "closing", index: null, rowsPage: 0, enteredAt: NOW },
  ...{ closedAt: NOW, closedBy: ANA },
  items: [item("acted", false), item("parked"), item("acted", true)],
};

it("says what came of each, and leads to its minutes; the open one stands beside", () => {
  const open = { ...held, key: "R2", closedAt: null, closedBy: null };
  expect(prepareReviews("vimana", [open, held], true, NOW)).toEqual({
    ...{ slug: "vimana", mayLead: true, href: "/projects/vimana/review", open: "R2" },
    rows: [
      {
        ...{ key: "R1", href: "/projects/vimana/reviews/R1", heldOn: "16 Mar", closedBy: "Ana" },
        ...{ came: "2 acted, 1 parked", openActions: "1 of 2", took: "3 min" },
      },
    ],
  });
});

it("of one about nothing says so", () => {
  const [row] = prepareReviews("vimana", [{ ...held, items: [] }], false, NOW).rows;
  expect(row).toMatchObject({ came: "nothing", openActions: "0 of 0", took: "under a minute" });
});
