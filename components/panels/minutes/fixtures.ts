import type { MinutesAction, MinutesItem } from "@/lib/features/reviews/types";
import type { MinutesModel } from "./contract";

const LONG = "A line that goes on for as long as anybody in the meeting would care to say it aloud";

const action: MinutesAction = {
  ...{ id: "a1", version: 1, text: "Mend the imports", owner: "Lena Lead", due: "10 Dec" },
  ...{ about: "Claims refuted", done: null, isOverdue: false },
};

const item: MinutesItem = {
  ...{ id: "i1", title: "Claims refuted", sentence: "5 of 5 checked claims refuted" },
  ...{ question: "Who proves what was claimed, and until when?", carried: null },
  heads: ["Said", "Found"],
  rows: [
    {
      ...{ title: "Phoenix integration", said: "Phoenix is implemented", mark: "refuted" },
      found: "There is no Phoenix engine.",
    },
    { title: LONG, said: null, found: null, mark: null },
  ],
  ...{ more: 3, outcome: "Acted: 2 actions", by: "Lena Lead, 3 Dec 09:12 UTC" },
  ...{ notes: "Nobody had run it.\nOtto has the branch.", took: "4 min" },
};

const some: MinutesModel = {
  slug: "vimana",
  minutes: {
    ...{ slug: "vimana", project: "Vimana", key: "R1", isOpen: false, heldOn: "Wed 3 Dec 2025" },
    held: "Opened by Lena Lead, 3 Dec 09:00 UTC; closed by Eva Exec, 3 Dec 09:30 UTC",
    standing: "NO-GO; readiness 6 % verified, 21 % claimed",
    asOf: "Data as of 3 Dec 09:30 UTC, compared with 26 Nov 09:31 UTC",
    took: "28 min",
    items: [
      item,
      {
        ...{ ...item, id: "i2", title: "Gates near", rows: [], more: 0, notes: null },
        ...{ sentence: "3 days to the gate of phase 0", outcome: "Decided: Otto owns it." },
        ...{ question: "Who owns phase 0, and until when?", took: "under a minute" },
        carried: "Parked in R0: Ben is away",
      },
      {
        ...{ ...item, id: "i3", title: "Triggers near", more: 0, notes: null, outcome: "Parked" },
        rows: [
          { title: "It breaks", said: "5 Dec", found: "Stop all work", mark: "fired" },
          { title: "Repair", said: "5 Dec", found: "4 of 9", mark: "fail" },
        ],
      },
    ],
    actions: [
      action,
      { ...action, id: "a2", text: LONG, owner: null, due: null },
      { ...action, id: "a3", text: "Tell legal", isOverdue: true },
      { ...action, id: "a4", text: "Order the host", done: "Otto, 4 Dec 10:00 UTC" },
    ],
    changes: [
      {
        title: "Verdict",
        lines: [
          {
            ...{ kind: "verdict", row: "the project", title: "Vimana" },
            ...{ before: "CONDITIONAL", after: "NO-GO" },
          },
        ],
      },
      {
        title: "Slipped",
        lines: [
          {
            ...{ kind: "slipped", row: "task 1.2", title: LONG },
            ...{ before: "1 Dec", after: "9 Dec" },
          },
        ],
      },
    ],
  },
  mayTick: true,
  mail: "Sent to 4 people.",
  markdownHref: "/api/v1/projects/vimana/report?kind=minutes&review=R1&format=markdown",
  pdfHref: "/api/v1/projects/vimana/report?kind=minutes&review=R1&format=pdf",
};
const { minutes } = some;
if (minutes === null) throw new Error("There are no minutes.");

export const minutesFixtures = {
  some,
  viewer: { ...some, mayTick: false, mail: "No mail is configured: they are sent to nobody." },
  open: {
    ...some,
    mail: null,
    minutes: {
      ...minutes,
      isOpen: true,
      actions: [],
      changes: null,
      items: [{ ...item, outcome: null, by: null }],
    },
  },
  "nothing changed": { ...some, minutes: { ...minutes, changes: [], standing: null } },
  none: { ...some, minutes: null, mail: null, markdownHref: null, pdfHref: null },
} satisfies Record<string, MinutesModel>;
