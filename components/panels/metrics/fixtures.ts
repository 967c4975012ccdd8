import type { MetricRow, MetricsModel } from "./contract";

const row: MetricRow = {
  key: "coverage",
  href: "#metrics",
  name: "Test coverage",
  current: "89 %",
  target: "> 80 %",
  state: "met",
  basis: "measured",
  stale: false,
  trend: [70, 74, null, 81, 89],
  targetFigure: 80,
  asOf: "20 Nov",
};

export const metricsFixtures = {
  full: {
    rows: [
      row,
      { ...row, key: "stated", name: "Coverage as stated", basis: "stated", trend: [89] },
      { ...row, key: "stale", name: "Coverage last spring", stale: true },
      {
        ...row,
        key: "missed",
        name: "Start time",
        current: "9 s",
        target: "< 5 s",
        state: "not met",
      },
      {
        ...row,
        key: "unknown",
        href: null,
        name: "Availability",
        current: "unknown",
        target: "≥ 99.9 %",
        state: "unknown",
        basis: null,
        trend: [],
        targetFigure: 99.9,
        asOf: "never",
      },
    ],
    note: "1 of 5 proved, 1 met by word only, 1 met once, and stale",
  },
  empty: { rows: [], note: "0 of 0 proved" },
} satisfies Record<string, MetricsModel>;
