import type { MetricRow, MetricsModel } from "./contract";

const row: MetricRow = {
  key: "coverage",
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
    note: "3 of 5 meet their target, 1 of them only by word",
  },
  empty: { rows: [], note: "0 of 0 meet their target" },
} satisfies Record<string, MetricsModel>;
