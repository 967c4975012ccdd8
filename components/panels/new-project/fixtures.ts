import type { NewProjectModel } from "./contract";

const full: NewProjectModel = {
  mayCreate: true,
  today: "2025-12-02",
  currency: "EUR",
  templates: [
    { key: "blank-gates", name: "Blank gate plan", holds: "3 phases and 6 exit criteria" },
    {
      key: "to-production",
      name: "Service going to production",
      holds:
        "3 phases, 9 tasks, 12 exit criteria, 9 checklist lines, 10 go / no-go criteria, 6 metrics and 4 risks",
    },
  ],
  copies: [
    { slug: "harbour", name: "Harbour", currency: "EUR", startOn: "2025-10-06" },
    {
      slug: "long",
      name: "A system nobody has looked at yet, with a name that is too long for its place",
      currency: "USD",
      startOn: null,
    },
  ],
};

export const newProjectFixtures = {
  full,
  "nothing to copy": { ...full, copies: [] },
  viewer: { ...full, mayCreate: false },
} satisfies Record<string, NewProjectModel>;
