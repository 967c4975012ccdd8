import { describe, expect, it } from "vitest";
import { NOW } from "@/lib/testing/project-builder";
import {
  type DifferenceLine,
  wordDifference,
  writeComparison,
} from "@/lib/features/snapshots/types";
import type { Difference } from "@/lib/domain/history/difference";
import { prepareComparison } from "./prepare";

const AT = "2026-03-10T09:00:00.000Z";
const asked = { slug: "vimana", from: AT, to: null, moments: [AT] };
const line: DifferenceLine = {
  ...{
    kind: "verified",
    row: "task 1.2",
    title: "Mend *it*",
    before: "claimed",
    after: "verified",
  },
};

describe("a comparison", () => {
  it("has what changed under the word for it, with the two moments and the way to its Markdown", () => {
    expect(prepareComparison(asked, { lines: [line], isExact: true }, NOW)).toMatchObject({
      ...{ span: "10 Mar 09:00 to now", why: null, isInexact: false },
      groups: [{ kind: "verified", title: "Verified", rows: [line] }],
      moments: [{ at: AT, label: "10 Mar 09:00" }],
      markdownHref:
        "/api/v1/projects/vimana/compare?from=2026-03-10T09%3A00%3A00.000Z&format=markdown",
    });
  });

  it("says why there is none", () => {
    const why = (part: object) => prepareComparison({ ...asked, ...part }, null, NOW).why;
    expect(why({})).toBe("No snapshot was taken yet at the earlier moment.");
    expect(why({ from: null })).toBe("Choose the moment to compare with.");
    expect(why({ moments: [] })).toMatch(/^No snapshot was taken yet\. /);
  });
});

describe("a difference in words", () => {
  const row = { kind: "task", id: "t", key: "1.2", title: "Mend it" } as const;
  const because = null;
  it.each<[Difference, [before: unknown, after: unknown]]>([
    [
      { kind: "verified", row, because, what: "state", before: null, after: "verified" },
      ["nothing", "verified"],
    ],
    [
      { kind: "slipped", row, because, what: "day", before: "2026-03-20", after: "2026-04-01" },
      ["Fri 20 Mar", "Wed 1 Apr"],
    ],
    [
      { kind: "late", row, because, what: "day", before: "2026-03-20", after: null },
      ["Fri 20 Mar", "not done"],
    ],
    [{ kind: "spent", row, because, what: "hours", before: null, after: 7 }, ["nothing", "7 h"]],
    [
      { kind: "spent", row, because, what: "money", before: 0, after: 500_000 },
      ["$0", expect.stringMatching(/^[$]5.K$/)],
    ],
    [
      { kind: "readiness verified", row, because, what: "percent", before: 40, after: 48.5 },
      ["40 %", "48.5 %"],
    ],
    [
      { kind: "trigger fired", row, because, what: "fired", before: false, after: true },
      ["not fired", "fired"],
    ],
    [
      { kind: "added", row, because, what: "there", before: false, after: true },
      ["not there", "there"],
    ],
  ])("%j", (difference, [before, after]) => {
    const worded = wordDifference(difference, "USD", NOW);
    expect(worded).toMatchObject({ row: "task 1.2", before, after });
  });
});

describe("a comparison as Markdown", () => {
  it("has a heading for each kind, and nothing of it is markup that people wrote", () => {
    const lines = [{ ...line, row: "the project", title: "" }, line];
    const text = writeComparison({ name: "A_b", from: AT, to: NOW, lines }, NOW);
    expect(text).toBe(
      "# A\\_b: what has changed\n\n10 Mar 09:00 to 16 Mar 12:00 UTC\n\n## Verified\n\n" +
        "- The project: claimed → verified\n- task 1.2 Mend \\*it\\*: claimed → verified\n",
    );
    expect(writeComparison({ name: "A", from: AT, to: NOW, lines: [] }, NOW)).toMatch(
      /Nothing has changed\.\n$/,
    );
  });
});
