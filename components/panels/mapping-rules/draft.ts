import type { FormFact } from "@/components/forms/settle";
import { RULE_FORMATS } from "@/lib/features/intake/constants";
import type { RuleTarget } from "@/lib/features/intake/types";
import { FORMAT_WORDS } from "../words/format-words";
import { type IntakeTarget, readTarget, writeTarget } from "../words/intake-targets";
import type { RuleFacts } from "./contract";

/** What stands in the fields, as it was written. */
export interface Draft {
  format: string;
  pattern: string;
  /** "named" or "nothing". */
  speaks: string;
  target: string;
}

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "Names like", fields: ["pattern"] },
  {
    label: "Sent as",
    fields: ["format"],
    word: ({ format }) => FORMAT_WORDS[formatOf(format)],
  },
  {
    label: "Count for",
    fields: ["speaks", "target"],
    word: ({ speaks, target }) => (speaks === "nothing" ? "nothing" : target),
  },
];

export function draftOf({ format, pattern, target }: RuleFacts): Draft {
  const isNothing = target.kind === "nothing";
  return {
    format,
    pattern,
    speaks: isNothing ? "nothing" : "named",
    // A rule of which nobody has said anything names no key.
    target: isNothing || target.key === "" ? "" : writeTarget(target),
  };
}

export function formatOf(written: string) {
  return RULE_FORMATS.find((one) => one === written) ?? "any";
}

/** Null where what is written names no check and no metric. */
export function targetIn(
  { speaks, target }: Pick<Draft, "speaks" | "target">,
  targets: readonly IntakeTarget[],
): RuleTarget | null {
  if (speaks === "nothing") return { kind: "nothing" };
  const found = readTarget(target, targets);
  return found && { kind: found.kind, key: found.key };
}
