import { asRecord, asText, type JsonRecord, recordsOf } from "./json-value";

/** What one result says of its rule. */
export type Weight = "fails" | "informs" | "passes" | "undecided" | "does not apply" | "suppressed";

export interface RuleSettings {
  level: string;
  isEnabled: boolean;
}

/** What a run sets otherwise than its rules do, by their ids and by their places. */
export class Overrides {
  readonly #byId = new Map<unknown, JsonRecord[]>();
  readonly #byIndex = new Map<unknown, JsonRecord[]>();

  constructor(run: JsonRecord) {
    const overrides = recordsOf(run.invocations).flatMap((invocation) =>
      recordsOf(invocation.ruleConfigurationOverrides),
    );
    for (const { descriptor, configuration } of overrides) {
      const named = asRecord(descriptor);
      const settings = asRecord(configuration);
      if (named === null || settings === null) continue;
      const [map, key] =
        named.id === undefined ? [this.#byIndex, named.index] : [this.#byId, named.id];
      map.set(key, [...(map.get(key) ?? []), settings].slice(-MOST_OVERRIDES));
    }
  }

  /** As a rule is set by itself, or in this run. */
  settingsOf(descriptor: JsonRecord, index: number): RuleSettings {
    const settings = [
      asRecord(descriptor.defaultConfiguration),
      ...(this.#byIndex.get(index) ?? []),
      ...(this.#byId.get(descriptor.id) ?? []),
    ];
    return {
      level:
        settings.map((one) => asText(one?.level)).findLast((level) => level !== null) ??
        UNSET.level,
      isEnabled: settings.findLast((one) => typeof one?.enabled === "boolean")?.enabled !== false,
    };
  }
}

/** Of a rule that nothing is said of. */
export const UNSET: RuleSettings = { level: "warning", isEnabled: true };
const MOST_OVERRIDES = 10;

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
