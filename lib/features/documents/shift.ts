import type { ProjectDocument } from "./schema";

/**
 * The same document as if it had been written on `toDay` instead of `fromDay`: every date and every
 * instant moves by the days between them (`YYYY-MM-DD`, UTC days). `sources[].statedOn` stays, it is
 * the day printed on the report. Throws a RangeError for what is not a day.
 */
export function shiftDocument(
  document: ProjectDocument,
  fromDay: string,
  toDay: string,
): ProjectDocument {
  const days = (startOf(toDay) - startOf(fromDay)) / DAY_MS;
  const move = mover(days);
  return {
    ...document,
    project: {
      ...move(document.project, { startOn: "day", targetOn: "day" }),
      holidays: document.project.holidays.map((day) => shift(day, "day", days)),
    },
    phases: document.phases.map((row) =>
      move(row, {
        plannedStartOn: "day",
        plannedEndOn: "day",
        baselineStartOn: "day",
        baselineEndOn: "day",
        notBeforeOn: "day",
      }),
    ),
    tasks: document.tasks.map((row) =>
      move(row, {
        dueOn: "day",
        plannedStartOn: "day",
        plannedEndOn: "day",
        startedOn: "day",
        finishedOn: "day",
      }),
    ),
    items: document.items.map((row) => move(row, { dueOn: "day" })),
    criteria: document.criteria.map((row) => move(row, { dueOn: "day" })),
    blockers: document.blockers.map((row) => move(row, { raisedOn: "day", resolvedOn: "day" })),
    claims: document.claims.map((row) => ({
      ...move(row, { at: "instant" }),
      withdrawal: row.withdrawal && move(row.withdrawal, { at: "instant" }),
    })),
    evidence: document.evidence.map((row) =>
      move(row, { at: "instant", startedAt: "instant", endedAt: "instant", expiresAt: "instant" }),
    ),
    waivers: document.waivers.map((row) =>
      move(row, { requestedAt: "instant", approvedAt: "instant", expiresOn: "day" }),
    ),
    notApplicable: document.notApplicable.map((row) => move(row, { at: "instant" })),
    risks: document.risks.map((row) => move(row, { reviewOn: "day" })),
    tallies: document.tallies.map((row) => move(row, { asOfOn: "day" })),
    samples: document.samples.map((row) => move(row, { takenOn: "day" })),
    milestones: document.milestones.map((row) =>
      move(row, { startsOn: "day", endsOn: "day", baselineOn: "day", actualOn: "day" }),
    ),
    baselines: document.baselines.map((baseline) => ({
      ...move(baseline, { takenAt: "instant" }),
      rows: baseline.rows.map((row) => move(row, { startOn: "day", endOn: "day" })),
    })),
    statedFigures: document.statedFigures.map((row) => ({
      ...row,
      explanation: row.explanation && move(row.explanation, { at: "instant" }),
    })),
    decisions: document.decisions.map((row) => ({
      ...move(row, { dueOn: "day", decidedAt: "instant" }),
      withdrawal: row.withdrawal && move(row.withdrawal, { at: "instant" }),
    })),
    polls: document.polls.map((row) => ({
      ...move(row, { openedAt: "instant", closedAt: "instant" }),
      voices: row.voices.map((voice) => ({
        ...move(voice, { at: "instant" }),
        conditions: voice.conditions.map((one) => move(one, { dueOn: "day" })),
      })),
    })),
    reviews: document.reviews.map((row) => ({
      ...move(row, {
        ...{ heldOn: "day", openedAt: "instant", sinceAt: "instant", closedAt: "instant" },
      }),
      items: row.items.map((item) => ({
        ...item,
        rows: item.rows.map((one) => ({
          ...one,
          said: shiftFact(one.said, days),
          found: shiftFact(one.found, days),
        })),
        outcome: item.outcome && move(item.outcome, { at: "instant" }),
        actions: item.actions.map((action) => ({
          ...move(action, { dueOn: "day" }),
          done: action.done && move(action.done, { at: "instant" }),
        })),
      })),
    })),
  };
}

/** A fact that is a day, wherever it stands. */
function shiftFact<Fact>(fact: Fact, days: number): Fact {
  if (Array.isArray(fact)) return fact.map((one) => shiftFact(one as unknown, days)) as Fact;
  if (typeof fact !== "object" || fact === null || !("dayOn" in fact)) return fact;
  return { ...fact, dayOn: shift(String(fact.dayOn), "day", days) };
}

const DAY_MS = 86_400_000;

/** The fields of a row that are named like a date: the compiler asks for each of them, and no other. */
type Dated<Row> = {
  [Name in keyof Row & string as Name extends `${string}On` | `${string}At` | "at"
    ? Name
    : never]-?: Name extends `${string}On` ? "day" : "instant";
};

function mover(days: number) {
  return <Row extends object>(row: Row, fields: Dated<Row>): Row => {
    const moved = Object.entries<"day" | "instant">(fields).map(([name, kind]) => {
      const value: unknown = row[name as keyof Row];
      return [name, typeof value === "string" ? shift(value, kind, days) : value];
    });
    return { ...row, ...(Object.fromEntries(moved) as Partial<Row>) };
  };
}

function shift(value: string, kind: "day" | "instant", days: number): string {
  const start = kind === "day" ? startOf(value) : Date.parse(value);
  const moved = new Date(start + days * DAY_MS).toISOString();
  return kind === "day" ? moved.slice(0, 10) : moved;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
