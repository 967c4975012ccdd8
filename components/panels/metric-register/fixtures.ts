import type { Metric, Sample } from "@/lib/domain/project";
import type { LogRow, MetricLogModel, MetricRegisterModel, RegisterRow } from "./contract";
import { UNBROKEN } from "../unbroken";

const NOW = "2025-12-02T09:40:00.000Z";

const coverage: Metric = {
  id: "0198f3a2-5d3c-7c6e-8a43-1f0b52a7c9d1",
  version: 3,
  key: "coverage",
  name: "Test coverage",
  category: "Technical",
  unit: "%",
  comparator: ">",
  target: 80,
  targetHigh: null,
  targetText: null,
  baseline: 57,
  cadenceDays: 14,
};

const sample: Sample = {
  id: "0198f3a2-5d3c-7c6e-8a43-1f0b52a7c9d2",
  version: 1,
  metricKey: "coverage",
  basis: "measured",
  low: 89,
  high: 89,
  outOf: null,
  text: null,
  takenOn: "2025-11-20",
  by: { name: "Lena Lead", userId: null },
  proof: "CI 1412, https://ci.example/runs/1412",
};

const proved: RegisterRow = {
  metric: coverage,
  sample,
  current: "89\u00a0%",
  target: "> 80\u00a0%",
  baseline: "57\u00a0%",
  standing: "proved",
  stale: false,
  status: "met",
  freshness: "fresh until 4 Dec",
  line: {
    points: [70, 74, null, 81, 89],
    targets: [80],
    hollow: false,
    label: "4 samples, from 70\u00a0% to 89\u00a0%",
  },
  trend: { direction: "improving", words: "improving since 6 Nov" },
  taken: { by: "Lena Lead", on: "20 Nov", proof: sample.proof },
  uses: [
    {
      id: "criterion tested",
      text: "The tests cover what customers use",
      href: "#",
      state: "verified",
      words: "must-have, met",
    },
    {
      id: "figure coverage",
      text: "Coverage by the roadmap",
      href: "#",
      state: "differs",
      words: "stated 85\u00a0%, differs",
    },
    {
      id: "criterion go",
      text: "Tests hold for a week",
      href: "#",
      state: "claimed",
      words: "go, not met",
    },
  ],
};

function other(key: string, name: string, part: Partial<RegisterRow>): RegisterRow {
  const metric = { ...coverage, id: `metric-${key}`, key, name, baseline: null };
  return { ...proved, metric, baseline: null, uses: [], trend: null, ...part };
}

const rows: RegisterRow[] = [
  proved,
  other("stated", "Uptime, as the status report has it", {
    standing: "said",
    status: "met, stated",
    line: { points: [99.95], targets: [99.9], hollow: true, label: "99.95\u00a0% once" },
    current: "99.95\u00a0%",
    target: "≥ 99.9\u00a0%",
    taken: { by: "Status report", on: "11 Oct", proof: null },
  }),
  other("stale", "Error rate", {
    standing: "stale",
    stale: true,
    status: "met, stale",
    freshness: "16 days old, fresh for 7",
    current: "0.05\u00a0%",
    target: "< 0.1\u00a0%",
    trend: { direction: "worsening", words: "worsening since 3 Nov" },
  }),
  other("missed", "Start time", {
    standing: "not met",
    status: "not met",
    current: "9\u00a0s",
    target: "< 5\u00a0s",
    line: { points: [9], targets: [5], hollow: false, label: "9\u00a0s once" },
  }),
  {
    ...other("unknown", "Churn rate", {
      sample: null,
      standing: "unknown",
      status: "unknown",
      freshness: "due every 14 days",
      current: "unknown",
      target: "< 2\u00a0%",
      line: { points: [], targets: [2], hollow: true, label: "no figure" },
      taken: null,
    }),
    metric: { ...coverage, id: "metric-churn", key: "churn", name: "Churn rate", category: null },
  },
];

const full: MetricRegisterModel = {
  slug: "vimana",
  now: NOW,
  freshnessDays: 14,
  maySample: true,
  mayDefine: true,
  lead: "5 metrics, 4 of them sampled",
  sentence: "1 of 5 metrics is proved. 1 is not met.",
  facts:
    "1 met by word only, 1 met once, and stale, 1 unknown. Test coverage is fresh until 4 Dec.",
  rows,
};

const LONG = "A metric with a name that goes on for far longer than anybody would write by hand";

export const metricRegisterFixtures = {
  full,
  viewer: { ...full, maySample: false, mayDefine: false },
  overflow: {
    ...full,
    lead: "120 metrics, 120 of them sampled",
    sentence: "0 of 120 metrics are proved. 120 are not met.",
    facts: null,
    rows: Array.from({ length: 120 }, (_, index) =>
      other(`many-${String(index)}`, `${index === 1 ? UNBROKEN : LONG} ${String(index)}`, {
        standing: "not met",
        status: "not met, projected, stale",
        current: "1,234,567.8901–2,345,678.9012",
        taken: {
          by: index === 1 ? UNBROKEN : "Somebody with a long name",
          on: "20 Nov 2024",
          proof: index === 1 ? UNBROKEN : LONG,
        },
      }),
    ),
  },
  empty: {
    ...full,
    lead: "0 metrics",
    sentence: "No metric is defined, so nothing here is measured.",
    facts: null,
    rows: [],
  },
  "empty, to read": {
    ...full,
    maySample: false,
    mayDefine: false,
    lead: "0 metrics",
    sentence: "No metric is defined, so nothing here is measured.",
    facts: null,
    rows: [],
  },
} satisfies Record<string, MetricRegisterModel>;

const logRow: LogRow = {
  id: "1",
  on: "Thu 20 Nov",
  value: "89\u00a0%",
  against: "met",
  basis: "measured",
  by: "Lena Lead",
  proof: sample.proof,
  corrected: [],
  takenBack: null,
  own: sample,
};

const log: MetricLogModel = {
  slug: "vimana",
  now: NOW,
  metric: coverage,
  maySample: true,
  rows: [
    logRow,
    {
      ...logRow,
      id: "2",
      on: "Wed 19 Nov",
      value: "12\u00a0%",
      own: null,
      takenBack: "Taken back by Lena Lead, 20 Nov 08:10: it was another build",
    },
    {
      ...logRow,
      id: "3",
      on: "Thu 6 Nov",
      value: "81\u00a0%",
      by: "Otto",
      own: null,
      corrected: [
        "Corrected by Otto, 7 Nov 09:12: the point was wrong. It was 8.1\u00a0%, measured, 6 Nov, no proof",
      ],
    },
    {
      ...logRow,
      id: "4",
      on: "Mon 6 Oct",
      value: "60–74\u00a0%",
      against: "not met",
      basis: "projected",
      own: null,
      proof: null,
    },
    {
      ...logRow,
      id: "5",
      on: "Mon 8 Sep",
      value: "70\u00a0%",
      against: "not met",
      basis: "stated",
      by: "Roadmap",
      own: null,
      proof: null,
    },
  ],
  changes: [
    {
      id: "1",
      who: "Changed by Otto, 10 Nov 16:02",
      what: ["target: > 90\u00a0% → > 80\u00a0%", "fresh for: ever → 14 days"],
    },
    { id: "2", who: "Defined by Lena Lead, 1 Sep 08:00", what: [] },
  ],
  plot: {
    label: "Test coverage, 4 samples from 70\u00a0% to 89\u00a0%, wanted > 80\u00a0%",
    points: [
      { at: 0, low: 0.4, high: 0.4, mark: "hollow" },
      { at: 0.38, low: 0.1, high: 0.53, mark: "hatched" },
      null,
      { at: 0.81, low: 0.75, high: 0.75, mark: "solid" },
      { at: 1, low: 1, high: 1, mark: "solid" },
    ],
    targets: [{ at: 0.72, label: "> 80\u00a0%" }],
    baseline: { at: 0, label: "baseline 57\u00a0%" },
    from: "Mon 8 Sep",
    to: "Thu 20 Nov",
  },
};

export const metricLogFixtures = {
  full: log,
  "one sample, in a range": {
    ...log,
    rows: [logRow],
    changes: [],
    plot: {
      label: "Test coverage, 1 sample, wanted 70–90\u00a0%",
      points: [{ at: 0.5, low: 0.95, high: 0.95, mark: "solid" }],
      targets: [
        { at: 0, label: "70\u00a0%" },
        { at: 1, label: "90\u00a0%" },
      ],
      baseline: null,
      from: "Thu 20 Nov",
      to: "",
    },
  },
  viewer: { ...log, maySample: false, rows: log.rows.map((row) => ({ ...row, own: null })) },
  overflow: {
    ...log,
    rows: Array.from({ length: 120 }, (_, index) => ({
      ...logRow,
      id: `many-${String(index)}`,
      proof: `${LONG}, https://ci.example/runs/${"1".repeat(120)}`,
    })),
  },
  never: { ...log, rows: [], changes: [], plot: null },
} satisfies Record<string, MetricLogModel>;
