import { UNBROKEN } from "../unbroken";
import type { MetricRow, MetricsModel } from "./contract";

const row: MetricRow = {
  key: "coverage",
  href: "#metrics",
  name: "Test coverage",
  current: "89 %",
  target: "> 80 %",
  inWords: false,
  standing: "proved",
  status: "met",
  line: {
    points: [70, 74, null, 81, 89],
    targets: [80],
    hollow: false,
    label: "4 samples, from 70 % to 89 %",
  },
  asOf: "20 Nov",
};

const said: MetricRow = {
  ...row,
  key: "stated",
  name: "Coverage as stated",
  standing: "said",
  status: "met, stated",
  line: { points: [89], targets: [80], hollow: true, label: "89 % once" },
};

export const metricsFixtures = {
  full: {
    href: "#metrics",
    rows: [
      row,
      said,
      {
        ...row,
        key: "stale",
        name: "Coverage last spring",
        standing: "stale",
        status: "met, stale",
      },
      {
        ...row,
        key: "missed",
        name: "Start time",
        current: "9 s",
        target: "< 5 s",
        standing: "not met",
        status: "not met",
        line: { points: [9], targets: [5], hollow: false, label: "9 s once" },
      },
      {
        ...row,
        key: "unknown",
        href: null,
        name: "Availability",
        current: "unknown",
        target: "≥ 99.9 %",
        standing: "unknown",
        status: "unknown",
        line: { points: [], targets: [99.9], hollow: true, label: "no figure" },
        asOf: "never",
      },
    ],
    more: 0,
    note: "1 of 5 proved, 1 met by word only, 1 met once, and stale",
  },
  overflow: {
    href: "#metrics",
    rows: [
      { ...said, key: "words", name: UNBROKEN, current: UNBROKEN, target: UNBROKEN, inWords: true },
      ...Array.from({ length: 11 }, (_, index) => ({ ...said, key: `many-${String(index)}` })),
    ],
    more: 108,
    note: "0 of 120 proved, 120 met by word only",
  },
  empty: { href: "#metrics", rows: [], more: 0, note: "0 of 0 proved" },
} satisfies Record<string, MetricsModel>;
