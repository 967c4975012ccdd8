import type { FormFact } from "@/components/forms/settle";
import type { Estimate } from "@/lib/domain/project";
import type { PlannedFacts } from "@/lib/features/schedule/types";
import { readNumber } from "@/lib/format/read-figure";
import type { Planned } from "./contract";

/** What stands in the fields, as it was written; of the kind at hand only its own are shown. */
export interface Draft {
  low: string;
  likely: string;
  high: string;
  unit: string;
  startsOn: string;
  endsOn: string;
  notBeforeOn: string;
  deferred: string;
  spent: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

/** What takes work; a milestone has a form of its own. */
export type Work = Exclude<Planned, { kind: "milestone" }>;
export type WorkKind = Work["kind"];

const TAKES: FormFact<Draft> = { label: "Takes", fields: ["low", "likely", "high", "unit"] };
const BEGINS: FormFact<Draft> = { label: "Planned start", fields: ["startsOn"] };
const ENDS: FormFact<Draft> = { label: "Planned end", fields: ["endsOn"] };

const SPENT: FormFact<Draft> = { label: "Spent", fields: ["spent"] };

/** As somebody tells them apart; an estimate is one. */
export const FACTS: Record<WorkKind, readonly FormFact<Draft>[]> = {
  task: [TAKES, SPENT, BEGINS, ENDS],
  phase: [
    TAKES,
    { label: "No sooner than", fields: ["notBeforeOn"] },
    BEGINS,
    ENDS,
    { label: "Put off", fields: ["deferred"] },
  ],
};

export function draftOf(planned: Work): Draft {
  const { estimate, plannedStartOn, plannedEndOn } = planned.facts;
  const figure = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    ...EMPTY,
    low: figure(estimate?.low),
    likely: figure(estimate?.likely),
    high: figure(estimate?.high),
    unit: estimate?.unit ?? "hours",
    startsOn: plannedStartOn ?? "",
    endsOn: plannedEndOn ?? "",
    ...(planned.kind === "task" && { spent: figure(planned.facts.actualHours) }),
    ...(planned.kind === "phase" && {
      notBeforeOn: planned.facts.notBeforeOn ?? "",
      deferred: planned.facts.deferred ? "yes" : "no",
    }),
  };
}

const EMPTY: Draft = {
  low: "",
  likely: "",
  high: "",
  unit: "hours",
  startsOn: "",
  endsOn: "",
  notBeforeOn: "",
  deferred: "no",
  spent: "",
};

/** Of a task or a phase; each sends its own. */
export type WorkFacts = PlannedFacts["task"] & PlannedFacts["phase"];

type Read<Facts> = { facts: Facts; wrong: null } | { facts: null; wrong: Wrong };

/** The facts that the fields say, or what is wrong with them. An empty field says that it is open. */
export function readWork(draft: Draft): Read<WorkFacts> {
  const { estimate, wrong } = readEstimate(draft);
  const all = { ...wrong, ...wrongDays(draft), ...wrongSpent(draft) };
  if (Object.keys(all).length > 0) return { facts: null, wrong: all };
  return {
    wrong: null,
    facts: {
      estimate,
      actualHours: figureOf(draft.spent),
      plannedStartOn: dayOf(draft.startsOn),
      plannedEndOn: dayOf(draft.endsOn),
      notBeforeOn: dayOf(draft.notBeforeOn),
      deferred: draft.deferred === "yes",
    },
  };
}

function dayOf(text: string): string | null {
  return text === "" ? null : text;
}

function wrongDays({ startsOn, endsOn }: Draft): Wrong {
  const isBefore = startsOn !== "" && endsOn !== "" && endsOn < startsOn;
  return isBefore ? { endsOn: "It ends before it begins" } : {};
}

function wrongSpent({ spent }: Draft): Wrong {
  const problem = spent.trim() === "" ? null : readNumber(spent, WORK).wrong;
  return problem === null ? {} : { spent: problem };
}

const WORK = { most: 1_000_000, decimals: 2, such: "A number, such as 4 or 2.5" } as const;

/** One figure alone is all three; of two ends the likely one may be open. */
function readEstimate(draft: Draft): { estimate: Estimate | null; wrong: Wrong } {
  const names = ["low", "likely", "high"] as const;
  const said = names.filter((name) => draft[name].trim() !== "");
  if (said.length === 0) return { estimate: null, wrong: {} };
  const wrong: Wrong = {};
  for (const name of said) {
    const problem = readNumber(draft[name], WORK).wrong;
    if (problem !== null) wrong[name] = problem;
  }
  if (Object.keys(wrong).length > 0) return { estimate: null, wrong };
  const unit = draft.unit === "weeks" ? "weeks" : "hours";
  const [low, likely, high] = names.map((name) => figureOf(draft[name]));
  const [first] = said;
  if (said.length === 1 && first !== undefined) {
    const figure = figureOf(draft[first]) ?? 0;
    return { estimate: { low: figure, likely: figure, high: figure, unit }, wrong: {} };
  }
  if (low == null) return { estimate: null, wrong: { low: "Say both ends" } };
  if (high == null) return { estimate: null, wrong: { high: "Say both ends" } };
  if (low > high) return { estimate: null, wrong: { high: "Not less than the other end" } };
  if (likely != null && (likely < low || likely > high)) {
    return { estimate: null, wrong: { likely: "Between the two ends" } };
  }
  return { estimate: { low, likely: likely ?? null, high, unit }, wrong: {} };
}

function figureOf(text: string): number | null {
  return readNumber(text, WORK).value;
}
