import "server-only";
import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import { decisionText, questionText } from "@/lib/domain/decisions/content";
import { fingerprintInputs } from "@/lib/domain/decisions/inputs";
import { addDays } from "@/lib/domain/instant";
import type { Decision, DecisionInput, Project, Voice } from "@/lib/domain/project";
import type { PollAnswer } from "@/lib/domain/vocabulary";
import { hashOf } from "@/lib/features/decisions/data";
import { done } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";

interface Held {
  key: string;
  question: string;
  optionKeys: string[];
  recommendation: string;
  /** Days before the load on which it was decided; its poll was opened two days before. */
  daysAgo: number;
  replacesKey: string | null;
  answers: [who: string, asked: string, answer: PollAnswer, why: string][];
  /** What it rested on that was otherwise then; null where it is not frozen. */
  otherwise: Readonly<Record<string, DecisionInput["value"]>> | null;
}

/** Invented: the report decides nothing. A figure that both rest on has moved since the second. */
const HELD: Held[] = [
  {
    key: "early-start",
    question: "Does phase 0 begin before the budget is released?",
    optionKeys: [],
    recommendation: "Begin with the people who are there.",
    daysAgo: 23,
    replacesKey: null,
    answers: [
      ["Engineering", "Lena Lead", "go", "The gateway can be wired without new people."],
      ["Finance", "Vera Viewer", "no-go", "Nothing is released, so nothing can be booked."],
      ["Operations", "Ada Admin", "no-go", "Nobody would run what comes of it."],
    ],
    otherwise: null,
  },
  {
    key: "launch",
    question: "Does the MVP go to production in this quarter?",
    optionKeys: ["2"],
    recommendation: "Not before a second provider is validated.",
    // Before the last of the weeks that are kept, so that the pages of each day since show it.
    daysAgo: 9,
    replacesKey: "early-start",
    answers: [
      ["Engineering", "Lena Lead", "no-go", "One provider of three is validated."],
      ["Finance", "Vera Viewer", "no-go", "The budget of the MVP is not released."],
      ["Operations", "Ada Admin", "no-go", "There are no traces to run it by."],
    ],
    otherwise: { "metric providers-validated": 1 },
  },
];

const DECIDES = { name: "Edgar Executive", userId: null };
const ASKS = { name: "Technical Architecture Team", userId: null };

/** Decisions that were taken by poll before the load, each superseded by the next; for the one example that decides. */
export async function decideBefore(scope: ProjectScope, project: Project, today: string) {
  const ids = new Map(HELD.map(({ key }) => [key, randomUUID() as string]));
  const idOf = (key: string | null) => (key === null ? null : (ids.get(key) ?? null));
  const made = await write<null>(scope, "example-history", async ({ tx, record }) => {
    const { projectId } = scope;
    const first = await tx.decision.findFirst({
      where: { projectId },
      orderBy: { position: "asc" },
      select: { position: true },
    });
    const positions = generateNKeysBetween(null, first?.position ?? null, HELD.length);
    const places = generateNKeysBetween(null, null, HELD.length);
    // The one that another takes over from names it, so that one is there first.
    for (const [at, held] of [...HELD.entries()].reverse()) {
      const { decision, voices, openedAt } = signed(held, project, today);
      const { key, question, recommendation, outcomeKind, decidedAt, contentHash } = decision;
      const next = HELD.find(({ replacesKey }) => replacesKey === key);
      const id = idOf(key) ?? "";
      const poll = randomUUID() as string;
      await tx.decision.create({
        data: {
          ...{ id, projectId, key, question, recommendation, contentHash, outcomeKind },
          position: positions[at] ?? "",
          askedBy: ASKS.name,
          outcome: outcomeKind,
          computedVerdict: decision.computedVerdict,
          decidedByName: DECIDES.name,
          decidedAt: new Date(decidedAt ?? openedAt),
          inputs: decision.inputs?.map(({ hidden: _hidden, ...one }) => one) ?? Prisma.DbNull,
          supersededById: idOf(next?.key ?? null),
        },
      });
      await tx.decisionOption.createMany({
        data: project.options
          .filter((option) => held.optionKeys.includes(option.key))
          .map((option) => ({ projectId, decisionId: id, optionId: option.id })),
      });
      await tx.poll.create({
        data: {
          ...{ id: poll, projectId, key: `poll-${key}`, decisionId: id, openedBy: DECIDES.name },
          position: places[at] ?? "",
          openedAt: new Date(openedAt),
          closedAt: new Date(decidedAt ?? openedAt),
          contentHash: hashOf(questionText(decision)),
          voices: {
            create: voices.map((voice, place) => ({
              position: `a${String(place)}`,
              function: voice.function,
              person: voice.person?.name ?? null,
              answer: voice.answer,
              reason: voice.reason,
              at: voice.at === null ? null : new Date(voice.at),
              answeredByName: voice.answeredBy?.name ?? null,
            })),
          },
        },
      });
      const told = { outcome: outcomeKind, decidedBy: DECIDES.name, decidedAt, isExample: true };
      const after = { ...told, question, contentHash };
      record({
        action: "decision.taken",
        subject: { kind: "decision", id, key },
        before: null,
        after,
      });
      const about = { kind: "poll", id: poll, key: `poll-${key}` };
      record({ action: "poll.closed", subject: about, before: null, after: { decision: key } });
    }
    return done(null);
  });
  if (!made.ok) throw new Error(made.message);
}

function signed(held: Held, project: Project, today: string) {
  const { key, question, optionKeys, recommendation, replacesKey, otherwise } = held;
  const morning = `${today}T09:30:00.000Z`;
  const decidedAt = addDays(morning, -held.daysAgo);
  const openedAt = addDays(morning, -held.daysAgo - 2);
  const voices = held.answers.map(([of, name, answer, why], at): Voice => {
    const person = { name, userId: null };
    return {
      ...{ id: randomUUID(), version: 1, function: of, deputy: null, mayApprove: true, person },
      ...{ answer, reason: why, at: addDays(openedAt, (at + 1) / 4), answeredBy: person },
      ...{ asDeputy: false, conditions: [] },
    };
  });
  const inputs =
    otherwise &&
    fingerprintInputs(project, optionKeys, `${today}T23:59:59.999Z`).map((one) => ({
      ...one,
      value: otherwise[one.id] ?? one.value,
    }));
  const put: Omit<Decision, "contentHash"> = {
    ...{ id: "", version: 1, key, question, optionKeys, recommendation, replacesKey, inputs },
    ...{ computedVerdict: "NO-GO", confidencePercent: null, dueOn: null, askedBy: ASKS },
    ...{ outcome: "no-go", outcomeKind: "no-go", reason: null, decidedBy: DECIDES, decidedAt },
    ...{ withdrawal: null, supersededByKey: null },
  };
  const decision: Decision = {
    ...put,
    contentHash: hashOf(decisionText(put, { voices, openedBy: DECIDES })),
  };
  return { decision, voices, openedAt };
}
