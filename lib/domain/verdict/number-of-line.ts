import type { CriterionKind } from "../vocabulary";

/** How a line of the framework is called where it stands among its kind: "2", "G1", "D3"; a trigger has none. */
export function numberOfLine(kind: CriterionKind, at: number): string {
  return kind === "no-go" ? "" : `${PREFIX[kind]}${at + 1}`;
}

const PREFIX = { "must-have": "", go: "G", "can-defer": "D" } as const;
