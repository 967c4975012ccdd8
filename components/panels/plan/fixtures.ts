import { ITEM_STATES, type ItemState } from "@/lib/domain/vocabulary";
import type { PlanChain, PlanModel, PlanPhase, PlanRow } from "./contract";

const broken: PlanChain = {
  check: "pytest tests/ --collect-only",
  expected: "exit 0, no error",
  link: "broken",
  evidence: { state: "refuted", title: "exit 3", note: "CI 1409, 17 h ago" },
  excerpt: "SystemExit while tests are collected: the whole run ends.",
};

function row(kind: PlanRow["kind"], key: string, parts: Partial<PlanRow>): PlanRow {
  const state = parts.state ?? "to do";
  return {
    kind,
    id: `${kind}-${key}`,
    version: 1,
    key,
    text: `${kind === "task" ? "A task" : "An item"} that is ${state}`,
    state,
    beneath: state === "not applicable" || state === "waived" ? "to do" : state,
    status: "to do",
    waitsFor: [],
    blocked: false,
    priority: null,
    proof: null,
    run: "no check yet",
    effort: null,
    owner: null,
    due: null,
    informs: false,
    when: null,
    claim: null,
    notApplicable: null,
    chain: [],
    reasons: [],
    problem: null,
    steps: [],
    ...parts,
  };
}

const holds: PlanChain = {
  ...broken,
  link: "holds",
  evidence: { state: "verified", title: "exit 0", note: "CI 1412, 3 h ago" },
  excerpt: null,
};

const claim: PlanRow["claim"] = {
  by: "Lena Lead",
  told: "Lena Lead, 21 Nov 09:14",
  statement: "Tests collect",
  note: "Ran it twice on my machine.",
  failedSince: false,
};

/** A row as it would come about: what is claimed has a claim, what is refuted a failing run. */
function inState(kind: PlanRow["kind"], key: string, state: ItemState, parts: Partial<PlanRow>) {
  const byState: Partial<Record<ItemState, Partial<PlanRow>>> = {
    claimed: { claim, when: "claimed 21 Nov" },
    verified: { chain: [holds], run: "CI 1412, exit 0", when: "3\u00a0h ago" },
    refuted: {
      claim: claim && { ...claim, failedSince: true },
      chain: [broken],
      run: "CI 1409, exit 3",
      when: "17\u00a0h ago",
      reasons: ["CI 1409 failed 17\u00a0h ago"],
    },
    stale: {
      chain: [{ ...holds, link: "stale" }],
      run: "CI 1360, exit 0",
      when: "16 days ago",
      reasons: ["CI 1360 passed 16 days ago, fresh for 14 days"],
    },
    "not applicable": { notApplicable: { by: "Lena Lead", reason: "There is no such part" } },
  };
  return row(kind, key, { state, ...parts, ...byState[state] });
}

const ofEveryState = ITEM_STATES.map((state, index) =>
  inState("task", `0.${String(index + 1)}`, state, {
    priority: "P1",
    effort: "1–2\u00a0h",
    proof: "pytest tests/ --collect-only",
    run: "no run yet",
  }),
);

const blocked = row("task", "0.10", {
  text: "Smoke test: the server starts",
  waitsFor: ["0.2", "0.3"],
  blocked: true,
  priority: "P0",
  effort: "0.5\u00a0h",
});

const criteria = ITEM_STATES.map((state, index) =>
  inState("item", `exit-0-${String(index + 1)}`, state, {
    text: `A criterion that is ${state} (\`pytest tests/ --collect-only\`)`,
    informs: index === 1,
  }),
);

function phase(key: string, parts: Partial<PlanPhase>): PlanPhase {
  return {
    key,
    name: `Phase number ${key}`,
    goal: "The system runs.",
    dates: "1–2 Dec",
    ends: "2 Dec",
    effort: { computed: "3.5–4.5\u00a0h", stated: "4–6\u00a0h", differ: true },
    lockedBy: "0",
    current: false,
    next: null,
    look: "locked",
    tasks: [row("task", `${key}.1`, { waitsFor: ["gate 0"], priority: "P0" })],
    entrance: [],
    exit: [row("item", `exit-${key}-1`, {}), row("item", `exit-${key}-2`, {})],
    ...parts,
  };
}

const current = phase("0", {
  lockedBy: null,
  current: true,
  next: "1",
  look: "failed",
  tasks: [...ofEveryState, blocked],
  entrance: [row("item", "entrance-0-1", { text: "A team is named", owner: "Lena Lead" })],
  exit: criteria,
});

const full: PlanModel = {
  slug: "example",
  name: "Example",
  sentence: "Phase 0 has 1 of 8 exit criteria verified.",
  facts: [
    { text: "Estimate 34.5–44.5\u00a0h", differs: "28–38\u00a0h stated" },
    { text: "Target Wed 17 Dec.", differs: null },
  ],
  counts: "3 phases, 12 tasks, 13 exit criteria",
  phases: [current, phase("1", {}), phase("2", {}), phase("3", { exit: [], tasks: [] })],
  lists: [
    {
      id: "readiness",
      title: "Readiness checklist",
      note: "3 lines",
      groups: [
        { name: "Architecture", rows: [row("item", "ready-1", {}), row("item", "ready-2", {})] },
        { name: "Testing", rows: [row("item", "ready-3", { owner: "QA", due: "5 Dec" })] },
      ],
    },
  ],
  mayClaim: true,
  viewer: "Lena Lead",
};

const none: PlanModel = {
  ...full,
  sentence: "No phases yet: tasks and checklists stand on their own.",
  facts: [{ text: "No target date.", differs: null }],
  counts: "0 tasks",
  phases: [],
  lists: [],
};

const LONG =
  "A title that goes on for far longer than anybody would write by hand, until it has used up every line that it may have and then some more";

const longRow = row("task", "12.34.56", {
  text: `${LONG}, with \`a --command that-goes-on --for ever/and/ever/and/ever/without/a/single/space\``,
  proof: "python -m package.of.modules --with a-long-list --of arguments --and-more",
  waitsFor: ["phase 11", "12.33.1", "12.33.2", "12.33.3", "12.33.4"],
  priority: "P3",
  effort: "120.5–240.5\u00a0h",
  owner: "Somebody With An Extraordinarily Long Name",
  problem: LONG,
  steps: [LONG, `${LONG}, again`],
});

/** The states of the panel that the gallery shows. */
export const planFixtures = {
  full,
  viewer: { ...full, mayClaim: false, viewer: "Vera Viewer" },
  "gate passed": {
    ...full,
    sentence: "Every gate has passed.",
    phases: [phase("0", { lockedBy: null, look: "passed" })],
    lists: [],
  },
  locked: {
    ...full,
    sentence: "Phase 0 has no exit criteria, so its gate cannot pass.",
    phases: [
      phase("0", { lockedBy: null, current: true, next: "1", look: "open", tasks: [], exit: [] }),
      phase("1", {}),
    ],
    lists: [],
  },
  "long texts": {
    ...full,
    sentence: LONG,
    phases: [phase("0", { ...current, name: LONG, goal: LONG, tasks: [longRow], exit: [] })],
    lists: [
      {
        id: "tasks",
        title: LONG,
        note: "in no phase",
        groups: [{ name: LONG, rows: [{ ...longRow, id: "another", kind: "item" }] }],
      },
    ],
  },
  "many tasks": {
    ...none,
    lists: [
      {
        id: "tasks",
        title: "Tasks",
        note: "in no phase",
        groups: [
          {
            name: "",
            rows: Array.from({ length: 60 }, (_, index) => row("task", `${index + 1}`, {})),
          },
        ],
      },
    ],
  },
  empty: none,
} satisfies Record<string, PlanModel>;
