import { UNBROKEN } from "../unbroken";
import type { DecisionFormModel } from "./contract";

const people = [
  { id: "ana", name: "Ana Reyes" },
  { id: "ben", name: "Ben Okoro" },
];
const row = { id: "1", version: 1 };
const question = "Do we ship the first version?";
const own = {
  ...row,
  function: "Security",
  deputyFor: null,
  answer: null,
  reason: "",
  conditions: [],
};

const ask = {
  slug: "harbour",
  kind: "ask",
  newId: "2",
  decision: null,
  facts: {
    question,
    optionKeys: ["1"],
    recommendation: "Ship it.",
    confidencePercent: 85,
    dueOn: "2025-12-05",
  },
  replacesKey: null,
  options: [
    { key: "1", name: "First version" },
    { key: "2", name: "Not now" },
  ],
} as const;

const answer = {
  slug: "harbour",
  kind: "answer",
  question,
  advice: "Ship it, 85\u00a0% sure",
  verdict: "NO-GO",
  contentHash: "a".repeat(64),
  voices: [own],
  hidesMoney: false,
  today: "2025-12-02",
} as const;

const voices = [
  { function: "Security", userId: "ana", deputyUserId: "ben", mayApprove: true },
  { function: "Finance", userId: null, deputyUserId: null, mayApprove: false },
];

const added = { deputyUserId: null, mayApprove: false };

export const decisionFormFixtures: Record<string, DecisionFormModel> = {
  ask: { ...ask, facts: { ...ask.facts, optionKeys: ["1"] }, options: [...ask.options] },
  "asked anew": {
    ...ask,
    facts: { ...ask.facts, optionKeys: [] },
    replacesKey: "D1",
    options: [],
  },
  poll: {
    slug: "harbour",
    kind: "poll",
    newId: "2",
    decision: row,
    question,
    voices,
    people,
    ruled: [],
    askers: [],
    minimumApprovers: 1,
    rules: "Every function has to answer, 1 person has to approve",
  },
  "poll of ruled functions": {
    slug: "harbour",
    kind: "poll",
    newId: "2",
    decision: row,
    question,
    voices: [...voices, { ...added, function: "Legal", userId: "ben" }],
    people,
    ruled: voices.map(({ function: name, mayApprove }) => ({ name, mayApprove, isNamed: true })),
    askers: [],
    minimumApprovers: 1,
    rules: "Every function has to answer, 1 person has to approve",
  },
  answer: { ...answer, voices: [...answer.voices] },
  "go with conditions": {
    ...answer,
    voices: [
      {
        ...own,
        function: "Operations",
        deputyFor: "Ben Okoro",
        answer: "go with conditions",
        reason: "Only once the key is rotated.",
        conditions: [{ text: "Rotate the key", dueOn: "2025-12-12", owner: "Ana Reyes" }],
      },
      { ...own, id: "3" },
    ],
  },
  "an answer without its amounts": {
    ...answer,
    hidesMoney: true,
    voices: [
      {
        ...own,
        answer: "go with conditions",
        reason: "It costs [amount] a month.",
        conditions: [{ text: "Release [amount]", dueOn: "2025-12-12", owner: null }],
      },
    ],
  },
  close: {
    slug: "harbour",
    kind: "close",
    poll: row,
    question,
    advice: "Option 2, 85 % sure",
    outcome: "go",
    reasons: ["Go: Security and Finance"],
    computed: "NO-GO, for 3 reasons",
    verdict: "NO-GO",
    signer: "Ana Reyes",
    inputs: "fe0e 92da",
    asksWhy: true,
  },
  undecided: {
    slug: "harbour",
    kind: "close",
    poll: row,
    question,
    advice: null,
    outcome: "undecided",
    reasons: ["1 function answered, 3 have to", "Silent: Finance. Silence is not go"],
    computed: "NO-GO, for 3 reasons",
    verdict: "NO-GO",
    signer: "Ana Reyes",
    inputs: "fe0e 92da",
    asksWhy: false,
  },
  withdraw: { slug: "harbour", kind: "withdraw", decision: row, question },
  rules: {
    slug: "harbour",
    kind: "rules",
    project: row,
    people,
    rules: {
      quorum: 2,
      minimumApprovers: 1,
      tolerances: { percent: 5, points: 5, days: 7 },
      functions: [
        {
          name: "Security",
          person: { name: "Ana Reyes", userId: "ana" },
          deputy: null,
          mayApprove: true,
        },
      ],
    },
  },
  refused: { slug: "harbour", kind: "refused", why: "No poll is open on it." },
  overflow: {
    ...answer,
    question: UNBROKEN,
    advice: UNBROKEN,
    voices: [{ ...own, function: UNBROKEN, deputyFor: UNBROKEN }],
  },
};
