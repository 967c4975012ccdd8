import { describe, expect, it } from "vitest";
import { NOW } from "@/lib/testing/project-builder";
import {
  type DifferenceLine,
  wordDifference,
  writeComparison,
} from "@/lib/features/snapshots/types";
import type { Difference } from "@/lib/domain/history/difference";
import { prepareComparison } from "./prepare";
import { readAsked, spanOf } from "./read-asked";

const AT = "2026-03-10T09:00:00.000Z";
const NEWEST = "2026-03-16T09:00:00.000Z";
const asking = (address: string, moments = [AT]) => ({
  ...{ slug: "vimana", asked: readAsked(new URLSearchParams(address), NOW), moments },
});
const asked = asking(`from=${AT}`);
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

  it.each<[string, string[], string | RegExp]>([
    [
      `from=${AT}`,
      [NEWEST],
      /^Nothing was kept yet at the earlier moment, 10 Mar 09:00\. The first snapshot is of 16 Mar 09:00\.$/,
    ],
    ["from=2026-03-01", [AT], /moment, 1 Mar 23:59\. The first snapshot is of 10 Mar 09:00\.$/],
    ["", [AT], "Choose the moment to compare with."],
    ["from=last+week", [AT], "From is given as “last week”, which is no day and no moment."],
    [`from=${AT}&toDay=2026-02-30`, [AT], /^To is given as “2026-02-30”, /],
    ["fromDay=2026-03-17", [AT], "From is given as Tue 17 Mar 2026, which is still to come."],
    [`from=${AT}`, [], /^No snapshot was taken yet\. /],
  ])("of %j, with %j kept, says why there is none", (address, moments, why) => {
    const model = prepareComparison(asking(address, moments), null, NOW);
    expect(model.why).toMatch(why);
    expect(model.markdownHref).toBeNull();
  });

  it.each([
    ["from=2026-03-12", "2026-03-12T23:59:59.999Z", null, false],
    [`from=${NEWEST}&to=${AT}`, AT, NEWEST, true],
    [`from=${NOW}&to=${AT}`, AT, null, true],
    [`from=${AT}&fromDay=2026-03-12&to=${AT}`, AT, "2026-03-12T23:59:59.999Z", true],
    [`from=${AT}&to=2026-03-16`, AT, null, false],
  ])("of %j is of the earlier and the later", (address, from, to, isTurned) => {
    expect(spanOf(asking(address).asked)).toEqual({ from, to, isTurned });
  });

  it("says that the two were given the other way round, and asks for them in order", () => {
    const told = { lines: [line], isExact: true };
    const model = prepareComparison(asking(`from=${NEWEST}&to=${AT}`), told, NOW);
    expect(model.span).toBe(
      "10 Mar 09:00 to 16 Mar 09:00. They were given the other way round: the earlier is before.",
    );
    const { searchParams } = new URL(model.markdownHref ?? "", "http://gantry.test");
    expect([searchParams.get("from"), searchParams.get("to")]).toEqual([AT, NEWEST]);
  });

  it("begins with the second newest kept moment, and shows what was chosen", () => {
    const fields = (address: string, moments: string[]) => {
      const { from, to } = prepareComparison(asking(address, moments), null, NOW);
      return [from, to];
    };
    const none = { kept: "", day: "" };
    expect(fields("", [NEWEST, AT])).toEqual([{ kept: AT, day: "" }, none]);
    expect(fields("", [NEWEST])).toEqual([{ kept: NEWEST, day: "" }, none]);
    expect(fields("from=2026-03-12&to=2026-03-13", [NEWEST, AT])).toEqual([
      { kept: AT, day: "2026-03-12" },
      { kept: "", day: "2026-03-13" },
    ]);
    expect(fields(`from=${NEWEST}`, [NEWEST, AT])).toEqual([{ kept: NEWEST, day: "" }, none]);
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
