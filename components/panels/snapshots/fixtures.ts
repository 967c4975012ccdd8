import type { SnapshotRow, SnapshotsModel } from "./contract";

const row: SnapshotRow = {
  ...{ id: "s1", when: "5 Dec 00:01", why: "daily", verdict: "NO-GO", verified: "48 %" },
  ...{
    thenHref: "/projects/vimana?asOf=2025-12-05T00:01:00.000Z",
    claimed: "71 %",
    href: "/projects/vimana/history/compare?from=2025-12-05T00:01:00.000Z",
  },
};

const some: SnapshotsModel = {
  slug: "vimana",
  mayTake: true,
  rows: [
    row,
    {
      ...{ ...row, id: "s2", when: "4 Dec 16:10", verified: null, claimed: null },
      why: "asked for by Lena Lead: before the audit of which everybody has been speaking for weeks",
    },
  ],
};

export const snapshotsFixtures = {
  some,
  viewer: { ...some, mayTake: false },
  empty: { ...some, rows: [] },
  many: {
    ...some,
    rows: Array.from({ length: 60 }, (_, index) => ({ ...row, id: `m${String(index)}` })),
  },
} satisfies Record<string, SnapshotsModel>;
