import { earliest } from "../instant";
import type { BlockerResult, BlockerStanding } from "../plan/blockers";
import { waiverEnd } from "../truth/waiver";
import type { ItemState } from "../vocabulary";
import { type RuleAnswer, gateFigure } from "./apply-rule";
import type { CriterionResult } from "./evaluate-criterion";
import type { TriggerResult } from "./evaluate-trigger";
import type { Finding } from "./findings";
import type { Ref, RuleFigure, ShownState, TriggerState } from "./reasons";
import { refTo } from "./verdict-reasons";

/** One thing that has to become true. A figure names what it has to reach beside what it is. */
export type Need =
  | RuleFigure
  /** Evidence has to show that it is not so. */
  | { kind: "trigger"; key: string; text: string; state: TriggerState }
  /** It has to be proved. */
  | { kind: "criterion"; key: string; text: string; shown: ShownState }
  /** It has to be verified as gone. */
  | {
      kind: "blocker";
      key: string;
      title: string;
      standing: BlockerStanding;
      /** "stale" or "suspect" where its resolution was proved and no longer is. */
      state: ItemState;
    }
  | { kind: "something to judge by" };

export type Requirement = Need & {
  /** All that ask for it. */
  refs: Ref[];
  /** Everything that asks for it is waived; `until` the first of these waivers runs out. */
  waived: boolean;
  until: string | null;
  /** The earliest day by which it is asked for. */
  dueOn: string | null;
};

/**
 * The shortest list of what would have to become true for GO, in the order of the findings. What several
 * ask for is one line, which names the strictest of them; a rule over P0 blockers is folded into the
 * blockers, one over a gate into the gate.
 */
export function missingForGo(
  findings: readonly Finding[],
  blockers: readonly BlockerResult[],
): Requirement[] {
  const lines = new Map<string, Requirement>();
  for (const asked of findings.flatMap((finding) => requirementsOf(finding, blockers))) {
    const id = `${asked.kind} ${subjectOf(asked)}`;
    const known = lines.get(id);
    lines.set(id, known ? together(known, asked) : asked);
  }
  return [...lines.values()];
}

function requirementsOf(finding: Finding, blockers: readonly BlockerResult[]): Requirement[] {
  switch (finding.kind) {
    case "trigger":
      return ofTrigger(finding.trigger, blockers);
    case "criterion":
      return ofCriterion(finding.result, blockers);
    case "blocker": {
      const { blocker, waiver } = finding.blocker;
      const ask = { ref: refTo("blocker", blocker.key), waived: waiver !== null, dueOn: null };
      return [asking(toBlocker(finding.blocker), { ...ask, until: waiver && waiverEnd(waiver) })];
    }
    case "gate": {
      const { phaseKey, result } = finding.gate;
      const figure = gateFigure(finding.gate);
      const ask = { ref: refTo("phase", phaseKey), waived: result === "waived", dueOn: null };
      return [asking(figure, { ...ask, until: figure.waivedUntil })];
    }
    case "nothing to judge by":
      return [{ kind: "something to judge by", refs: [], waived: false, until: null, dueOn: null }];
  }
}

interface Ask {
  ref: Ref;
  waived: boolean;
  until: string | null;
  dueOn: string | null;
}

function asking(need: Need, { ref, ...rest }: Ask): Requirement {
  return { ...need, refs: [ref], ...rest };
}

function ofTrigger(trigger: TriggerResult, blockers: readonly BlockerResult[]): Requirement[] {
  const { criterion, state, rule, waiver, dueOn } = trigger;
  const { key, text } = criterion;
  const ask: Ask = {
    ref: refTo("criterion", key),
    waived: state === "waived",
    until: waiver && waiverEnd(waiver),
    dueOn,
  };
  const held = trigger.reasons.some((one) => one.kind === "held true");
  return [
    ...(rule === null || held ? [asking({ kind: "trigger", key, text, state }, ask)] : []),
    ...(rule ? ofRule(rule, ask, blockers) : []),
  ];
}

function ofCriterion(result: CriterionResult, blockers: readonly BlockerResult[]): Requirement[] {
  const { criterion, state, shown, rule, waiver } = result;
  const { key, text, dueOn } = criterion;
  const ask: Ask = {
    ref: refTo("criterion", key),
    waived: state === "waived",
    until: waiver && waiverEnd(waiver),
    dueOn,
  };
  const refuted = result.reasons.some((one) => one.kind === "refuted");
  return [
    ...(rule === null || refuted ? [asking({ kind: "criterion", key, text, shown }, ask)] : []),
    ...(rule ? ofRule(rule, ask, blockers) : []),
  ];
}

function ofRule(
  { state, figure }: RuleAnswer,
  ask: Ask,
  blockers: readonly BlockerResult[],
): Requirement[] {
  if (state === "met") return [];
  if (figure.kind !== "blockers" || figure.severity !== "P0") return [asking(figure, ask)];
  return blockers.map((blocker) => asking(toBlocker(blocker), ask));
}

function toBlocker({ blocker, standing, state }: BlockerResult): Need {
  const { key, title } = blocker;
  return { kind: "blocker", key, title, standing, state };
}

/** What a need is about: two of one kind about the same thing are one line. */
function subjectOf(need: Need): string {
  switch (need.kind) {
    case "metric":
      return need.metricKey;
    case "tally":
    case "blockers":
      return need.severity;
    case "gate":
      return need.phaseKey;
    case "task":
      return need.taskKey;
    case "component":
      return need.componentKey;
    case "missing":
      return `${need.noun} ${need.key}`;
    case "trigger":
    case "criterion":
    case "blocker":
      return need.key;
    case "something to judge by":
      return "";
  }
}

function together(one: Requirement, other: Requirement): Requirement {
  return {
    ...stricter(one, other),
    refs: [...one.refs, ...other.refs],
    waived: one.waived && other.waived,
    until: earliest([one.until, other.until]),
    dueOn: earliest([one.dueOn, other.dueOn]),
  };
}

function stricter(one: Requirement, other: Requirement): Requirement {
  if ("max" in one && "max" in other) return other.max < one.max ? other : one;
  if (one.kind !== "component" || other.kind !== "component") return one;
  return other.minPercent > one.minPercent ? other : one;
}
