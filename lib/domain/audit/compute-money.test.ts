import { describe, expect, it } from "vitest";
import type { ProjectParts } from "@/lib/testing/project-builder";
import { about, compareStated as compare, line, money, said } from "@/lib/testing/stated-figures";
import type { StatedFigure } from "../project";

type Stated = Partial<StatedFigure>;

const percent = (computes: string, value: number) => said(computes, "percent", value);
const contingency = { kind: "contingency" as const, amount: money(64) };
const idle = { key: "1", name: "Wait", cost: money(0), probabilityPercent: 10 };
const fix = { key: "2", name: "Fix", cost: money(200, 400), probabilityPercent: 60 };
const loss = { ...idle, incidentCost: money(800, 1600) };

describe("a figure about money", () => {
  it.each([
    [
      "the contingency is its share of the other lines",
      percent("contingency.percent", 20),
      { moneyLines: [line("investment", 320), contingency] },
    ],
    [
      "all returns are those of the years that the project looks ahead",
      said("returns.total", "money", 500),
      { returnYears: 5, moneyLines: [line("annual-return", 100)] },
    ],
    [
      "the return on investment counts the years of the project",
      percent("roi.ratio", 150),
      { returnYears: 5, moneyLines: [line("investment", 200), line("annual-return", 100)] },
    ],
    [
      "an amount is that of its line",
      about("a", said("money-line.amount", "money", 300)),
      { moneyLines: [{ key: "a", amount: money(300) }] },
    ],
    [
      "a loss is that of its risk",
      about("r", said("risk.loss", "money", 10, 100)),
      { risks: [{ key: "r", loss: money(10, 100) }] },
    ],
    [
      "a failure avoided is the chance gained times what it costs over what is put in",
      about("2", said("avoided-failure.ratio", "ratio", 1, 4)),
      { options: [loss, fix] },
    ],
    [
      "what it costs may be what the lines of exposure add up to",
      about("2", said("avoided-failure.ratio", "ratio", 1, 4)),
      { options: [idle, fix], moneyLines: [{ kind: "annual-loss", amount: money(800, 1600) }] },
    ],
  ] satisfies [string, Stated, ProjectParts][])("%s", (_, figure, parts) => {
    expect(compare(figure, parts)).toMatchObject({
      outcome: "equal",
      stated: { unit: figure.unit },
    });
  });

  it.each([
    ["contingency.percent", "nothing to compute from", { moneyLines: [line("investment", 1)] }],
    ["contingency.percent", "nothing to compute from", { moneyLines: [contingency] }],
    [
      "contingency.percent",
      "divides by nothing",
      { moneyLines: [line("investment", 0, 9), contingency] },
    ],
    ["returns.total", "nothing to compute from", {}],
    ["money-line.amount", "no such row", {}],
    ["risk.loss", "no such row", {}],
    ["risk.loss", "nothing to compute from", { risks: [{ key: "2" }] }],
    ["avoided-failure.ratio", "no such row", {}],
    ["avoided-failure.ratio", "nothing to compute from", { options: [{ key: "2" }] }],
    ["avoided-failure.ratio", "nothing to compute from", { options: [fix] }],
    ["avoided-failure.ratio", "nothing to compute from", { options: [idle, fix] }],
    [
      "avoided-failure.ratio",
      "divides by nothing",
      { options: [loss, { ...fix, cost: money(0, 9) }] },
    ],
    [
      "roi.ratio",
      "several options",
      {
        moneyLines: ["1", "2"].map((optionKey) => ({ ...line("investment", 1), optionKey })),
      },
    ],
  ] satisfies [string, string, ProjectParts][])(
    "%s is not computable: %s",
    (computes, kind, parts) => {
      const figure = about("2", said(computes, "percent", 1));
      expect(compare(figure, parts)).toMatchObject({ outcome: "not computable", reason: { kind } });
    },
  );

  it("opens to the chances and to the option that prices the failure", () => {
    const figure = about("2", said("avoided-failure.ratio", "ratio", 9));
    const inputs = compare(figure, { options: [loss, fix] }).computed?.inputs;
    expect(inputs?.map(({ kind, key, value }) => [kind, key, value?.unit, value?.high])).toEqual([
      ["option", "1", "percent", 10],
      ["option", "2", "percent", 60],
      ["option", "1", "money", 1600],
      ["option", "2", "money", 400],
    ]);
  });
});
