import { describe, expect, it } from "vitest";
import type { PlanRow } from "../contract";
import type { RowTools } from "../row/row-context";
import { rowCommands } from "./row-commands";

const nothing = () => undefined;
const tools: RowTools = {
  slug: "vimana",
  mayClaim: true,
  may: { recordEvidence: true, requestWaiver: true, approveWaiver: true, edit: true },
  isPage: true,
  ...{ want: nothing, act: nothing, ask: nothing, create: nothing, set: nothing, edit: nothing },
  ...{ archive: nothing, step: nothing, copy: nothing, dismiss: nothing, leaveUnsent: nothing },
  ...{ toggle: nothing, aim: nothing },
};
const row: PlanRow = {
  kind: "task",
  id: "t1",
  version: 1,
  key: "0.1",
  text: "Repair the imports",
  state: "to do",
};

describe("what the palette offers of a row", () => {
  const labels = (of: PlanRow, by: RowTools) => rowCommands(of, by).map(({ label }) => label);

  it("begins with what is done most", () => {
    expect(labels(row, tools).slice(0, 5)).toEqual([
      "Claim 0.1 done",
      "Start 0.1",
      "Edit 0.1…",
      "Open 0.1 beside the page",
      "Waive 0.1…",
    ]);
  });

  it("stops what is worked on, and does not waive what is verified", () => {
    expect(labels({ ...row, status: "in progress" }, tools)).toContain("Stop 0.1");
    expect(labels({ ...row, state: "verified" }, tools)).not.toContain("Waive 0.1…");
  });

  it("offers to make another of it, and to put it away", () => {
    expect(labels(row, tools).slice(-2)).toEqual(["Duplicate 0.1", "Archive 0.1…"]);
  });

  it("is only looking for whoever may do nothing", () => {
    const may = { recordEvidence: false, requestWaiver: false, approveWaiver: false, edit: false };
    expect(labels(row, { ...tools, mayClaim: false, may })).toEqual(["Open 0.1 beside the page"]);
  });
});
