import type { Outcome } from "../vocabulary";
import { asList, asRecord, asText, type JsonRecord, recordsOf } from "./json-value";
import { type CaseReading, type ReadReport, readCases, unreadable } from "./readings";
import { counted, detailText, nameText } from "./report-text";
import { judgeResult, Overrides, type RuleSettings, UNSET, type Weight } from "./sarif-result";

/**
 * SARIF 2.1.0: a case for each rule of a run's tool, and for each rule that only its results name. What an
 * error says fails the rule; warnings and notes inform; a result that is suppressed or gone ("absent")
 * says nothing, one that was there before ("unchanged") as much as a new one.
 */
export function readSarif(value: unknown): ReadReport {
  const log = asRecord(value);
  const runs = asList(log?.runs);
  if (!log || !runs) return unreadable("It has no list of runs, so it is not a SARIF log");
  if (log.version !== "2.1.0") {
    const version = asText(log.version)?.slice(0, 20) ?? "none";
    return unreadable(`Its version of SARIF is ${version}, and 2.1.0 is read`);
  }
  const cases: CaseReading[] = [];
  for (const run of recordsOf(runs)) for (const one of casesOfRun(run)) cases.push(one);
  return cases.length > 0 ? readCases("sarif", cases) : unreadable("It has no run of a tool");
}

interface Rule {
  name: string;
  settings: RuleSettings;
  found: { weight: Weight; text: string }[];
}

function casesOfRun(run: JsonRecord): CaseReading[] {
  const tool = asRecord(run.tool);
  const driver = asRecord(tool?.driver) ?? {};
  const suite = nameText(asText(driver.name) ?? "") || "SARIF";
  const rules = new Rules([driver, ...recordsOf(tool?.extensions)], run);
  for (const result of recordsOf(run.results)) rules.add(result);
  const unfinished = whyUnfinished(run);
  const cases = rules.all().map((rule) => caseOf(suite, rule, unfinished));
  if (cases.length > 0) return cases;
  const [outcome, text]: [Outcome, string] = unfinished
    ? ["error", unfinished]
    : ["passed", "It found nothing"];
  return [{ suite, name: "no result", outcome, seconds: null, detail: text }];
}

/** Why a rule without a result has not passed; null where it has. */
function whyUnfinished(run: JsonRecord): string | null {
  const failed = recordsOf(run.invocations).find((one) => one.executionSuccessful === false);
  if (failed) {
    const why = asText(failed.exitCodeDescription) ?? asText(failed.exitSignalName);
    return `The tool did not run to its end${why === null ? "" : `: ${nameText(why)}`}`;
  }
  if (asList(run.results)) return null;
  return "The run has no list of results, so nothing says what the tool found";
}

/** The rules of a run, those of its tool first. */
class Rules {
  readonly #byComponent: Rule[][];
  readonly #byName = new Map<string, Rule>();

  constructor(components: readonly JsonRecord[], run: JsonRecord) {
    const overrides = new Overrides(run);
    this.#byComponent = components.map((component) =>
      recordsOf(component.rules).map((descriptor, index) => {
        const name = nameText(asText(descriptor.id) ?? "") || `rule ${index}`;
        return this.#keep(name, overrides.settingsOf(descriptor, index));
      }),
    );
  }

  all(): Rule[] {
    return [...this.#byName.values()];
  }

  add(result: JsonRecord): void {
    const rule = this.#ruleOf(result);
    const weight = judgeResult(result, rule.settings);
    if (weight !== null) rule.found.push({ weight, text: whatAndWhere(result) });
  }

  #ruleOf(result: JsonRecord): Rule {
    const reference = asRecord(result.rule);
    const index = result.ruleIndex ?? reference?.index;
    const extension = asRecord(reference?.toolComponent)?.index;
    const component = typeof extension === "number" && extension >= 0 ? extension + 1 : 0;
    const byIndex = typeof index === "number" ? this.#byComponent[component]?.[index] : undefined;
    if (byIndex) return byIndex;
    const name = nameText(asText(result.ruleId) ?? asText(reference?.id) ?? "");
    return this.#closest(name) ?? this.#keep(name || "without a rule", UNSET);
  }

  /** "CA1000/1" is a part of rule CA1000. */
  #closest(name: string): Rule | undefined {
    let id = name;
    for (let level = 0; level < MOST_LEVELS && id !== ""; level += 1) {
      const rule = this.#byName.get(id);
      if (rule) return rule;
      id = id.slice(0, Math.max(id.lastIndexOf("/"), 0));
    }
    return undefined;
  }

  #keep(name: string, settings: RuleSettings): Rule {
    const rule = this.#byName.get(name) ?? { name, settings, found: [] };
    this.#byName.set(name, rule);
    return rule;
  }
}

function caseOf(suite: string, rule: Rule, unfinished: string | null): CaseReading {
  const outcome = outcomeOf(rule, unfinished);
  return { suite, name: rule.name, outcome, seconds: null, detail: detailOf(rule, unfinished) };
}

function outcomeOf({ settings, found }: Rule, unfinished: string | null): Outcome {
  const has = (weight: Weight) => found.some((one) => one.weight === weight);
  if (has("fails")) return "failed";
  if (unfinished !== null || has("undecided")) return "error";
  if (has("informs") || has("passes")) return "passed";
  return has("does not apply") || !settings.isEnabled ? "skipped" : "passed";
}

function detailOf({ settings, found }: Rule, unfinished: string | null): string | null {
  if (found.length === 0) {
    return unfinished ?? (settings.isEnabled ? null : "The rule is switched off");
  }
  const told = WEIGHTS.flatMap(([weight, noun]) => {
    const these = found.filter((one) => one.weight === weight);
    const texts = these.slice(0, MOST_TOLD).map(({ text }) => text);
    return these.length > 0 ? [`${counted(these.length, noun)}:`, ...texts] : [];
  });
  return detailText(told.join("\n"));
}

const MOST_TOLD = 10;
const MOST_LEVELS = 8;
const WEIGHTS: readonly [Weight, string][] = [
  ["fails", "error"],
  ["undecided", "open result"],
  ["informs", "warning or note"],
  ["suppressed", "suppressed result"],
];

function whatAndWhere(result: JsonRecord): string {
  const message = asRecord(result.message);
  const text = asText(message?.text) ?? asText(message?.markdown) ?? asText(message?.id) ?? "";
  const physical = asRecord(recordsOf(result.locations)[0]?.physicalLocation);
  const place = asText(asRecord(physical?.artifactLocation)?.uri);
  const line = asRecord(physical?.region)?.startLine;
  const where = place === null ? "" : `${place}${typeof line === "number" ? `:${line}` : ""}: `;
  return nameText(`${where}${text}`);
}
