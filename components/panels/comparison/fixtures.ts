import type { ComparisonModel } from "./contract";

const AT = "2025-12-05T00:01:00.000Z";

const some: ComparisonModel = {
  ...{ slug: "vimana", from: { kept: AT, day: "" }, to: { kept: "", day: "" } },
  ...{ span: "5 Dec 00:01 to now", why: null },
  isInexact: false,
  groups: [
    {
      ...{ kind: "verdict", title: "Verdict" },
      rows: [
        {
          ...{ kind: "verdict", row: "the project", title: "Vimana" },
          ...{ before: "NO-GO", after: "CONDITIONAL" },
        },
      ],
    },
    {
      ...{ kind: "verified", title: "Verified" },
      rows: [
        {
          ...{ kind: "verified", row: "task 1.2", before: "claimed", after: "verified" },
          title: "A task whose title goes on for as long as anybody would care to write it down",
        },
      ],
    },
  ],
  moments: [{ at: AT, label: "5 Dec 00:01" }],
  markdownHref: `/api/v1/projects/vimana/compare?from=${AT}&format=markdown`,
};

export const comparisonFixtures = {
  some,
  inexact: { ...some, isInexact: true },
  "nothing changed": { ...some, groups: [] },
  "not to be read": {
    ...{ ...some, from: { kept: AT, day: "" }, span: null, groups: [], markdownHref: null },
    why: "From is given as “last week”, which is no day and no moment.",
  },
  "nothing taken": {
    ...{ ...some, from: { kept: "", day: "" }, span: null },
    ...{ groups: [], moments: [], markdownHref: null },
    why: "No snapshot was taken yet. One is taken each day by itself.",
  },
} satisfies Record<string, ComparisonModel>;
