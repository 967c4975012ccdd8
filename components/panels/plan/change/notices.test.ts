import { describe, expect, it } from "vitest";
import { refuse } from "@/lib/platform/outcome";
import { planFixtures } from "../fixtures";
import { allRows } from "../rows-of";
import type { Change } from "./foresee";
import { noticeOf, notSaved, openIn } from "./notices";

const [row] = allRows(planFixtures.full);
const change: Change = {
  row: row!,
  verb: "claim",
  reason: "it runs",
  open: [],
  by: "Lena",
  at: "2026-03-16T12:00:00.000Z",
};
const open = [
  { kind: "task", key: "0.2", missing: false },
  { kind: "gate", key: "0", locks: "1" },
] as const;

describe("what a row says of a claim that was refused", () => {
  it("stays with what is open before it, so that it can be claimed anyway", () => {
    const notice = noticeOf(refuse("refused", "Not claimed. Open: 0.2.", open), change);
    expect(notice).toEqual({
      kind: "refused",
      text: "Not claimed. Open: 0.2.",
      remedy: { kind: "claim anyway", open },
    });
    expect(openIn(notice)).toEqual(open);
  });

  it.each([undefined, "0.2", [], [null], [{ kind: "task" }]])(
    "is only told where nothing is listed: %j",
    (detail) => {
      const notice = noticeOf(refuse("refused", "Not claimed.", detail), change);
      expect(notice).toEqual({ kind: "told", text: "Not claimed.", remedy: null });
      expect(openIn(notice)).toEqual([]);
    },
  );

  it("is tried again with the same reason when it found no answer", () => {
    const again = notSaved({ ...change, open: [...open] }, "there is no connection");
    expect(again.remedy).toEqual({ kind: "try again", verb: "claim", reason: "it runs", open });
    expect(openIn(again)).toEqual(open);
    expect(openIn(undefined)).toEqual([]);
  });
});
