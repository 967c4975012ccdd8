import type { WaiverModel } from "./contract";

const asking: WaiverModel = {
  slug: "vimana",
  target: { kind: "item", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d1", version: 2 },
  text: "`pytest tests/ --collect-only` succeeds",
  beneath: "refuted",
  reasons: ["CI 1409 failed 17\u00a0h ago"],
  waiting: null,
  inForce: null,
  days: { first: "2025-12-02", last: "2026-12-02", proposed: "2026-01-01" },
  mayRequest: true,
  mayApprove: false,
};

const waiting = {
  id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d2",
  version: 1,
  reason: "The one test that stops collection belongs to a cartridge nobody ships",
  asked: "Lena Lead, 1 Dec 16:10",
  until: "1 Jan 2026",
  mine: false,
};

export const waiverFixtures = {
  ask: asking,
  answer: { ...asking, waiting, mayRequest: false, mayApprove: true },
  "own request": { ...asking, waiting: { ...waiting, mine: true } },
  "in force": {
    ...asking,
    inForce: "Waived until 19 Dec, approved by Edgar Executive: it is not shipped",
  },
  "may not": { ...asking, mayRequest: false },
} satisfies Record<string, WaiverModel>;
