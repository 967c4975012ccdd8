import { describe, expect, it } from "vitest";
import type { Reviewed } from "@/lib/features/reviews/minutes";
import { NOW } from "@/lib/testing/project-builder";
import { prepareMinutes } from "./prepare";

const ANA = { name: "Ana", userId: null };
const closed: Reviewed = {
  project: { slug: "vimana", name: "Vimana", currency: "USD", isExample: true },
  review: {
    ...{ id: "r", version: 1, key: "R1", heldOn: "2026-03-16", openedAt: NOW, openedBy: ANA },
    ...{ since: null, stage: "closing", index: null, rowsPage: 0, enteredAt: NOW },
    ...{ closedAt: NOW, closedBy: ANA, items: [] },
  },
  before: null,
  after: null,
};
const given = { mayTick: true, sent: 0, isMailed: true, pdf: false };

describe("what became of the mail", () => {
  it.each([
    [{ sent: 1 }, "Sent to 1 person."],
    [{ sent: 4 }, "Sent to 4 people."],
    [{}, "Sent to nobody yet."],
    [{ isMailed: false }, "No mail is configured: they are sent to nobody."],
  ])("%j: %s", (part, words) => {
    expect(prepareMinutes("vimana", closed, { ...given, ...part }, NOW).mail).toBe(words);
  });

  it("is not asked while the review is open, nor where there is none", () => {
    const review = { ...closed.review, closedAt: null, closedBy: null };
    expect(prepareMinutes("vimana", { ...closed, review }, given, NOW).mail).toBeNull();
    expect(prepareMinutes("vimana", null, given, NOW)).toMatchObject({
      minutes: null,
      markdownHref: null,
      pdfHref: null,
    });
  });
});

it("those of an example are said to be", () => {
  expect(prepareMinutes("vimana", closed, given, NOW).minutes?.asOf).toMatch(/, example data$/);
  const project = { ...closed.project, isExample: false };
  const real = prepareMinutes("vimana", { ...closed, project }, given, NOW);
  expect(real.minutes?.asOf).not.toContain("example");
});

it("they are taken out as a document of their own", () => {
  expect(prepareMinutes("vimana", closed, given, NOW).markdownHref).toBe(
    "/api/v1/projects/vimana/report?kind=minutes&review=R1&format=markdown",
  );
});

it("and as PDF only where something prints it", () => {
  expect(prepareMinutes("vimana", closed, given, NOW).pdfHref).toBeNull();
  expect(prepareMinutes("vimana", closed, { ...given, pdf: true }, NOW).pdfHref).toBe(
    "/api/v1/projects/vimana/report?kind=minutes&review=R1&format=pdf",
  );
});
