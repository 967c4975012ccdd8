import { describe, expect, it } from "vitest";
import { FIXED_SPACE } from "@/lib/format/marks";
import { reviewFixtures } from "./fixtures";
import { sayHero, wordAge, wordClock, wordHero, wordNote, wordOutcome, wordTrouble } from "./words";

const at = "2025-12-02T09:40:00.000Z";
const standing = { at, now: "2025-12-02T09:42:10.000Z", staleSince: null, signedOutSince: null };

describe("how old the data is", () => {
  it("is always told, with what is wrong beside it", () => {
    expect(wordAge(standing)).toBe(`Data as of 09:40 UTC, 2${FIXED_SPACE}min ago`);
    expect(wordTrouble(standing)).toBeNull();
    const stale = { ...standing, staleSince: "2025-12-02T09:41:00.000Z" };
    expect(wordTrouble(stale)).toBe("Stale since 09:41");
    expect(wordTrouble({ ...stale, signedOutSince: "2025-12-02T09:42:00.000Z" })).toBe(
      "Signed out since 09:42",
    );
  });
});

it.each([
  [0, "00:00"],
  [250, "04:10"],
  [3600 + 61, "1:01:01"],
  [-3, "00:00"],
])("%d seconds are %s", (seconds, words) => {
  expect(wordClock(seconds)).toBe(words);
});

describe("the one figure", () => {
  it("stands beside its whole where both have room", () => {
    expect(wordHero({ what: "share", part: 5, whole: 5 })).toMatchObject({
      ...{ figure: "5", unit: "of", whole: "5" },
    });
    expect(wordHero({ what: "share", part: 24, whole: 36 })).toMatchObject({
      ...{ figure: "24", unit: "of 36", whole: null },
    });
  });

  it("says what it was, what is over, and what nobody knows", () => {
    expect(sayHero({ what: "percent", value: 6, before: 4 }, "verified")).toBe(
      "6 % verified, 4 % before",
    );
    expect(sayHero({ what: "percent", value: null, before: null }, "verified")).toBe(
      "unknown: verified",
    );
    expect(wordHero({ what: "days", days: -1 })).toMatchObject({ figure: "1", isOver: true });
    expect(sayHero({ what: "count", count: 2 }, "proofs gone stale")).toBe("2 proofs gone stale");
  });
});

it("tells what came of an item in a line", () => {
  const [item] = reviewFixtures.closing.open.items.slice(1);
  expect(item && wordOutcome(item, at)).toBe(
    "Action: Prove it anew: actions not done, Ada Lovelace, by Fri 5 Dec",
  );
  const [untouched] = reviewFixtures.agenda.open?.items ?? [];
  expect(untouched && wordOutcome(untouched, at)).toBeNull();
});

it("tells a note as what it is, decided or not", () => {
  const { open } = reviewFixtures.noted;
  const noted = open?.items.find(({ notes }) => notes !== null);
  expect(noted && [wordOutcome(noted, at), wordNote(noted)]).toEqual([
    null,
    "Note: Ada has looked at it already.",
  ]);
  expect(wordNote({ notes: null })).toBeNull();
});
