import type { TrailModel } from "./contract";

const some: TrailModel = {
  slug: "vimana",
  rows: [
    {
      ...{ id: "e2", when: "5 Dec 09:40", who: "Lena Lead", did: "edited it", what: "task 1.2" },
      ...{ href: "/projects/vimana/plan#task-1.2", changes: ["owner: nothing → Otto"] },
    },
    {
      ...{ id: "e1", when: "4 Dec 16:10", who: "A pipeline with a name that goes on and on" },
      ...{ did: "recorded evidence", what: "line X3.1", href: null },
      changes: ["failed, by check-12", `${"An excerpt without an end ".repeat(3)}…`],
    },
  ],
  total: 132,
  next: "e1",
  people: ["Lena Lead", "Otto"],
  kinds: ["item", "task"],
};

export const trailFixtures = {
  some,
  few: { ...some, total: 2, next: null },
  empty: { ...some, rows: [], total: 0, next: null, people: [], kinds: [] },
} satisfies Record<string, TrailModel>;
