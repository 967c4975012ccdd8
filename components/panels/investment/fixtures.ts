import { DIFFERS, EXPLAINED, HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { InvestmentModel, MoneySum } from "./contract";

const row = (id: string, name: string, amount: string, note: string | null = null) => ({
  id,
  name,
  amount,
  note,
});

const byLine: MoneySum = {
  rows: [
    row("engineering", "Engineering effort", "150–250", "Four to six weeks."),
    row("testing", "Testing and validation", "50–75"),
    row("infrastructure", "Hardening of the infrastructure", "25–50"),
  ],
  total: "225–375",
  note: null,
};

const byPhase: MoneySum = {
  rows: [
    row("1", "1 Critical safety", "75–100"),
    row("2", "2 Reliability", "75–100"),
    row("3", "3 Hardening", "75–100"),
  ],
  total: "225–300",
  note: null,
};

const full = {
  unit: "$\u00a0K",
  byLine,
  byPhase,
  apart: [{ key: "M1", name: "Training", amount: "10–20", of: "option 2" }],
  difference: DIFFERS.difference,
  differenceWords: "$75\u2009K at the top end is not explained.",
  stated: { ...DIFFERS, words: "$225–300\u2009K" },
  missing: null,
};

const alone = { ...full, byPhase: null, difference: null, differenceWords: null };

export const investmentFixtures = {
  full,
  explained: {
    ...full,
    difference: EXPLAINED.difference,
    differenceWords:
      "$75\u2009K at the top end is explained. Ana Reyes: a second outage is counted",
  },
  "one sum": {
    ...alone,
    byLine: {
      ...byLine,
      rows: [
        ...byLine.rows,
        row("contingency", "Contingency", "45–75", "contingency, 20 % of the others"),
      ],
      total: "270–450",
    },
    stated: { words: "$270–450\u2009K", difference: null },
  },
  overflow: {
    ...full,
    byLine: {
      ...byLine,
      rows: Array.from({ length: 12 }, (_, at) =>
        row(
          String(at),
          "A line whose name goes on for as long as anybody would write",
          "1,234–12,345",
        ),
      ),
    },
  },
  partial: {
    ...full,
    byLine: null,
    byPhase: {
      ...byPhase,
      rows: [row("1", "1 Critical safety", "not said"), ...byPhase.rows.slice(1)],
      note: "at least: 1 row not said",
    },
    difference: null,
    differenceWords: null,
    stated: null,
    missing: "no line of investment",
  },
  empty: { ...alone, byLine: null, apart: [], stated: null, missing: "no line of investment" },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, InvestmentModel>;
