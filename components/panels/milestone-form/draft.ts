import type { FormFact } from "@/components/forms/settle";
import type { MilestoneFacts } from "@/lib/features/milestones/types";
import { phasesIn } from "../words/phase-list";

/** What stands in the fields, as it was written; phases by key between commas. */
export interface Draft {
  name: string;
  startsOn: string;
  endsOn: string;
  criteria: string;
  phases: string;
  baselineOn: string;
  metOn: string;
}

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "What is promised", fields: ["name"] },
  { label: "From", fields: ["startsOn"] },
  { label: "By", fields: ["endsOn"] },
  { label: "It is met when", fields: ["criteria"] },
  { label: "Phases", fields: ["phases"] },
  { label: "First promised for", fields: ["baselineOn"] },
  { label: "Met on", fields: ["metOn"] },
];

/** At which field what is wrong with a fact is told. */
export const FIELDS: Record<string, keyof Draft> = { phaseKeys: "phases", actualOn: "metOn" };

export function draftOf(facts: MilestoneFacts): Draft {
  return {
    name: facts.name,
    startsOn: facts.startsOn ?? "",
    endsOn: facts.endsOn ?? "",
    criteria: facts.criteria ?? "",
    phases: facts.phaseKeys.join(", "),
    baselineOn: facts.baselineOn ?? "",
    metOn: facts.actualOn ?? "",
  };
}

/** An empty field says that it is open. */
export function readFacts(draft: Draft): MilestoneFacts {
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    name: draft.name.trim(),
    startsOn: textOf(draft.startsOn),
    endsOn: textOf(draft.endsOn),
    criteria: textOf(draft.criteria),
    phaseKeys: phasesIn(draft.phases),
    baselineOn: textOf(draft.baselineOn),
    actualOn: textOf(draft.metOn),
  };
}
