import { afterEach, describe, expect, it } from "vitest";
import {
  type CaptureKind,
  forgetDraft,
  keepDraft,
  openDraft,
  standing,
  wordStanding,
} from "./capture-draft";
import type { ReviewItemModel } from "./contract";
import { reviewFixtures } from "./fixtures";

const NOW = "2025-12-02T10:00:00.000Z";
const item = itemOf();

function itemOf(): ReviewItemModel {
  const items = Object.values(reviewFixtures).flatMap(({ open }) => open?.items ?? []);
  const plain = items.find((one) => one.outcome === null && one.notes === null);
  if (!plain) throw new Error("Every item has an outcome.");
  return plain;
}

const decided = (text: string): ReviewItemModel => ({
  ...item,
  version: item.version + 1,
  outcome: { kind: "decided", text, by: "Ana", at: NOW },
});

/** Whether it is told, as it is opened, that another has written meanwhile. */
const isLate = (kind: CaptureKind, now: ReviewItemModel) =>
  openDraft(kind, now).over !== standing(kind, now);

function write(kind: CaptureKind, on: ReviewItemModel, text: string) {
  const draft = openDraft(kind, on);
  keepDraft(kind, on, { ...draft, fields: { ...draft.fields, text } });
}

afterEach(() => {
  for (const kind of ["decide", "act", "park", "note"] as const) forgetDraft(kind, item);
});

describe("R11: what is kept of an item", () => {
  it("is written over what stood there then, and another's words are told as it is opened again", () => {
    write("decide", item, "Stop the project");
    expect(isLate("decide", item)).toBe(false);
    const newer = decided("Go on until Friday");
    expect(openDraft("decide", newer).fields.text).toBe("Stop the project");
    expect(isLate("decide", newer)).toBe(true);
    expect(wordStanding("decide", newer, NOW)).toBe("Decided: Go on until Friday");
  });

  it("stays so however long one writes on", () => {
    write("decide", item, "Stop");
    write("decide", decided("Go on"), "Stop the project");
    expect(isLate("decide", decided("Go on"))).toBe(true);
  });

  it("the same of notes, and of a decision that is changed", () => {
    write("note", item, "Ask Ben");
    const noted = { ...item, notes: "Ben is away" };
    expect(isLate("note", noted)).toBe(true);
    expect(wordStanding("note", noted, NOW)).toBe("Ben is away");
    write("decide", decided("Go on"), "Stop");
    expect(isLate("decide", decided("Go on"))).toBe(false);
    expect(isLate("decide", item)).toBe(true);
    expect(wordStanding("decide", item, NOW)).toBe("nothing");
  });

  it("is met by nothing that another wrote beside it", () => {
    write("decide", item, "Stop the project");
    expect(isLate("decide", { ...item, version: 9, notes: "Ben is away" })).toBe(false);
    write("act", item, "Call Ben");
    expect(isLate("act", decided("Go on"))).toBe(false);
  });

  it("is over once it is sent or emptied: one goes on from what stands", () => {
    write("decide", item, "Stop");
    write("decide", item, "");
    const newer = decided("Go on until Friday");
    expect(openDraft("decide", newer).fields.text).toBe("Go on until Friday");
    expect(isLate("decide", newer)).toBe(false);
  });
});
