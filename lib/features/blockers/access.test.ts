import { describe, expect, it } from "vitest";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import { whyNotReopen, whyNotState } from "./access";

describe("a blocker is re-opened", () => {
  const silent = { claimed: false, writtenOff: false };

  it.each(ITEM_STATES)("when it is said to be gone, whatever else (%s)", (beneath) => {
    expect(whyNotReopen({ claimed: true, writtenOff: false, beneath })).toBeNull();
    expect(whyNotReopen({ claimed: false, writtenOff: true, beneath })).toBeNull();
  });

  it.each(["verified", "claimed", "stale", "suspect"] as const)("when it is %s", (beneath) => {
    expect(whyNotReopen({ ...silent, beneath })).toBeNull();
  });

  it.each(["to do", "in progress", "refuted"] as const)("not when it is %s", (beneath) => {
    expect(whyNotReopen({ ...silent, beneath })).toMatch(/^Not re-opened\. It is open/);
  });
});

describe("the state of its fix is written", () => {
  const open = { actualState: "fragile", writtenOff: false } as const;

  it.each([
    ["as anything short of done", open, "in progress", null],
    ["not as done, which is a claim", open, "done", /claim it resolved/],
    ["as it was", { actualState: "done", writtenOff: true }, "done", null],
    [
      "not as open where it was written off, without saying why",
      { actualState: "done", writtenOff: true },
      "fragile",
      /re-open it, and say why/,
    ],
  ] as const)("%s", (_, before, after, why) => {
    const answer = whyNotState(before, after);
    if (why === null) expect(answer).toBeNull();
    else expect(answer).toMatch(why);
  });
});
