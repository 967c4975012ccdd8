import type { FormFact } from "@/components/forms/settle";
import { BLOCKER_STATES, EFFORT_UNITS, PRIORITIES } from "@/lib/domain/vocabulary";
import { inOrder } from "@/lib/features/blockers/access";
import type { BlockerFacts, HeldEnd } from "@/lib/features/blockers/schema";
import { readNumber } from "@/lib/format/read-figure";

/** The fields of the form, as they are typed. */
export interface Fields {
  /** Of one that is raised; empty for the key that follows. */
  key: string;
  title: string;
  severity: string;
  actualState: string;
  finding: string;
  risk: string;
  cause: string;
  impact: string;
  /** One a line. */
  requiredActions: string;
  owner: string;
  low: string;
  likely: string;
  high: string;
  unit: string;
  resolvingTaskKey: string;
  resolvingPhaseKey: string;
  /** "0.3, phase 2". */
  holdsUp: string;
}

/** As somebody tells them apart; an estimate is one. */
export const FACTS: readonly FormFact<Fields>[] = [
  { label: "What is in the way", fields: ["title"] },
  { label: "Severity", fields: ["severity"] },
  { label: "Actual state", fields: ["actualState"] },
  { label: "Holds up", fields: ["holdsUp"] },
  { label: "Owner", fields: ["owner"] },
  { label: "Finding", fields: ["finding"] },
  {
    label: "Required actions",
    fields: ["requiredActions"],
    word: ({ requiredActions }) => requiredActions.replaceAll("\n", "; "),
  },
  {
    label: "Estimate",
    fields: ["low", "likely", "high", "unit"],
    word: ({ low, likely, high, unit }) => {
      const figures = [low, likely, high].filter((figure) => figure !== "");
      return figures.length === 0 ? "" : `${figures.join(" – ")} ${unit}`;
    },
  },
  { label: "Resolved by task", fields: ["resolvingTaskKey"] },
  { label: "Resolved in phase", fields: ["resolvingPhaseKey"] },
  { label: "Risk", fields: ["risk"] },
  { label: "Cause", fields: ["cause"] },
  { label: "Impact", fields: ["impact"] },
];

export function toFields(facts: BlockerFacts): Fields {
  const { estimate } = facts;
  const figure = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    key: "",
    title: facts.title,
    severity: facts.severity,
    actualState: facts.actualState,
    finding: facts.finding ?? "",
    risk: facts.risk ?? "",
    cause: facts.cause ?? "",
    impact: facts.impact ?? "",
    requiredActions: facts.requiredActions.join("\n"),
    owner: facts.owner ?? "",
    low: figure(estimate?.low),
    likely: figure(estimate?.likely),
    high: figure(estimate?.high),
    unit: estimate?.unit ?? "hours",
    resolvingTaskKey: facts.resolvingTaskKey ?? "",
    resolvingPhaseKey: facts.resolvingPhaseKey ?? "",
    holdsUp: facts.holdsUp.map(wordEnd).join(", "),
  };
}

/** What was typed as what is written; what says nothing is null. */
export function toFacts(fields: Fields): BlockerFacts {
  return {
    title: fields.title.trim(),
    severity: oneOf(PRIORITIES, fields.severity) ?? "P1",
    actualState: oneOf(BLOCKER_STATES, fields.actualState) ?? "not started",
    finding: said(fields.finding),
    risk: said(fields.risk),
    cause: said(fields.cause),
    impact: said(fields.impact),
    requiredActions: fields.requiredActions
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    owner: said(fields.owner),
    estimate: toEstimate(fields),
    resolvingTaskKey: said(fields.resolvingTaskKey),
    resolvingPhaseKey: said(fields.resolvingPhaseKey),
    holdsUp: inOrder(toEnds(fields.holdsUp)),
  };
}

/** One figure alone is all three points; without any there is no estimate. */
function toEstimate({ low, likely, high, unit }: Fields): BlockerFacts["estimate"] {
  const [first, middle, last] = [figureOf(low), figureOf(likely), figureOf(high)];
  const from = first ?? middle ?? last;
  const to = last ?? middle ?? first;
  if (from === null || to === null) return null;
  return { low: from, likely: middle, high: to, unit: oneOf(EFFORT_UNITS, unit) ?? "hours" };
}

/** What is no figure is sent as none, and refused: it must not vanish. */
function figureOf(text: string): number | null {
  const { value, wrong } = readNumber(text, WORK);
  return wrong === null ? value : Number.NaN;
}

const WORK = { most: 1_000_000, decimals: 2, such: "A number, such as 4 or 2.5" } as const;

/** Why a figure of the estimate cannot be read, by its field. */
export function whyUnread({ low, likely, high }: Fields): Readonly<Record<string, string>> {
  const read = Object.entries({ low, likely, high }).flatMap(([name, text]) => {
    const { wrong } = readNumber(text, WORK);
    return wrong === null ? [] : [[`estimate.${name}`, wrong] as const];
  });
  return Object.fromEntries(read);
}

/** "task 0.3", "0.3" and "phase 2": a key alone is one of a task. */
export function toEnds(text: string): HeldEnd[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, kind = "task", key = part] = /^(?:(task|phase)\s+)?(.*)$/i.exec(part) ?? [];
      return { kind: kind.toLowerCase() === "phase" ? "phase" : "task", key };
    });
}

export function wordEnd({ kind, key }: HeldEnd): string {
  return kind === "phase" ? `phase ${key}` : key;
}

function said(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function oneOf<T extends string>(words: readonly T[], word: string): T | undefined {
  return words.find((known) => known === word);
}
