import { nextKey } from "../next-key";
import type { Project } from "../project";
import { numberOfLine } from "../verdict/number-of-line";

/** The key of a new question: no decision has it, and no criterion as its key or as its number on the page. */
export function nextDecisionKey({ decisions, criteria }: Project): string {
  const deferred = criteria.filter(({ kind }) => kind === "can-defer");
  return nextKey("D", [
    ...decisions.map(({ key }) => key),
    ...criteria.map(({ key }) => key),
    ...deferred.map(({ kind }, at) => numberOfLine(kind, at)),
  ]);
}
