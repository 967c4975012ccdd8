import { describe, expect, it } from "vitest";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { ItemState } from "@/lib/domain/vocabulary";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  withRows,
} from "@/lib/testing/project-builder";
import type { PlanModel, PlanRow } from "../contract";
import { planFixtures } from "../fixtures";
import { itemRow } from "../prepare/row";
import { allRows } from "../rows-of";
import { type Change, foreseePlan, foreseeRow, isAsWanted, type Verb } from "./foresee";
import { glyphVerb, mayBe, needsReason, whyNot, workVerb } from "./rules";

const ITEM = { items: [{ list: "exit" }] } satisfies ProjectParts;
const CI = { checks: [{}], evidence: [{ checkKey: "checks-1" }] } satisfies ProjectParts;
const EARLIER = daysAgo(2);
const LENA = { name: "Lena", userId: null };

function rowOf(parts: ProjectParts): PlanRow {
  const project = buildProject({ ...ITEM, ...parts });
  return itemRow(project, project.items[0]!, { viewer: LENA, now: NOW, efforts: new Map() });
}

function change(row: PlanRow, verb: Verb): Change {
  return { row, verb, reason: "no such part", open: [], by: "Lena", at: NOW };
}

describe("a change under way is drawn as the rules will draw it", () => {
  const cases: { name: string; parts: ProjectParts }[] = [
    { name: "to do", parts: {} },
    { name: "in progress", parts: { items: [{ status: "in progress" }] } },
    { name: "refuted", parts: { ...CI, evidence: [{ checkKey: "checks-1", outcome: "failed" }] } },
    { name: "verified", parts: CI },
    { name: "stale", parts: { ...CI, evidence: [{ checkKey: "checks-1", at: daysAgo(30) }] } },
    { name: "waived", parts: { waivers: [{}] } },
  ];

  it.each(cases)("claim: $name", ({ name, parts }) => {
    const before = buildProject({ ...ITEM, ...parts });
    const row = rowOf(parts);
    expect(row.state).toBe(name);
    const after = withRows(before, "claims", { at: NOW });
    expect(foreseeRow(row, change(row, "claim")).state).toBe(stateOf(after));
  });

  it("claim, although something is open before it", () => {
    const open = [{ kind: "task" as const, key: "0.2", missing: false }];
    const row = rowOf({});
    const foreseen = foreseeRow(row, { ...change(row, "claim"), open });
    expect(foreseen.claim?.override).toEqual({ open, reason: "no such part" });
    expect(foreseeRow(row, change(row, "claim")).claim?.override).toBeUndefined();
  });

  it.each(cases)("withdraw: $name, once claimed", ({ parts }) => {
    const claimed = { ...parts, claims: [{ at: EARLIER }] };
    const row = rowOf(claimed);
    const after = buildProject({ ...ITEM, ...parts });
    const foreseen = foreseeRow(row, change(row, "withdraw"));
    expect(foreseen.state).toBe(stateOf(after));
    expect(foreseen.claim).toBeUndefined();
  });

  it.each(cases)("not applicable, and applicable again: $name", ({ name, parts }) => {
    const row = rowOf(parts);
    const excluded = foreseeRow(row, change(row, "exclude"));
    expect(excluded).toMatchObject({
      state: "not applicable",
      notApplicable: { by: "Lena", reason: "no such part" },
    });
    // A waiver shows again only with the server's answer; all else is known at once.
    const shown = name === "waived" ? "to do" : name;
    expect(foreseeRow(excluded, change(excluded, "include")).state).toBe(shown);
  });

  it.each(cases)("started, and stopped again: $name", ({ parts }) => {
    const idle = { ...parts, items: [{ status: "to do" as const }] };
    const row = rowOf(idle);
    const started = foreseeRow(row, change(row, "start"));
    const busy = buildProject({
      ...ITEM,
      ...parts,
      items: [{ ...ITEM.items[0], status: "in progress" }],
    });
    expect(started.state).toBe(stateOf(busy));
    expect(isAsWanted(started, "start")).toBe(true);
    const stopped = foreseeRow(started, change(started, "stop"));
    expect(stopped.state).toBe(row.state);
    expect(isAsWanted(stopped, "stop")).toBe(true);
  });

  function stateOf(project: ReturnType<typeof buildProject>): ItemState {
    return deriveState(project, { kind: "item", key: "items-1" }, NOW).state;
  }
});

describe("what may be done", () => {
  it("is to start what nobody says is done, and to stop what is worked on", () => {
    expect(workVerb(rowOf({}))).toBe("start");
    expect(workVerb(rowOf({ claims: [{}] }))).toBeNull();
    expect(workVerb(rowOf(CI))).toBeNull();
    const busy = rowOf({ items: [{ status: "in progress" }], claims: [{}] });
    expect(workVerb(busy)).toBe("stop");
    expect(whyNot(busy, "start", NOW)).toBe("Not started. It is in progress already.");
    expect(whyNot(rowOf({}), "stop", NOW)).toBe("Not stopped. It is not in progress.");
  });

  it("is a claim where none stands, a withdrawal where one does", () => {
    const open = rowOf({});
    expect([whyNot(open, "claim", NOW), glyphVerb(open)]).toEqual([null, "claim"]);
    const claimed = rowOf({ claims: [{}] });
    expect(whyNot(claimed, "claim", NOW)).toBe("Not claimed. Ana claimed it already.");
    expect(glyphVerb(claimed)).toBe("withdraw");
  });

  it("is both once evidence has refuted the claim", () => {
    const parts = { claims: [{ at: EARLIER }], evidence: [{ outcome: "failed" as const }] };
    const refuted = rowOf(parts);
    expect(refuted.state).toBe("refuted");
    expect([mayBe("claim", refuted), mayBe("withdraw", refuted)]).toEqual([true, true]);
  });

  it("is nothing by one press on what is verified or not applicable", () => {
    expect(glyphVerb(rowOf(CI))).toBeNull();
    expect(glyphVerb(rowOf({ notApplicable: [{}] }))).toBeNull();
  });

  it("is told to whoever claimed it as their own", () => {
    const today = rowOf({ claims: [{ by: LENA, at: NOW }] });
    expect(whyNot(today, "claim", NOW)).toBe("You claimed it at 12:00.");
    const before = rowOf({ claims: [{ by: LENA, at: EARLIER }] });
    expect(whyNot(before, "claim", NOW)).toBe("You claimed it on 14 Mar.");
  });

  it("needs a reason where it leaves the sums, or undoes what another says", () => {
    const mine = rowOf({ claims: [{ by: LENA }] });
    const theirs = rowOf({ claims: [{}] });
    expect([needsReason(mine, "withdraw"), needsReason(theirs, "withdraw")]).toEqual([false, true]);
    expect([needsReason(mine, "exclude"), needsReason(mine, "claim")]).toEqual([true, false]);
  });
});

describe("a change whose answer was lost", () => {
  it("has come about when the row is as it was wanted", () => {
    const open = rowOf({});
    const mine = rowOf({ claims: [{ by: LENA }] });
    expect([isAsWanted(open, "claim"), isAsWanted(mine, "claim")]).toEqual([false, true]);
    expect([isAsWanted(open, "withdraw"), isAsWanted(mine, "withdraw")]).toEqual([true, false]);
    expect(isAsWanted(rowOf({ claims: [{}] }), "claim")).toBe(false);
    const excluded = rowOf({ notApplicable: [{}] });
    expect([isAsWanted(excluded, "exclude"), isAsWanted(excluded, "include")]).toEqual([
      true,
      false,
    ]);
  });
});

describe("the plan with changes under way", () => {
  const plan: PlanModel = planFixtures.full;

  it("shows each of them and keeps every other row the same object", () => {
    const open = allRows(plan).filter((row) => row.state === "to do");
    const [first, second] = open;
    const shown = foreseePlan(plan, [change(first!, "claim"), change(second!, "exclude")]);
    const changed = allRows(shown).filter((row, index) => row !== allRows(plan)[index]);
    expect(changed.map((row) => [row.id, row.state])).toEqual([
      [first!.id, "claimed"],
      [second!.id, "not applicable"],
    ]);
    expect(shown.phases.at(-1)).toBe(plan.phases.at(-1));
  });

  it("is the plan itself where nothing is under way", () => {
    expect(foreseePlan(plan, [])).toBe(plan);
  });
});
