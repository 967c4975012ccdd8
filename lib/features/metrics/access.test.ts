import { describe, expect, it } from "vitest";
import type { ReadingProblem } from "@/lib/domain/metrics/reading";
import { whyNotRemove, wordReadingProblem } from "./access";
import { sayWhatMoved } from "./types";

const percent = { comparator: ">", unit: "%" } as const;

describe("what is wrong with a reading is said at its field", () => {
  it.each<[ReadingProblem, string]>([
    [{ kind: "nothing" }, "Say what was read: 89, 60–70 or 2 of 3"],
    [{ kind: "no figure" }, "Not a figure. Write it as 89, 60–70 or 2 of 3"],
    [{ kind: "no words" }, "Not a figure. Write it as 89, 60–70 or 2 of 3"],
    [{ kind: "decimal comma" }, "Write decimals after a point, as 99.9"],
    [{ kind: "other unit", unit: "ms" }, "This metric is read in %, not in ms"],
    [{ kind: "reversed" }, "The range ends before it begins"],
    [{ kind: "not a share" }, "Of so many there can be between none and all, as 2 of 3"],
    [{ kind: "too precise" }, "At most four decimals"],
    [{ kind: "too large" }, "Larger than a metric can be"],
    [{ kind: "words" }, "This metric is read in words"],
  ])("%j", (problem, words) => {
    expect(wordReadingProblem(problem, percent)).toBe(words);
  });

  it("knows a metric in words, and one without a unit", () => {
    const words = { comparator: "is", unit: null } as const;
    expect(wordReadingProblem({ kind: "nothing" }, words)).toBe("Say what it is");
    expect(wordReadingProblem({ kind: "other unit", unit: "ms" }, words)).toBe(
      "This metric has no unit: leave out “ms”",
    );
  });
});

describe("the second of two is told", () => {
  const otto = { name: "Otto", userId: "1" };
  const lena = { name: "Lena", userId: "2" };

  it.each([
    ["sample.added", "Otto was faster and added a sample."],
    ["sample.taken-back", "Otto was faster and took a sample back."],
    ["metric.changed", "Otto was faster and changed it."],
    ["something.else", "Otto was faster and changed it."],
  ])("who did what: %s", (action, words) => {
    expect(sayWhatMoved({ moved: { by: otto, action } }, lena)).toBe(words);
  });

  it("that it was they themselves, in another window", () => {
    const moved = { by: otto, action: "sample.taken-back" };
    expect(sayWhatMoved({ moved }, otto)).toBe("You have taken a sample back elsewhere.");
  });

  it("as much as is known", () => {
    expect(sayWhatMoved({ moved: null }, otto)).toBe("Somebody was faster.");
  });
});

describe("what rests on a metric keeps it", () => {
  const nothing = { samples: 0, criteria: 0, figures: 0 };

  it.each([
    [nothing, null],
    [{ ...nothing, samples: 3 }, "Not removed. It has 3 samples."],
    [{ ...nothing, criteria: 2 }, "Not removed. It has 2 criteria."],
    [
      { samples: 1, criteria: 1, figures: 1 },
      "Not removed. It has 1 sample, 1 criterion and 1 stated figure.",
    ],
  ])("%j", (resting, words) => {
    expect(whyNotRemove(resting)).toBe(words);
  });
});
