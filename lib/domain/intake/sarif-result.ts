import { asRecord, asText, type JsonRecord, recordsOf } from "./json-value";

/** What one result says of its rule. */
export type Weight = "fails" | "informs" | "passes" | "undecided" | "does not apply" | "suppressed";

export interface RuleSettings {
  level: string;
  isEnabled: boolean;
}

/** As the rule is set by itself, or in this run. */
export function settingsOf(
  descriptor: JsonRecord,
  index: number | null,
  run: JsonRecord,
): RuleSettings {
  const overrides = recordsOf(run.invocations)
    .flatMap((invocation) => recordsOf(invocation.ruleConfigurationOverrides))
    .filter((override) => {
      const named = asRecord(override.descriptor);
      return (
        named !== null &&
        (named.id === undefined ? named.index === index : named.id === descriptor.id)
      );
    })
    .map((override) => asRecord(override.configuration));
  const settings = [asRecord(descriptor.defaultConfiguration), ...overrides];
  return {
    level:
      settings.map((one) => asText(one?.level)).findLast((level) => level !== null) ?? "warning",
    isEnabled: settings.findLast((one) => typeof one?.enabled === "boolean")?.enabled !== false,
  };
}

/** Null for a result that is not there any more. */
export function judgeResult(result: JsonRecord, { level }: RuleSettings): Weight | null {
  if (result.baselineState === "absent") return null;
  if (isSuppressed(result)) return "suppressed";
  const weight = KINDS.get(asText(result.kind) ?? "fail");
  if (weight) return weight;
  return (asText(result.level) ?? level) === "error" ? "fails" : "informs";
}

/** Of these kinds no level tells more. */
const KINDS: ReadonlyMap<string, Weight> = new Map([
  ["pass", "passes"],
  ["informational", "informs"],
  ["notApplicable", "does not apply"],
  ["open", "undecided"],
  ["review", "undecided"],
]);

/** One that is still under review, or was rejected, suppresses nothing. */
function isSuppressed(result: JsonRecord): boolean {
  const suppressions = recordsOf(result.suppressions);
  return (
    suppressions.length > 0 &&
    suppressions.every(({ status }) => status !== "underReview" && status !== "rejected")
  );
}
