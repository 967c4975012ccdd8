import { DIFFERS, EXPLAINED, HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { ExposureModel, ExposureRow } from "./contract";

const UNIT = "$\u00a0K";

const rows: ExposureRow[] = [
  { key: "downtime", name: "Service downtime", range: "50–100", per: "incident", chance: null },
  {
    key: "data",
    name: "Data recovery",
    range: "25–50",
    per: "incident",
    chance: "30 %, expected 7.5–15",
  },
  {
    key: "breach",
    name: "Remediation of a security breach",
    range: "100–500",
    per: "incident",
    chance: null,
  },
  { key: "churn", name: "Customer churn", range: "200–1,000", per: "year", chance: null },
];

const full = {
  of: "option 1, Deploy now",
  unit: UNIT,
  rows,
  apart: [{ key: "M1", name: "A fine", amount: "10–20", of: "option 2" }],
  total: { range: "375–1,650", stated: DIFFERS },
  facts: [
    "Of it every year: $200–1,000\u2009K.",
    "Expected of incidents: $7.5–15\u2009K, 1 of 3 incidents have a chance in figures.",
  ],
  risks: { text: "expected loss $3–30\u2009K, 1 of 5 have chance and loss in figures", href: "#" },
};

export const exposureFixtures = {
  full,
  explained: { ...full, total: { range: "375–1,650", stated: EXPLAINED } },
  agrees: {
    ...full,
    of: null,
    total: { range: "375–1,650", stated: { ...DIFFERS, difference: null } },
  },
  overflow: {
    ...full,
    rows: Array.from({ length: 14 }, (_, at) => ({
      key: String(at),
      name: "A loss whose name goes on for as long as anybody would care to write it, and then some",
      range: "123,456–1,234,567",
      per: "incident",
      chance: "30 %, expected 37,037–370,370",
    })),
  },
  partial: { ...full, rows: rows.slice(0, 1), total: { range: "50–100", stated: null }, facts: [] },
  empty: {
    ...full,
    of: null,
    rows: [],
    apart: [],
    total: null,
    facts: [],
    risks: { text: "none on record", href: null },
  },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, ExposureModel>;
