import type { Words } from "@/lib/platform/openapi/document";
import answered from "./answered.json";

// Of the example portfolio, as it is loaded: what is answered is held against Gantry itself by a test, what is
// sent against its schema.

type Examples = Words["examples"];

const TASK = "0f6a2c1e-5b7d-4e43-8a0f-2f6f3c9d1b54";
const OTHER = "7c1de9a4-3f02-4b8e-9d6a-5a0b1c2d3e4f";
const CHANGE = "0d9c6f1a-61a5-4c2e-8b8e-94d1b7a7f3c2";
const changed = { id: TASK, version: 2 };
const done = (data: object) => ({ data, change: CHANGE });

const WRITES: Examples = {
  "evidence.record": {
    sent: {
      target: { kind: "task", id: TASK, version: 1 },
      checkKey: "check-0.1",
      outcome: "failed",
      exitCode: 1,
      note: "3 of 41 tests failed",
      commit: "1a2b3c4d",
      url: "https://ci.example.org/runs/4711",
    },
    answered: done(changed),
  },
  "evidence.claimDone": {
    sent: { target: { kind: "task", id: TASK, version: 1 }, note: "Merged this morning" },
    answered: done(changed),
  },
  "plan.addTask": {
    sent: {
      ...{ id: OTHER, key: null, place: null },
      title: "Run the restore drill",
      phaseKey: "0",
      componentKey: null,
      group: null,
      weight: 1,
      hardStop: false,
      priority: "P1",
      owner: "Platform",
      dueOn: "2025-12-12",
      problem: null,
      steps: ["Restore last night's backup", "Compare the row counts"],
    },
    answered: done({ id: OTHER, version: 1, key: "0.6" }),
  },
  "plan.editTask": {
    sent: {
      task: { id: TASK, version: 1 },
      changes: { owner: { from: null, to: "Platform" } },
    },
    answered: done({ ...changed, merged: false }),
  },
  "plan.start": {
    sent: { row: { kind: "task", id: TASK, version: 1 } },
    answered: done(changed),
  },
  "blockers.raise": {
    sent: {
      ...{ id: OTHER, key: null },
      title: "The staging cluster has no certificate",
      severity: "P0",
      actualState: "not started",
      holdsUp: [{ kind: "phase", key: "1" }],
    },
    answered: done({ id: OTHER, version: 1, key: "B5" }),
  },
  "risks.raise": {
    sent: {
      title: "Nobody is on call at night",
      ...{ probability: "medium", probabilityPercent: null, impact: "high" },
      ...{ impactNote: null, loss: null, mitigation: null, owner: null, reviewOn: "2025-12-16" },
    },
    answered: done({ id: OTHER, version: 1, key: "R5" }),
  },
  "metrics.addSample": {
    sent: {
      metricId: OTHER,
      reading: { low: 87, high: 87 },
      basis: "measured",
      takenOn: "2025-12-02",
      proof: "https://ci.example.org/runs/4711",
    },
    answered: done({ id: TASK, version: 1 }),
  },
  "comments.add": {
    sent: {
      id: OTHER,
      about: { kind: "task", id: TASK },
      body: "Waits for the new cluster, see 0.2",
    },
    answered: done({ id: OTHER, version: 1 }),
  },
  "schedule.replanTask": {
    sent: {
      task: { id: TASK, version: 1 },
      changes: { plannedStartOn: { from: null, to: "2025-12-08" } },
    },
    answered: done({ ...changed, merged: false }),
  },
  "history.takeBack": {
    sent: { change: CHANGE },
    answered: done({ change: OTHER }),
  },
  "projects.create": {
    sent: {
      slug: "vimana-next",
      name: "Vimana, next year",
      summary: "What comes after the first release.",
      ...{ owner: null, sponsor: null, startOn: "2026-01-05", targetOn: "2026-06-26" },
      currency: "USD",
      membersOnly: false,
      from: { kind: "copy", slug: "vimana" },
    },
    answered: done({ slug: "vimana-next" }),
  },
};

const RUN = {
  id: CHANGE,
  subject: { kind: "task", key: "0.1" },
  checkKey: "check-0.1",
  outcome: "failed",
  origin: "ci",
  run: null,
  command: "pytest tests/ --junitxml=junit.xml",
  exitCode: 1,
  excerpt: "3 of 41 tests failed",
  excerptLength: 20,
  ...{ commit: "1a2b3c4d", branch: "main", url: "https://ci.example.org/runs/4711" },
  by: { name: "CI of Vimana", userId: null },
  at: "2025-12-02T18:00:00.000Z",
  startedAt: "2025-12-02T17:58:12.000Z",
  endedAt: "2025-12-02T18:00:00.000Z",
  ...{ clockSkewed: false, masked: 0, expiresAt: null, current: true },
};

const RUNS: Examples = {
  "read.evidence": { answered: { items: [RUN], total: 59, nextCursor: CHANGE } },
  "read.evidence.id": { answered: RUN },
  "post.evidence": {
    sent: {
      check: "check-0.1",
      outcome: "passed",
      command: "pytest tests/",
      exitCode: 0,
      commit: "1a2b3c4d",
      branch: "main",
      runUrl: "https://ci.example.org/runs/4711",
      idempotencyKey: "run-4711-0.1",
    },
    answered: done([
      {
        ...{ check: "check-0.1", status: "recorded", id: OTHER, note: null },
        ...{ countsFrom: "2025-12-02T18:00:00.000Z", clockSkewed: false, masked: 0 },
      },
    ]),
  },
};

const BY_HAND: Examples = {
  "read.events": {
    answered: {
      items: [
        {
          id: CHANGE,
          actorUserId: null,
          actorName: "CI of Vimana",
          action: "evidence.recorded",
          subjectKind: "task",
          subjectId: TASK,
          subjectKey: "0.1",
          before: null,
          after: { outcome: "failed", checkKey: "check-0.1" },
          requestId: CHANGE,
          takesBack: null,
          at: "2025-12-02T18:00:00.000Z",
        },
      ],
      total: 214,
      nextCursor: CHANGE,
    },
  },
  "read.snapshots": {
    answered: {
      items: [
        {
          id: CHANGE,
          takenAt: "2025-12-02T00:01:00.000Z",
          reason: "daily",
          note: null,
          by: "Gantry",
          bytes: 13184,
          verdict: "NO-GO",
          verified: 6,
          claimed: 11,
        },
      ],
      total: 42,
      nextCursor: CHANGE,
    },
  },
  "read.archive": {
    answered: {
      items: [
        {
          kind: "task",
          id: TASK,
          version: 3,
          key: "4.5",
          name: "Blue-green deployment",
          phaseKey: "4",
          archivedAt: "2025-12-01T09:30:00.000Z",
          archivedBy: { name: "Lena Lead", userId: null },
          stays: null,
          goesWith: ["1 check"],
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
};

const LENA = { name: "Lena Lead", userId: null };
const EDGAR = { name: "Edgar Executive", userId: null };
const GIVEN = {
  ...{ id: OTHER, version: 1, text: "Mend the imports", owner: "Lena Lead", dueOn: "2025-12-05" },
  done: null,
};

const REVIEWED: Examples = {
  "reviews.open": { sent: { id: TASK }, answered: done({ id: TASK, version: 1, key: "R2" }) },
  "reviews.act": {
    sent: { itemId: TASK, version: 1, text: GIVEN.text, owner: GIVEN.owner, dueOn: GIVEN.dueOn },
    answered: done({ ...changed, actionId: OTHER }),
  },
  "read.reviews": {
    answered: {
      items: [
        {
          ...{ id: TASK, version: 14, key: "R1", heldOn: "2025-12-02", since: null },
          ...{
            openedAt: "2025-12-02T17:00:00.000Z",
            openedBy: LENA,
            stage: "closing",
            index: null,
          },
          ...{ rowsPage: 0, enteredAt: "2025-12-02T17:20:00.000Z" },
          ...{ closedAt: "2025-12-02T17:25:00.000Z", closedBy: LENA },
          items: [
            {
              ...{ id: CHANGE, version: 2, kind: "claims refuted", carriedFrom: null },
              hero: { what: "share", part: 5, whole: 5 },
              caption: "claims refuted",
              heads: ["Said", "Found"],
              rows: [
                {
                  subject: { kind: "task", key: "2.3", id: OTHER },
                  title: "Phoenix integration",
                  said: { what: "words", value: "Phoenix is implemented" },
                  found: { what: "words", value: "There is no Phoenix engine." },
                  mark: "refuted",
                },
              ],
              question: "Who proves what was claimed, and until when?",
              ...{ carriedText: null, notes: null, spentSeconds: 240 },
              outcome: { kind: "acted", text: null, by: LENA, at: "2025-12-02T17:10:00.000Z" },
              actions: [GIVEN],
            },
          ],
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
  "read.review-actions": {
    answered: {
      items: [{ ...GIVEN, review: "R1", about: "claims refuted", isOverdue: false }],
      total: 1,
      nextCursor: null,
    },
  },
};

const WAIVED: Examples = {
  "read.waivers": {
    answered: {
      items: [
        {
          ...{ id: OTHER, version: 2, subject: { kind: "item", key: "exit-0-4" } },
          reason: "The server of the pilot is started by hand until the new one is there.",
          ...{ requestedBy: LENA, requestedAt: "2025-12-01T09:00:00.000Z" },
          ...{ approvedBy: EDGAR, approvedAt: "2025-12-01T11:30:00.000Z" },
          ...{ expiresOn: "2025-12-31", standing: "in force" },
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
  "read.not-applicable": {
    answered: {
      items: [
        {
          ...{ id: OTHER, subject: { kind: "item", key: "exit-0-5" } },
          reason: "Nothing is kept of persons, so there is nothing to delete.",
          ...{ by: LENA, at: "2025-12-01T09:00:00.000Z" },
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
};

const MAPPED: Examples = {
  "read.mapping-rules": {
    answered: {
      items: [
        {
          ...{ id: OTHER, version: 1, position: "a0", format: "junit", pattern: "tests.server.*" },
          target: { kind: "check", key: "check-exit-0-4" },
          ...{ by: LENA, at: "2025-12-01T09:00:00.000Z" },
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
  "read.waiting-results": {
    answered: {
      items: [
        {
          ...{ id: "junit tests.startup", format: "junit", name: "tests.startup", count: 3 },
          ...{ outcome: "failed", value: null, unit: null, excerpt: "1 of 4 cases failed" },
          ...{ commit: null, url: null, by: "pipeline", at: "2025-12-02T09:00:00.000Z" },
        },
      ],
      total: 1,
      nextCursor: null,
    },
  },
};

const READS: Examples = Object.fromEntries(
  Object.entries(answered).map(([id, value]) => [id, { answered: value }]),
);

export const EXAMPLES: Examples = {
  ...READS,
  ...BY_HAND,
  ...WAIVED,
  ...MAPPED,
  ...REVIEWED,
  ...RUNS,
  ...WRITES,
};
