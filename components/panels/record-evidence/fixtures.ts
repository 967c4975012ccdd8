import type { RecordCheck, RecordEvidenceModel } from "./contract";

const check: RecordCheck = {
  key: "runs",
  name: "pytest tests/ --collect-only",
  expected: "Collection ends without an error",
  automatic: true,
  seenFailing: true,
  passes: false,
};

const full: RecordEvidenceModel = {
  slug: "vimana",
  target: { kind: "task", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d1", version: 3 },
  text: "0.3 Fix the imports of the test suite",
  checks: [check],
  claims: [{ by: "Lena Lead", mine: false }],
  mayRecord: true,
  whyNotSaid: null,
};

export const recordEvidenceFixtures = {
  confirms: full,
  "own claim": { ...full, checks: [], claims: [{ by: "Lena Lead", mine: true }] },
  "never seen failing": { ...full, checks: [{ ...check, seenFailing: false }] },
  "nobody claims it": { ...full, claims: [] },
  "may not": { ...full, mayRecord: false },
} satisfies Record<string, RecordEvidenceModel>;
