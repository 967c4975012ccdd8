import type { ItemModel } from "./contract";

const LENA = { id: "c1", version: 1, by: "Lena Lead", isOwn: true, edited: null, deleted: null };

const full: ItemModel = {
  slug: "vimana",
  about: { kind: "task", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d0" },
  name: "task-0.2",
  title: "Repair the import chain of `vimana_core`",
  key: "0.2",
  standing: { state: "refuted", word: "refuted" },
  facts: [
    { label: "Phase", text: "0 Make it run" },
    { label: "Component", text: "Core" },
    { label: "Priority", text: "P0" },
    { label: "Owner", text: "Ana Reyes" },
    { label: "Due", text: "Fri 5 Dec" },
    { label: "Estimate", text: "2–4 h" },
  ],
  texts: [
    {
      label: "Problem",
      text: "`import vimana_core` fails: three modules name each other.\nNothing else can be checked before.",
    },
  ],
  steps: ["Find the circle", "Run `python -c 'import vimana_core'`"],
  chain: {
    claim: { state: "claimed", title: "Claimed by Ana Reyes", note: "28 Nov 09:14, done" },
    checks: [
      {
        check: "python -c 'import vimana_core'",
        expected: "exit 0",
        link: "broken",
        evidence: { state: "refuted", title: "exit 1", note: "CI 1412, 3 h ago" },
        excerpt: null,
      },
    ],
  },
  reasons: ["CI 1412 failed 3 h ago"],
  checks: [
    { key: "task-0-2", name: "python -c 'import vimana_core'", isAutomatic: true },
    { key: "looked", name: "a person looks", isAutomatic: false },
  ],
  mayEditChecks: true,
  waivers: [
    {
      id: "w1",
      state: "to do",
      text: "Lena Lead asked for a waiver until 19 Dec",
      reason: "Nobody imports it in the pilot",
      mayAnswer: true,
    },
    {
      id: "w2",
      state: "not applicable",
      text: "A waiver until 21 Nov does not hold, approved by Edgar Executive",
      reason: "Only the pilot",
      mayAnswer: false,
    },
  ],
  before: [{ id: "task 0.1", text: "0.1 Pin the versions", href: "#task-0.1", state: "verified" }],
  after: [
    { id: "task 0.3", text: "0.3 Start the layers", href: "#task-0.3", state: "to do" },
    { id: "phase 1", text: "phase 1 Make it right", href: "#phase-1", state: "unknown" },
    {
      id: "task 9.9",
      text: "task 9.9, which is defined nowhere",
      href: null,
      state: "unknown",
    },
  ],
  links: [
    { text: "On the plan", href: "/projects/vimana/plan#task-0.2" },
    { text: "https://ci.example/runs/1412", href: "https://ci.example/runs/1412" },
  ],
  comments: [
    {
      ...LENA,
      when: "1 Dec 16:10",
      edited: "edited 1 Dec 16:12",
      parts: [
        { kind: "person", text: "@Ana Reyes" },
        { kind: "text", text: ", the circle is in " },
        { kind: "code", text: "core/layers.py" },
        { kind: "text", text: ".\nSee " },
        { kind: "link", text: "0.3", href: "#task-0.3", isOutside: false },
        { kind: "text", text: " and " },
        { kind: "link", text: "https://ci.example/runs/1412", href: "#", isOutside: true },
      ],
      body: "@Ana Reyes, the circle is in `core/layers.py`.",
    },
    {
      ...LENA,
      id: "c2",
      by: "Ana Reyes",
      isOwn: false,
      when: "1 Dec 17:02",
      parts: [{ kind: "text", text: `A long word: ${"unbroken".repeat(20)}` }],
      body: "",
    },
    {
      ...LENA,
      id: "c3",
      isOwn: false,
      when: "2 Dec 08:00",
      deleted: "Deleted by Otto, 2 Dec 08:05.",
      parts: [],
      body: "",
    },
  ],
  activity: [
    {
      id: "e2",
      text: "Lena Lead edited it",
      when: "1 Dec 16:00",
      changes: ["owner: nobody → Ana Reyes", "due: nothing → 2025-12-05"],
    },
    { id: "e1", text: "Ana Reyes claimed it", when: "28 Nov 09:14", changes: [] },
  ],
  earlier: 3,
  mayComment: true,
};

const bare: ItemModel = {
  ...full,
  about: { ...full.about, kind: "risk" },
  name: "risk-R1",
  title: "Costs run away",
  key: "R1",
  standing: null,
  facts: [
    { label: "Level", text: "unknown: its probability is unknown; its impact is unknown" },
    { label: "Loss", text: "hidden" },
    { label: "Owner", text: "nobody" },
  ],
  texts: [],
  steps: [],
  chain: null,
  checks: null,
  reasons: [],
  waivers: [],
  before: [],
  after: [],
  links: [{ text: "Among the risks", href: "/projects/vimana/risks#risk-R1" }],
  comments: [],
  activity: [],
  earlier: 0,
};

export const itemFixtures = {
  full,
  bare,
  viewer: {
    ...full,
    mayComment: false,
    waivers: full.waivers.map((waiver) => ({ ...waiver, mayAnswer: false })),
    comments: full.comments.map((comment) => ({ ...comment, isOwn: false })),
  },
} satisfies Record<string, ItemModel>;
