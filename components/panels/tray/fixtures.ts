import { UNBROKEN } from "../unbroken";
import type { TrayGroup, TrayModel } from "./contract";

const group: TrayGroup = {
  ...{ format: "junit", name: "tests/api > login", count: 2, outcome: "failed" },
  ...{ figure: null, unit: null, why: null, excerpt: "AssertionError: 401\n  at login.test.ts:12" },
  ...{ commit: "1a2b3c4d5e6f708192a3b4c5d6e7f80912a3b4c5", url: "https://ci.example.com/runs/7" },
  ...{ by: "Nightly pipeline", at: "2025-12-02T09:37:00.000Z" },
};

const full: TrayModel = {
  slug: "vimana",
  now: "2025-12-02T09:40:00.000Z",
  mayAssign: true,
  groups: [
    group,
    {
      ...group,
      ...{ format: "result", name: "smoke-old", count: 1, outcome: "passed" },
      ...{ excerpt: null, commit: null, url: null },
    },
    {
      ...group,
      ...{ format: "k6", name: "http_req_duration.p(95)", count: 4, outcome: null },
      ...{ figure: "412.5 ms", unit: "ms", excerpt: null },
      why: "It is in ms, and metric p95 is in %, into which nothing converts it",
    },
  ],
};

export const trayFixtures = {
  full,
  viewer: { ...full, mayAssign: false },
  overflow: {
    ...full,
    groups: Array.from({ length: 60 }, (_, index) => ({
      ...group,
      name: index === 1 ? UNBROKEN : `suite ${String(index)}`,
      excerpt: index === 1 ? UNBROKEN : null,
      by: index === 1 ? UNBROKEN.slice(0, 80) : group.by,
    })),
  },
  empty: { ...full, groups: [] },
} satisfies Record<string, TrayModel>;
