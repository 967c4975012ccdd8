import type { BlockerLine, BlockerModel, BlockerRegisterModel, BlockerRights } from "./contract";
import type { PlaceLine } from "../words/place-line";
import { UNBROKEN } from "../unbroken";

const EVERY_RIGHT: BlockerRights = { edit: true, claim: true, recordEvidence: true, waive: true };
const NO_RIGHT: BlockerRights = { edit: false, claim: false, recordEvidence: false, waive: false };

const open: BlockerLine = {
  id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d0",
  version: 1,
  key: "B3",
  title: "Blocker 3: its content is not described",
  note: "Nothing can go ahead, because the system does not run.",
  severity: "P0",
  claimed: { state: "to do", word: "not started" },
  actual: { state: "blocked", word: "blocked" },
  contradicted: false,
  standing: "open",
  shown: { state: "to do", word: "open" },
  sides: [],
  heldUp: "the verdict",
  weight: 1,
  ageDays: 52,
  age: "52\u00a0d",
  owner: null,
  claim: null,
  reopens: false,
  reopensAs: "in progress",
};

const rows: BlockerLine[] = [
  {
    ...open,
    id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d1",
    key: "B2",
    title: "Blocker 2: the three layers",
    note: "Layer 1 is broken, layer 2 is there in part, layer 3 is missing.",
    claimed: { state: "claimed", word: "done" },
    actual: { state: "refuted", word: "incomplete" },
    contradicted: true,
    shown: { state: "refuted", word: "open, refuted" },
    sides: [
      { whose: "Claimed", value: "done", from: "Earlier executor, 27 Nov" },
      { whose: "Actual", value: "incomplete", from: "failed 5 days ago, says Senior reviewer" },
    ],
    heldUp: "phase 2, 18 more through it, 1 criterion, the verdict",
    weight: 21,
    claim: { by: "Earlier executor", mine: false, failedSince: true },
    reopens: true,
  },
  open,
  {
    ...open,
    id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d2",
    key: "B0",
    title: "Blocker 0: distribution of the configuration",
    severity: "P1",
    claimed: { state: "claimed", word: "done" },
    actual: { state: "suspect", word: "fragile" },
    standing: "claimed resolved",
    shown: { state: "claimed", word: "claimed resolved" },
    heldUp: "nothing any more",
    weight: 0,
    claim: { by: "Lena Lead", mine: true, failedSince: false },
    reopens: true,
  },
  {
    ...open,
    id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d3",
    key: "B4",
    title: "No key to test with",
    severity: "P1",
    shown: { state: "waived", word: "open, waived until 19 Dec" },
    heldUp: "nothing any more",
    weight: 0,
  },
  {
    ...open,
    id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d4",
    key: "B1",
    title: "Blocker 1: hierarchy of the ledger",
    severity: "P1",
    claimed: { state: "claimed", word: "done" },
    actual: { state: "verified", word: "done" },
    standing: "resolved",
    shown: { state: "verified", word: "resolved" },
    heldUp: "nothing any more",
    weight: 0,
    claim: { by: "Earlier executor", mine: false, failedSince: false },
    reopens: true,
  },
];

const many: BlockerLine[] = Array.from({ length: 120 }, (_, index) => ({
  ...open,
  id: `overflow-${String(index)}`,
  key: `VERY-LONG-KEY-${String(index)}`,
  title:
    index === 1
      ? UNBROKEN
      : "A blocker whose title goes on for far longer than anybody would write by hand, until it has used up two lines and a good deal more than that",
  heldUp: "phase 0.5, phase 1, task 2.3, 118 more through them, 4 criteria, the verdict",
}));

const full: BlockerRegisterModel = {
  slug: "vimana",
  viewer: "Lena Lead",
  lead: "5 blockers: 3 open, 1 of them claimed resolved, 1 resolved",
  sentence: "2 P0 blockers are open. 1 of 2 that are claimed done is not.",
  facts:
    "The oldest, B2, has stood for 52\u00a0d. B2 holds up 21 things. None of them has an owner.",
  isTallied: false,
  rows,
  may: EVERY_RIGHT,
};

export const blockerRegisterFixtures = {
  full,
  viewer: { ...full, may: NO_RIGHT },
  approver: { ...full, may: { ...NO_RIGHT, recordEvidence: true, waive: true } },
  overflow: { ...full, rows: many },
  empty: {
    ...full,
    lead: "0 blockers",
    sentence: "No blockers are on record.",
    facts: null,
    isTallied: false,
    rows: [],
  },
  "empty, viewer": {
    ...full,
    lead: "0 blockers",
    sentence: "No blockers are on record.",
    facts: null,
    rows: [],
    may: NO_RIGHT,
  },
} satisfies Record<string, BlockerRegisterModel>;

const phase: PlaceLine = {
  id: "phase 2",
  text: "phase 2 Wiring and integration",
  href: "#",
  state: "to do",
};

const details: BlockerModel = {
  key: "B2",
  version: 3,
  texts: [
    {
      label: "Finding",
      text: "Layer 1 is broken, layer 2 is there in part, layer 3 is missing.",
    },
    { label: "Risk", text: "No earlier work can be validated." },
    { label: "Cause", text: "The layers were never put together." },
    { label: "Impact", text: "Nothing after phase 2 can begin." },
  ],
  actions: [
    "Layer 1: repair and complete the protocols (tasks 0.1 and 1.1)",
    "Layer 2: remove the `try/except` imports (task 1.2)",
  ],
  facts: [
    { label: "Owner", text: "Lena Lead" },
    { label: "Estimate", text: "2–6 weeks" },
    { label: "Raised", text: "11 Oct, 52\u00a0d" },
    { label: "Written as resolved", text: "27 Nov" },
  ],
  resolvedBy: [phase],
  waitsFor: [
    { id: "task 9", text: "task 9, which is defined nowhere", href: null, state: "unknown" },
  ],
  held: {
    lead: "Waits for it:",
    directly: [phase, { ...phase, id: "gate 2", text: "gate 2" }],
    through: [
      {
        label: "28 tasks",
        places: [{ ...phase, id: "task 3.1", text: "3.1 Run all tests" }],
        more: 8,
      },
    ],
    criteria: [{ id: "criterion p0", text: "No P0 blocker is open", href: "#", state: "refuted" }],
    verdict: { text: "The verdict, which cannot be GO", href: "#" },
  },
  chain: {
    claim: { state: "claimed", title: "Claimed by Earlier executor", note: "27 Nov" },
    checks: [
      {
        check: "found without a check",
        link: "broken",
        evidence: { state: "refuted", title: "failed", note: "Senior reviewer, 5 days ago" },
        excerpt: "Incomplete: layer 1 is broken.",
      },
    ],
  },
  reasons: ["failed 5 days ago, says Senior reviewer"],
  asked: "Lena Lead asked for a waiver until 19 Dec: nobody uses it yet",
  trail: [
    {
      id: "1",
      state: "refuted",
      title: "Senior reviewer: failed",
      when: "28 Nov 10:00",
      note: "Incomplete: layer 1 is broken.",
    },
    {
      id: "0",
      state: "claimed",
      title: "Claimed by Earlier executor",
      when: "27 Nov",
      note: "Blocker 2 is complete",
    },
  ],
};

export const blockerFixtures = {
  full: details,
  bare: {
    ...details,
    texts: [],
    actions: [],
    facts: [
      { label: "Owner", text: "nobody" },
      { label: "Estimate", text: "not estimated" },
      { label: "Raised", text: "2 Dec, today" },
    ],
    resolvedBy: [],
    waitsFor: [],
    held: {
      lead: "Nobody has said what waits for it.",
      directly: [],
      through: [],
      criteria: [],
      verdict: null,
    },
    chain: {
      claim: { state: "to do", title: "Nobody claims it", note: "" },
      checks: [],
    },
    reasons: ["recorded as not started"],
    asked: null,
    trail: [],
  },
} satisfies Record<string, BlockerModel>;
