import { ITEM_STATES, type ItemState } from "@/lib/domain/vocabulary";
import type { ChainCheck } from "../words/evidence-chains";
import type { PlanClaim, PlanModel, PlanPhase, PlanRow, PlanRowModel } from "./contract";
import { fingerprintOf } from "./rows-of";
import { UNBROKEN } from "../unbroken";

const AT = "2025-12-02T09:38:00.000Z";
const EARLIER = "2025-12-02T09:14:00.000Z";
const BEFORE = "2025-12-01T16:24:00.000Z";

function row(kind: PlanRow["kind"], key: string, parts: Partial<PlanRow>): PlanRow {
  const state = parts.state ?? "to do";
  const isHidden = state === "not applicable" || state === "waived";
  return {
    kind,
    id: `${kind}-${key}`,
    version: 1,
    key,
    text: `${kind === "task" ? "A task" : "An item"} that is ${state}`,
    state,
    ...(isHidden && { beneath: "to do" as const }),
    ...parts,
  };
}

const claim: PlanClaim = { by: "Ada Admin", at: EARLIER };

/** A row as it would come about: what is claimed has a claim, what is refuted a failing run. */
function inState(kind: PlanRow["kind"], key: string, state: ItemState, parts: Partial<PlanRow>) {
  const byState: Partial<Record<ItemState, Partial<PlanRow>>> = {
    claimed: { claim },
    verified: { run: "CI 1412, exit 0", foundAt: EARLIER },
    refuted: {
      claim: { by: "Lena Lead", at: EARLIER, mine: true, again: true },
      run: "CI 1409, exit 3",
      foundAt: BEFORE,
    },
    stale: { run: "CI 1360, exit 0", foundAt: "2025-11-16T09:00:00.000Z" },
    "not applicable": { notApplicable: { by: "Lena Lead", reason: "There is no such part" } },
  };
  return row(kind, key, { state, ...parts, ...byState[state] });
}

const ofEveryState = ITEM_STATES.map((state, index) =>
  inState("task", `0.${String(index + 1)}`, state, {
    priority: "P1",
    effort: "1–2\u00a0h",
    proof: "pytest tests/ --collect-only",
  }),
);

const blocked = row("task", "0.10", {
  text: "Smoke test: the server starts",
  waits: ["0.2"],
  unproved: ["0.3"],
  blocked: true,
  priority: "P0",
  effort: "0.5\u00a0h",
});

const criteria = ITEM_STATES.map((state, index) =>
  inState("item", `exit-0-${String(index + 1)}`, state, {
    text: `A criterion that is ${state} (\`pytest tests/ --collect-only\`)`,
    ...(index === 1 && { informs: true as const }),
  }),
);

/** Claimed all the same; passed, and never seen failing. */
const doubtful = [
  row("task", "0.11", {
    text: "Write down the fixes",
    state: "claimed",
    waits: ["0.1", "0.2", "0.3"],
    claim: { by: "Lena Lead", at: AT, mine: true },
  }),
  row("task", "0.13", {
    text: "Smoke test: the server starts without the old configuration",
    state: "claimed",
    claim: {
      by: "Lena Lead",
      at: AT,
      override: {
        open: [
          { kind: "task", key: "0.2", missing: false },
          { kind: "gate", key: "0", locks: "1" },
        ],
        reason: "The configuration is only read by the tests, and those are of the next phase",
      },
    },
  }),
  row("task", "0.12", {
    text: "Repair the import chain",
    state: "claimed",
    unproven: "never seen failing",
    foundAt: EARLIER,
    proof: "run_server.py --help",
  }),
];

function phase(key: string, parts: Partial<PlanPhase>): PlanPhase {
  return {
    id: `phase-${key}`,
    version: 1,
    key,
    name: `Phase number ${key}`,
    goal: "The system runs.",
    dates: "1–2 Dec",
    ends: "2 Dec",
    effort: {
      computed: "3.5–4.5\u00a0h",
      stated: "4–6\u00a0h",
      difference: {
        sides: [
          { whose: "The tasks", value: "3.5–4.5\u00a0h", from: "estimates of 5 tasks" },
          { whose: "Stated", value: "4–6\u00a0h", from: "Senior roadmap, Overview" },
        ],
        explained: null,
        explainHref: "#findings",
      },
    },
    lockedBy: "0",
    current: false,
    next: null,
    look: "locked",
    tasks: [row("task", `${key}.1`, { priority: "P0" })],
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
  tasks: [...ofEveryState, blocked, ...doubtful],
  entrance: [row("item", "entrance-0-1", { text: "A team is named", owner: "Lena Lead" })],
  exit: criteria,
});

function plan(model: Omit<PlanModel, "fingerprint">): PlanModel {
  return { ...model, fingerprint: fingerprintOf(model) };
}

const full = plan({
  slug: "example",
  at: AT,
  sentence: "Phase 0 has 1 of 8 exit criteria verified.",
  effort: {
    computed: "34.5–44.5\u00a0h",
    stated: "28–38\u00a0h",
    difference: {
      sides: [
        { whose: "The tasks", value: "34.5–44.5\u00a0h", from: "estimates of 24 tasks" },
        { whose: "Stated", value: "28–38\u00a0h", from: "Senior roadmap, Overview" },
      ],
      explained: "Lena Lead: the report leaves out the tests",
      explainHref: "#findings",
    },
  },
  facts: ["Target Wed 17 Dec."],
  counts: "3 phases, 12 tasks, 13 exit criteria",
  columns: { proof: true, waits: true, priority: true, effort: true, keyLength: 4 },
  phases: [current, phase("1", {}), phase("2", {}), phase("3", { exit: [], tasks: [] })],
  lists: [
    {
      id: "readiness",
      title: "Readiness checklist",
      note: "3 lines",
      groups: [
        { name: "Architecture", rows: [row("item", "ready-1", {}), row("item", "ready-2", {})] },
        { name: "Testing", rows: [row("item", "ready-3", { owner: "QA", dueOn: "2025-12-05" })] },
      ],
    },
  ],
  components: [
    {
      id: "component-core",
      version: 1,
      key: "core",
      name: "The core",
      facts: "weighs 2 · any failure caps it at 10\u00a0%",
      note: null,
    },
    {
      id: "component-edge",
      version: 1,
      key: "edge",
      name: `The edge ${UNBROKEN}`,
      facts: "weighs 1 · stated 60\u00a0%",
      note: "Says the report.",
    },
  ],
  mayClaim: true,
  may: { recordEvidence: true, requestWaiver: true, approveWaiver: false, edit: true },
  views: [],
  keepsViews: false,
  viewer: "Lena Lead",
});

const VIEW = { version: 1, shared: false, mine: true, by: "Lena Lead" };

const none: PlanModel = {
  ...full,
  sentence: "Nothing is planned yet.",
  effort: { computed: null, stated: null, difference: null },
  facts: ["No target date."],
  counts: "0 tasks",
  phases: [],
  lists: [],
  components: [],
};

const LONG =
  "A title that goes on for far longer than anybody would write by hand, until it has used up every line that it may have and then some more";

const longRow = row("task", "12.34.56", {
  text: `${LONG}, with \`a --command that-goes-on --for ever/and/ever/and/ever/without/a/single/space\` and ${UNBROKEN}`,
  proof: "python -m package.of.modules --with a-long-list --of arguments --and-more",
  waits: ["phase 11", "12.33.1", "12.33.2", "12.33.3", "12.33.4"],
  priority: "P3",
  effort: "120.5–240.5\u00a0h",
  owner: "Somebody With An Extraordinarily Long Name",
  claim: { by: "Somebody With An Extraordinarily Long Name", at: BEFORE, again: true },
});

const NOTHING = {
  recordEvidence: false,
  requestWaiver: false,
  approveWaiver: false,
  edit: false,
};

/** The states of the panel that the gallery shows. */
export const planFixtures = {
  full,
  "kept views": {
    ...full,
    keepsViews: true,
    views: [
      { ...VIEW, id: "view-1", name: "Mine", query: "owner=Lena+Lead" },
      { ...VIEW, id: "view-2", name: `Everything ${UNBROKEN}`, query: "", shared: true },
      { ...VIEW, id: "view-3", name: "P0 by owner", query: "priority=P0&group=owner", mine: false },
    ],
  },
  viewer: { ...full, mayClaim: false, may: NOTHING, viewer: "Vera Viewer" },
  approver: {
    ...full,
    mayClaim: false,
    may: { ...NOTHING, recordEvidence: true, approveWaiver: true },
    viewer: "Edgar Executive",
  },
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
    columns: { ...full.columns, keyLength: 24 },
    sentence: LONG,
    phases: [
      phase("0", {
        ...current,
        name: `${LONG} ${UNBROKEN}`,
        goal: `${LONG} ${UNBROKEN}`,
        tasks: [longRow],
        exit: [],
      }),
    ],
    lists: [
      {
        id: "tasks",
        title: `${LONG} ${UNBROKEN}`,
        note: "in no phase",
        groups: [{ name: LONG, rows: [{ ...longRow, id: "another", kind: "item" }] }],
      },
    ],
  },
  "many tasks": {
    ...none,
    columns: { proof: false, waits: false, priority: false, effort: false, keyLength: 2 },
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

const broken: ChainCheck = {
  check: "pytest tests/ --collect-only",
  expected: "exit 0, no error",
  link: "broken",
  evidence: { state: "refuted", title: "exit 3", note: "CI 1409, 17 h ago" },
  excerpt: "SystemExit while tests are collected: the whole run ends.",
  flags: [],
};

const nothing: PlanRowModel = {
  version: 1,
  claim: null,
  before: [],
  checks: [],
  reasons: [],
  problem: null,
  steps: [],
};

/** What stands behind a row. */
export const planRowFixtures = {
  nothing,
  refuted: {
    ...nothing,
    claim: {
      by: "Lena Lead",
      told: "Lena Lead, 21 Nov 09:14",
      statement: "Tests collect",
      note: "Ran it twice on my machine.",
    },
    checks: [
      broken,
      {
        ...broken,
        check: "python run_server.py --help",
        link: "holds",
        evidence: { state: "verified", title: "exit 0", note: "CI 1412, 3 h ago" },
        expected: null,
        excerpt: null,
      },
      {
        ...broken,
        check: "a second person",
        link: "none",
        evidence: { state: "unknown", title: "no evidence", note: "" },
        expected: null,
        excerpt: null,
      },
    ],
    before: [
      { text: "0.2 Repair the import chain", href: "#task-0.2", state: "to do", onlySaid: false },
      { text: "B1 No server", href: null, state: "in progress", onlySaid: false },
      { text: "0.1 Repair the imports", href: "#task-0.1", state: "claimed", onlySaid: true },
    ],
    reasons: ["CI 1409 failed 17\u00a0h ago"],
    problem: "The tests end the whole run with `sys.exit(1)`.",
    steps: ["Read the trace", "Remove `sys.exit`"],
  },
  "only said before it": {
    ...nothing,
    before: [
      { text: "0.1 Repair the imports", href: "#task-0.1", state: "claimed", onlySaid: true },
    ],
  },
  "long texts": {
    ...nothing,
    claim: { by: LONG, told: LONG, statement: LONG, note: LONG },
    checks: [
      {
        ...broken,
        check: "python -m package.of.modules --with a-long-list --of/arguments/without/a/space",
        expected: LONG,
        excerpt: LONG,
        flags: ["never seen failing", "`|| echo clean` swallows a failure: it passes either way"],
      },
    ],
    before: [{ text: LONG, href: null, state: "stale", onlySaid: true }],
    reasons: [LONG],
    problem: LONG,
    steps: [LONG, `${LONG}, again`],
  },
} satisfies Record<string, PlanRowModel>;
