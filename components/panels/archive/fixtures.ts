import type { ArchivedLine, ArchiveModel } from "./contract";

const criterion: ArchivedLine = {
  kind: "criterion",
  id: "c1",
  version: 2,
  key: "K1",
  name: "The code is covered",
  place: null,
  since: "Mon 5 Jan, 09:00 UTC, Ada",
  stays: null,
  goesWith: ["1 check", "1 waiver"],
};

const some: ArchiveModel = {
  slug: "vimana",
  mayEdit: true,
  rows: [
    criterion,
    {
      ...criterion,
      kind: "task",
      id: "t1",
      key: "1.2",
      name: "A task whose title goes on for as long as anybody would care to write it down somewhere",
      place: "phase 1",
      stays: "Its 2 claims stay for good, and it with them.",
      since: "Fri 2 Jan, 16:20 UTC, Otto",
    },
    { ...criterion, kind: "phase", id: "p1", key: "3", name: "Later", goesWith: [] },
  ],
};

export const archiveFixtures = {
  some,
  viewer: { ...some, mayEdit: false },
  empty: { ...some, rows: [] },
  many: {
    ...some,
    rows: Array.from({ length: 60 }, (_, index) => ({
      ...criterion,
      id: `m${String(index)}`,
      key: `K${String(index)}`,
    })),
  },
} satisfies Record<string, ArchiveModel>;
