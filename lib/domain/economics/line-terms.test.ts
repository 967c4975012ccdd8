import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { NOW } from "@/lib/testing/default-rows";
import { listFindings } from "../audit/list-findings";
import { MONEY_KINDS, MONEY_PERIODS } from "../vocabulary";
import { listUncounted, PERIOD_OF_KIND } from "./line-terms";

describe("what a line says and no sum counts", () => {
  const all = MONEY_KINDS.flatMap((kind) => MONEY_PERIODS.map((per) => [kind, per] as const));

  it.each(all)("of %s, %s is how often it is paid or nothing", (kind, per) => {
    const counted = PERIOD_OF_KIND[kind];
    expect(listUncounted({ kind, per, probabilityPercent: null })).toEqual(
      per === counted ? [] : [{ field: "per", kind, counted, said: per }],
    );
  });

  it.each(MONEY_KINDS)("is a chance of %s, unless that is an incident", (kind) => {
    const line = { kind, per: PERIOD_OF_KIND[kind], probabilityPercent: 0 };
    expect(listUncounted(line)).toEqual(
      kind === "incident-cost" ? [] : [{ field: "probabilityPercent", kind, said: 0 }],
    );
  });
});

it("a line that says it all the same is a finding", () => {
  const moneyLines = [
    { key: "M1", kind: "investment", per: "year", probabilityPercent: 40 },
    { key: "M2", kind: "incident-cost", per: "incident", probabilityPercent: 40 },
  ] as const;
  const { items } = listFindings(buildProject({ moneyLines: [...moneyLines] }), NOW);
  expect(items).toMatchObject([
    {
      kind: "line not counted so",
      ref: { kind: "money line", key: "M1" },
      uncounted: [{ field: "per" }, { field: "probabilityPercent" }],
    },
  ]);
});
