import type {
  CriterionLine,
  DecidedModel,
  GoNoGoModel,
  InForceLine,
  InsideModel,
  TriggerLine,
  VoiceLine,
} from "./contract";
import { UNBROKEN } from "../unbroken";

const silent: InsideModel = {
  chains: [],
  absence: "No evidence. Nobody claims it.",
  lines: ["Nobody owns it, no date"],
  parts: [],
  more: 0,
  place: null,
};

const claimed: InsideModel = {
  ...silent,
  absence: null,
  chains: [
    {
      claim: { state: "claimed", title: "Claimed by Ana Reyes", note: "1 Dec 16:10" },
      checks: [
        {
          check: "pytest tests/gateway",
          link: "broken",
          evidence: { state: "refuted", title: "exit 1", note: "CI 1412, 3\u00a0h ago" },
          excerpt: "2 failed, 14 passed",
        },
      ],
    },
  ],
  lines: ["Task 0.1 is refuted", "Ana Reyes owns it, due Fri 5 Dec"],
  place: { label: "Task 0.1", href: "#" },
};

const criterion = (number: string, row: Partial<CriterionLine> = {}): CriterionLine => ({
  id: `criterion-${number}`,
  key: number,
  number,
  state: "to do",
  text: "A cost tracking service with budgets",
  figure: "nothing recorded",
  due: null,
  isSaid: true,
  inside: silent,
  ...row,
});

const trigger = (id: string, row: Partial<TriggerLine> = {}): TriggerLine => ({
  id,
  key: id,
  ring: { state: "fired" },
  countdown: null,
  condition: "Common errors crash the system",
  detail: "claimed by Ana Reyes, no proof",
  lead: "since 19 Aug",
  consequence: "stop",
  effect: "Deployment stops and is delayed.",
  inside: silent,
  ...row,
});

const voice = (name: string, part: Partial<VoiceLine> = {}): VoiceLine => ({
  id: name,
  function: name,
  person: null,
  answer: null,
  reason: null,
  said: null,
  note: null,
  conditions: [],
  ...part,
});

const decided: DecidedModel = {
  key: "D1",
  question: "Do we ship the first version?",
  besideAnother: false,
  voices: [],
  verdict: "CONDITIONAL",
  words: "Decided go with conditions by Eva Executive, Mon 1 Dec",
  reason: "The launch cannot wait.",
  missed: [],
  since: "1 Dec",
  changed: [],
  inputs: "inputs unchanged since 1 Dec",
  conditions: [
    {
      id: "a",
      state: "in progress",
      text: "Rotate the key",
      note: "Operations, Ana Reyes, due Fri 12 Dec",
      href: "#",
    },
  ],
  hash: "8c41 e07b",
  isAltered: false,
};

const moved: DecidedModel = {
  ...decided,
  besideAnother: true,
  voices: [
    {
      ...{ id: "Security", function: "Security", person: "Ana Reyes", note: null },
      ...{ answer: "go", reason: "All keys are rotated.", said: "1 Dec 16:10", conditions: [] },
    },
  ],
  verdict: "NO-GO",
  missed: ["Rotate the key was due Fri 12 Dec"],
  inputs: "inputs changed since 1 Dec: 2",
  changed: [
    {
      id: "metric speed",
      label: "Metric Speed, ms",
      before: "100",
      after: "140",
      note: "may move 5\u00a0%",
    },
    {
      id: "gate 0",
      label: "Gate 0: First",
      before: "pass",
      after: "fail",
      note: "any change counts",
    },
  ],
};

const inForce: InForceLine[] = [
  {
    ...{ key: "D2", question: "Do we hire a second tester?", reason: null, missed: [] },
    words: "Decided go by Eva Executive, Tue 2 Dec",
    inputs: "inputs unchanged since 2 Dec",
    ...{ haveChanged: false, isAltered: false, href: "#" },
  },
  {
    ...{ key: "D3", question: "Do we keep the old gateway for the winter?" },
    words: "Decided go with conditions by Eva Executive, Mon 1 Dec",
    reason: "The winter cannot wait.",
    missed: ["Rotate the key was due Fri 12 Dec"],
    inputs: "inputs changed since 1 Dec: 2",
    ...{ haveChanged: true, isAltered: true, href: "#" },
  },
];

const full: GoNoGoModel = {
  slug: "harbour",
  name: "Harbour",
  verdict: "NO-GO",
  figures: [
    { share: "1 of 2", words: "triggers have fired, 1 counting down" },
    { share: "1 of 3", words: "must-haves are met, 1 claimed without proof" },
    { share: "15", words: "P0 open in the tracker, at most 0" },
  ],
  computedAt: "Tue 2 Dec 2025, 09:40 UTC",
  fingerprint: "8c41 e07b",
  decided: null,
  instead: null,
  alsoAsked: [],
  alsoInForce: [],
  earlier: [],
  verbs: [],
  decision: {
    asked: "Asked by Ana Reyes, due Fri 5 Dec, 85\u00a0% sure of its advice",
    question: "Which way does Harbour go to production?",
    recommendation: "Option 2, in 20 weeks.",
    outcome: null,
    options: [
      {
        key: "1",
        name: "Full roadmap",
        weeks: "26",
        weeksDiffer: null,
        investment: "$384\u2009K",
        risk: "medium",
        chance: null,
        recommendedBy: [{ by: "Architecture", where: "Option 1" }],
        called: null,
      },
      {
        key: "2",
        name: "First version",
        weeks: "20",
        weeksDiffer: { computed: "18", explained: false },
        investment: "$225–300\u2009K",
        risk: "low",
        chance: "75\u00a0% to succeed",
        recommendedBy: [{ by: "Architecture", where: "Closing line" }],
        called: null,
      },
      {
        key: "3",
        name: "Not now",
        weeks: null,
        weeksDiffer: null,
        investment: null,
        risk: null,
        chance: null,
        recommendedBy: [],
        called: "risky",
      },
    ],
    ended: null,
    differences: [
      {
        text: "2 options are recommended at once: option 1 and option 2. Nobody has explained it.",
        explained: false,
      },
    ],
    voices: [
      voice("Engineering", { person: "Ana Reyes", answer: "no-go", reason: "No key." }),
      voice("Operations", {
        answer: "go with conditions",
        said: "1 Dec 16:10, by Ben Okoro as deputy",
        conditions: ["Rotate the key, due Fri 12 Dec, Ana Reyes"],
      }),
      voice("Finance", { answer: "go", note: "may not approve" }),
      voice("Security", { person: "Ben Okoro" }),
    ],
  },
  why: [
    {
      id: "why-1",
      mark: { kind: "trigger", ring: { state: "fired" } },
      text: "Trigger fired: Common errors crash the system",
      listed: true,
      inside: silent,
    },
    {
      id: "why-2",
      mark: { kind: "state", state: "refuted" },
      text: "Must-have not met: The Gateway is the default path (task 0.1 is refuted)",
      listed: true,
      inside: claimed,
    },
    {
      id: "why-3",
      mark: { kind: "state", state: "blocked" },
      text: "P0 blocker open: It does not compile",
      listed: false,
      inside: { ...silent, absence: "No evidence that it is gone. Nobody claims it." },
    },
    {
      id: "why-4",
      mark: { kind: "state", state: "refuted" },
      text: "Gate 0 has failed, 1 of 3 verified",
      listed: false,
      inside: {
        ...silent,
        absence: null,
        parts: [
          { id: "a", state: "verified", text: "Imports resolve", note: null },
          { id: "b", state: "refuted", text: "`pytest` passes", note: null },
          { id: "c", state: "unknown", text: "The log is read", note: "informs only" },
        ],
        more: 4,
      },
    },
  ],
  mustHaves: {
    note: "1 of 3 met",
    rows: [
      criterion("1", {
        text: "The Gateway is the default path",
        state: "refuted",
        figure: "task 0.1 is refuted",
        due: "5 Dec",
        inside: claimed,
      }),
      criterion("2", { state: "verified", figure: "verified by Ben Okoro, 3\u00a0h ago" }),
      criterion("3", { state: "claimed", figure: "claimed by Ana Reyes, no proof" }),
    ],
  },
  goCriteria: {
    note: "0 of 2 met",
    rows: [
      criterion("G1", { state: "unknown", figure: "P0 never counted, at most 0" }),
      criterion("G2", { state: "waived", figure: "waived until 19 Dec, by Ben Okoro" }),
    ],
  },
  canDefer: { note: "0 of 1 met", rows: [criterion("D1")] },
  triggers: {
    note: "1 of 5 fired",
    rows: [
      trigger("trigger-1"),
      trigger("trigger-2", {
        ring: { state: "counting", shareLeft: 0.2 },
        countdown: { value: "31", unit: "h" },
        condition: "Fewer than 3 people",
        detail: "Wed 3 Dec, Ana Reyes, nothing said",
        lead: "if it fires",
        consequence: "extend by 4 weeks",
        effect: "The timeline grows. Target 29 May 2026 → 26 Jun 2026.",
      }),
      trigger("trigger-3", { ring: { state: "cleared" }, detail: "refuted by Ben Okoro" }),
      trigger("trigger-4", {
        ring: { state: "unknown" },
        detail: "nothing said",
        consequence: "no consequence is set",
        effect: null,
      }),
      trigger("trigger-5", { ring: { state: "waived" }, detail: "waived until 19 Dec" }),
    ],
  },
  leadership: {
    note: "1 of 2 verified",
    rows: [
      { id: "a", state: "verified", text: "Read the analysis", note: null },
      { id: "b", state: "in progress", text: "Name a team of five", note: "Ana Reyes, 5 Dec" },
    ],
  },
  missing: [
    { id: "1", text: "Refute: Common errors crash the system", waived: false },
    { id: "2", text: "Verify task 0.1: The Gateway; it is refuted", waived: false },
    { id: "3", text: "Prove: The budget is approved; waived until 19 Dec", waived: true },
  ],
  outlook: {
    gap: {
      verified: 25,
      claimed: 55,
      stated: 70,
      points: "30",
      words: "points claimed, not verified",
    },
    money:
      "Investment $225–375\u2009K. Six weeks beat four only if one failure costs more than $375–500\u2009K.",
    moneyHref: "#",
    moneyDiffers: { text: "stated $225–300\u2009K", explained: false },
    dates:
      "Target Fri 29 May 2026, in 178 days, the plan has no dates, 80\u00a0% of runs end by 16 Jun 2026, 3\u00a0% by the target.",
  },
};

const longInside: InsideModel = {
  ...claimed,
  lines: [UNBROKEN],
  parts: [{ id: "a", state: "verified", text: UNBROKEN, note: UNBROKEN }],
  place: { label: UNBROKEN, href: "#" },
};

const nothing = { note: "", rows: [] };

export const goNoGoFixtures = {
  full,
  overflow: {
    ...full,
    name: UNBROKEN,
    why: full.why.map((row) => ({ ...row, text: UNBROKEN, inside: longInside })),
    mustHaves: {
      ...full.mustHaves,
      rows: [criterion("1", { text: UNBROKEN, figure: UNBROKEN, inside: longInside })],
    },
    triggers: {
      ...full.triggers,
      rows: [
        trigger("trigger-1", {
          condition: UNBROKEN,
          detail: UNBROKEN,
          consequence: UNBROKEN,
          effect: UNBROKEN,
          inside: longInside,
        }),
      ],
    },
    leadership: {
      ...full.leadership,
      rows: [{ id: "a", state: "verified", text: UNBROKEN, note: UNBROKEN }],
    },
    missing: full.missing.map((row) => ({ ...row, text: `Verify: ${UNBROKEN}` })),
    decision: full.decision && {
      ...full.decision,
      question: UNBROKEN,
      options: full.decision.options.map((option) => ({
        ...option,
        name: UNBROKEN,
        recommendedBy: [{ by: UNBROKEN, where: UNBROKEN }],
      })),
      voices: full.decision.voices.map((voice) => ({
        ...voice,
        function: UNBROKEN,
        person: UNBROKEN,
        reason: UNBROKEN,
      })),
    },
  },
  conditional: {
    ...full,
    verdict: "CONDITIONAL",
    figures: [{ share: "0 of 1", words: "trigger has fired, 1 counting down" }],
    why: full.why.slice(0, 1),
    decision: full.decision && {
      ...full.decision,
      outcome: "Decided: option 2, Ana Reyes, 1 Dec. The launch cannot wait.",
    },
    decided,
  },
  "inputs not kept": { ...full, decided: { ...decided, inputs: "its inputs were not kept" } },
  "inputs changed": {
    ...full,
    instead: "D0 was superseded by D1. This page shows D1.",
    decided: moved,
    alsoInForce: inForce,
    alsoAsked: [
      {
        ...{ key: "D4", question: "Do we move the launch to the spring?", href: "#" },
        words: "due Fri 5 Dec, poll open",
      },
      { key: "D5", question: "Who answers at night?", href: "#", words: "no date, no poll open" },
    ],
    earlier: [
      {
        key: "D0",
        question: "Do we ship at all?",
        words: "no-go by Eva Executive, 3 Nov; superseded by D1",
      },
    ],
  },
  go: {
    ...full,
    verdict: "GO",
    figures: [{ share: "3 of 3", words: "must-haves are met" }],
    why: [
      {
        id: "why-all",
        mark: { kind: "state", state: "verified" },
        text: "All that was asked for is met",
        listed: false,
        inside: { ...silent, absence: null },
      },
    ],
    missing: [],
  },
  "nothing to judge by": {
    ...full,
    figures: [],
    decision: null,
    why: [
      {
        id: "why-nothing",
        mark: { kind: "state", state: "unknown" },
        text: "Nothing to judge by: no must-have, no go criterion, no exit criterion",
        listed: false,
        inside: { ...silent, absence: null },
      },
    ],
    mustHaves: nothing,
    goCriteria: nothing,
    canDefer: nothing,
    triggers: nothing,
    leadership: nothing,
    missing: [
      {
        id: "1",
        text: "Set a must-have, a go criterion or an exit criterion to judge by",
        waived: false,
      },
    ],
    outlook: {
      gap: {
        verified: null,
        claimed: null,
        stated: null,
        points: null,
        words: "Nothing to measure.",
      },
      money: "Investment unknown: no line of money is on record.",
      moneyHref: null,
      moneyDiffers: null,
      dates:
        "No target date, the plan has no dates, no forecast: nothing that is left is estimated.",
    },
  },
} satisfies Record<string, GoNoGoModel>;
