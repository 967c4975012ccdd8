import { expect, it } from "vitest";
import { wordTally } from "./poll-words";

it.each([
  [{ kind: "quorum", heard: 0, needed: 1 } as const, "0 functions answered, 1 has to"],
  [{ kind: "quorum", heard: 1, needed: 3 } as const, "1 function answered, 3 have to"],
  [{ kind: "approvers", approving: 0, needed: 1 } as const, "0 people approve, 1 has to"],
])("%o reads: %s", (reason, words) => {
  expect(wordTally(reason)).toBe(words);
});
