import type { AgendaKind } from "@/lib/domain/review/agenda";
import type { OpenReview, ReviewItemModel, ReviewModel, ReviewRow } from "./contract";

type RowWords = [title: string, said: string | null, found: string | null, mark: ReviewRow["mark"]];

function rows(kind: ReviewRow["subject"]["kind"], words: RowWords[]): ReviewRow[] {
  return words.map(([title, said, found, mark], index) => ({
    ...{ subject: { kind, key: String(index + 1), id: `${kind}-${String(index)}` } },
    ...{ title, said, found, mark, now: mark },
  }));
}

function item(
  kind: AgendaKind,
  facts: Pick<ReviewItemModel, "hero" | "caption" | "heads" | "question" | "rows">,
): ReviewItemModel {
  return {
    ...{
      id: `item-${kind}`,
      version: 1,
      kind,
      carriedFrom: null,
      carriedText: null,
      notes: null,
      outcome: null,
    },
    ...{ spentSeconds: 0, actions: [] },
    ...facts,
  };
}

const verdict = item("verdict", {
  hero: { what: "percent", value: 6, before: 4 },
  caption: "readiness, verified",
  heads: ["Owner", "Why"],
  question: "What has to happen first?",
  rows: rows("criterion", [
    ["Gate of phase 0 has not passed", "Ada Lovelace", "gate not passed", "fail"],
    ["Reasoning is verified end to end", null, "must-have not met", "claimed"],
    ["Security audit", "Grace Hopper", "waived until 19 Dec", "waived"],
    ["Kernel can be bypassed", null, "trigger fired", "fired"],
    ["Cost accuracy of 95 %", null, null, "unknown"],
  ]),
});

const refuted = item("claims refuted", {
  hero: { what: "share", part: 5, whole: 5 },
  caption: "claims refuted",
  heads: ["Said", "Found"],
  question: "Who proves what was claimed, and until when?",
  rows: rows("blocker", [
    ["Blocker 2", "complete", "layer 1 broken, 2 partial, 3 missing", "refuted"],
    ["Phoenix", "implemented, says the report of November", "no Phoenix file exists", "refuted"],
    ["try/except", "57 became 54", "57 counted", "refuted"],
    ["All tests pass", "done, says Lena Lead", "tests do not start, SystemExit", "refuted"],
    ["Server functional", "complete", "ImportError in config/schema.py", "refuted"],
  ]),
});
const [first] = refuted.rows;
if (first) refuted.rows[0] = { ...first, now: "verified" };

const carried: ReviewItemModel = {
  ...item("carried over", {
    hero: { what: "count", count: 3 },
    caption: "actions not done",
    heads: ["Owner", "Due"],
    question: "Are they on their way?",
    rows: rows("action", [
      ["Split the schema module from its loader", "Ada Lovelace", "Fri 28 Nov", null],
      ["Write the restore drill down", "Grace Hopper", "Tue 2 Dec", null],
      ["Ask legal about the second region", null, null, null],
    ]),
  }),
  carriedFrom: "R3",
};

const stale = item("proof gone stale", {
  hero: { what: "count", count: 2 },
  caption: "proofs gone stale",
  heads: ["Fresh for", "Is now"],
  question: "Who proves it again, and until when?",
  rows: rows("item", [
    ["Load test of the gateway holds 400 requests a second", "14 days", "16 days old", "stale"],
    ["Restore drill of the ledger", "30 days", "52 days old", "stale"],
  ]),
});

const triggers = item("triggers near", {
  hero: { what: "days", days: 3 },
  caption: "days to the next trigger",
  heads: ["Due", "If it fires"],
  question: "Who keeps it from firing?",
  rows: rows("criterion", [
    ["Kernel enforcement is still bypassed", "Fri 5 Dec", "extend by 4 weeks", "in progress"],
    ["No second maintainer is named", "Mon 8 Dec", "cut the scope to phases 0 and 1", "to do"],
  ]),
});

const gates = item("gates near", {
  hero: { what: "days", days: -2 },
  caption: "days past the gate of phase 0",
  heads: ["Planned", "Open"],
  question: "Who owns phase 0, and until when?",
  rows: rows("phase", [
    ["0 Emergency stabilisation", "Sun 30 Nov", "4 of 7 criteria", "fail"],
    ["1 Core wiring", "Fri 12 Dec", "12 of 12 criteria", "unknown"],
  ]),
});

const blockers = item("blockers raised", {
  hero: { what: "count", count: 1 },
  caption: "blocker raised",
  heads: ["Severity", "Risk"],
  question: "Who clears 5, and until when?",
  rows: rows("blocker", [
    ["Import cycle between schema and kernel", "P0", "no server starts", null],
  ]),
});

const slips = item("slips", {
  hero: { what: "count", count: 2 },
  caption: "dates slipped",
  heads: ["Planned", "Now"],
  question: "Is the new date kept, or is something cut?",
  rows: rows("milestone", [
    ["Pilot with two teams", "Fri 12 Dec", "Fri 9 Jan", null],
    ["Phase 2, autonomy", "Mon 5 Jan", "Mon 19 Jan", null],
  ]),
});

const figures = item("figures moved", {
  hero: { what: "count", count: 7 },
  caption: "figures moved",
  heads: ["Was", "Is"],
  question: "Is that what was expected?",
  rows: rows("metric", [
    ["Cost accuracy", "50 %", "70 %", null],
    ["Mean time to recover from a crash of the orchestrator", "90 min", "45 min", null],
    ["Test coverage", null, "31 %", null],
    ["Memory leaks found by the nightly run", "12", "0", null],
    ["Requests without a trace", "4 %", "4.2 %", null],
    ["Phoenix recoveries", "0", "2", null],
    ["Open advisories", "15", "17", null],
  ]),
});

const decisions = item("decisions moved", {
  hero: { what: "count", count: 1 },
  caption: "decision rests on what has moved",
  heads: ["Decided", "Moved since"],
  question: "Does roadmap still hold?",
  rows: rows("decision", [
    [
      "Six weeks, with phases 3 and 4 deferred",
      "go with conditions",
      "Cost accuracy 50 → 70",
      null,
    ],
  ]),
});

/** Two inputs of one decision. */
const [moved] = decisions.rows;
if (moved) decisions.rows.push({ ...moved, title: "Providers validated", found: "1 → 0" });

const overdue = item("actions overdue", {
  hero: { what: "days", days: -9 },
  caption: "days past an action",
  heads: ["Owner", "Was due"],
  question: "Who does it, and until when?",
  rows: rows("action", [["Name a second maintainer", "Grace Hopper", "Sun 23 Nov", null]]),
});

const items = [
  verdict,
  carried,
  refuted,
  stale,
  triggers,
  gates,
  blockers,
  slips,
  figures,
  decisions,
  overdue,
];

const open: OpenReview = {
  ...{ id: "review", version: 4, key: "R4", heldOn: "2025-12-02", openedBy: "Lena Lead" },
  ...{ openedAt: "2025-12-02T09:00:00.000Z", enteredAt: "2025-12-02T09:05:00.000Z" },
  ...{ stage: "agenda", index: null, rowsPage: 0, items },
};

const model: ReviewModel = {
  project: { slug: "vimana", name: "Vimana" },
  verdict: "NO-GO",
  readiness: { claimed: 11, verified: 6, target: 90 },
  at: "2025-12-02T09:09:10.000Z",
  mayLead: true,
  previous: { key: "R3", closedAt: "2025-11-25T09:41:00.000Z" },
  since: "2025-11-25T09:41:00.000Z",
  open,
  preview: [],
  people: ["Ada Lovelace", "Grace Hopper", "Lena Lead"],
  isExample: true,
};

/** At an item, those before it with what came of them. */
function at(shown: ReviewItemModel, part: Partial<OpenReview> = {}): ReviewModel {
  const index = items.findIndex(({ id }) => id === shown.id);
  const told = items.map((one, place) => {
    if (one.id === shown.id) return shown;
    return place < index ? withOutcome(one, place) : one;
  });
  return { ...model, open: { ...open, stage: "item", index, items: told, ...part } };
}

function withOutcome(one: ReviewItemModel, place: number): ReviewItemModel {
  const outcome = { by: "Lena Lead", at: "2025-12-02T09:04:00.000Z" };
  const [kind, text] = (
    [
      ["decided", "Phase 0 first: nothing else is started until a server starts."],
      ["acted", null],
      ["parked", "the numbers of the second region are missing"],
    ] as const
  )[place % 3] ?? ["parked", null];
  const action = { id: `action-${one.id}`, version: 1, owner: "Ada Lovelace", isDone: false };
  return {
    ...{ ...one, outcome: { ...outcome, kind, text } },
    spentSeconds: 60 + place * 17,
    actions:
      kind === "acted"
        ? [{ ...action, text: `Prove it anew: ${one.caption}`, dueOn: "2025-12-05" }]
        : [],
  };
}

const LONG =
  "A name that goes on for as long as people go on when they are asked to be exact about it and nobody stops them in time";

export const reviewFixtures = {
  unopened: {
    ...model,
    open: null,
    // What was parked in the last one and its actions are both carried over.
    preview: [...items, carried].map(({ kind, hero, caption, rows: all }) => ({
      ...{ kind, hero, caption, count: all.length },
    })),
  },
  "first-ever": {
    ...{ ...model, open: null, previous: null, since: null, mayLead: false },
    readiness: { claimed: null, verified: null, target: null },
    preview: [
      {
        ...{ kind: "verdict", caption: "readiness, verified", count: 0 },
        hero: { what: "percent", value: null, before: null },
      },
    ],
  },
  agenda: model,
  verdict: at(verdict),
  "carried-over": at(carried),
  "claims-refuted": at(refuted),
  parked: at({
    ...figures,
    carriedFrom: "R2",
    carriedText: "the second region is not measured yet",
  }),
  "proof-gone-stale": at(stale),
  "triggers-near": at(triggers),
  "gates-near": at(gates),
  "blockers-raised": at(blockers),
  slips: at(slips),
  "figures-moved": at(figures),
  "figures-moved-more": at(figures, { rowsPage: 1 }),
  "decisions-moved": at(decisions),
  "actions-overdue": at(overdue),
  decided: at(withOutcome(refuted, 0)),
  noted: at({ ...refuted, notes: "Ada has looked at it already." }),
  "noted-at-length": at({ ...refuted, notes: "Ben is away until Friday. ".repeat(20) }),
  acted: at({ ...withOutcome(refuted, 1), notes: "Ada has looked at it already." }),
  closing: {
    ...model,
    open: { ...open, stage: "closing", index: null, items: items.map(withOutcome) },
  },
  viewer: { ...at(refuted), mayLead: false },
  unknown: {
    ...at({ ...verdict, hero: { what: "percent", value: null, before: null }, rows: [] }),
    readiness: { claimed: null, verified: null, target: 90 },
  },
  many: at({ ...refuted, hero: { what: "share", part: 124, whole: 360 } }),
  long: {
    ...at({
      ...{ ...refuted, caption: LONG, question: `${LONG}?` },
      rows: refuted.rows.map((row) => ({ ...row, title: LONG, said: LONG, found: LONG })),
    }),
    project: { slug: "vimana", name: LONG },
  },
} satisfies Record<string, ReviewModel>;
