import type { GlyphState } from "@/components/charts/state-glyph";
import { auditFigures, type FigureComparison } from "@/lib/domain/audit/audit-figures";
import type { Criterion, Project } from "@/lib/domain/project";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { evaluateTrigger } from "@/lib/domain/verdict/evaluate-trigger";
import type { CriterionState, TriggerState } from "@/lib/domain/verdict/reasons";
import { wordFigure } from "./figure-words";
import { hrefOf } from "./href-of";

/** What rests on a metric: a criterion of the decision, or a figure that somebody stated of it. */
export interface MetricUse {
  id: string;
  text: string;
  href: string | null;
  state: GlyphState | "differs" | "explained" | "equal";
  /** "must-have, not met", "stated 85 %, differs". */
  words: string;
}

/** By the key of the metric; what nothing rests on is not in it. */
export function metricUses(project: Project, now: string): ReadonlyMap<string, MetricUse[]> {
  const uses = new Map<string, MetricUse[]>();
  const add = (key: string, use: MetricUse) => uses.set(key, [...(uses.get(key) ?? []), use]);
  for (const criterion of project.criteria) {
    const { rule } = criterion;
    if (rule.kind === "metric") add(rule.metricKey, criterionUse(project, criterion, now));
  }
  for (const one of auditFigures(project, now)) {
    const { computes, subjectKey } = one.figure;
    if (computes === TARGET && subjectKey !== null) add(subjectKey, figureUse(project, one));
  }
  return uses;
}

/** The one figure of a metric that a document can state. */
const TARGET = "metric.target";

function criterionUse(project: Project, criterion: Criterion, now: string): MetricUse {
  const { key, kind, text } = criterion;
  const href = hrefOf(project.slug, { kind: "criterion", key });
  const use = { id: `criterion ${key}`, text, href };
  if (kind === "no-go") {
    const { state } = evaluateTrigger(project, criterion, now);
    return { ...use, state: TRIGGERS[state], words: `no-go trigger, ${TRIGGER_WORDS[state]}` };
  }
  const { state, shown } = evaluateCriterion(project, criterion, now);
  const glyph = state === "unknown" ? "unknown" : shown;
  return { ...use, state: glyph, words: `${kind}, ${CRITERION_WORDS[state]}` };
}

function figureUse(project: Project, { figure, stated, outcome }: FigureComparison): MetricUse {
  const { key, label, explanation } = figure;
  const use = {
    id: `figure ${key}`,
    text: label,
    href: `/projects/${project.slug}#findings`,
  };
  const words = `stated ${wordFigure(stated, project.currency)}`;
  if (outcome !== "differs") return { ...use, state: "equal", words };
  return explanation === null
    ? { ...use, state: "differs", words: `${words}, differs` }
    : { ...use, state: "explained", words: `${words}, explained by ${explanation.by}` };
}

const TRIGGERS: Record<TriggerState, GlyphState> = {
  fired: "blocked",
  counting: "to do",
  cleared: "verified",
  unknown: "unknown",
  waived: "waived",
};

const TRIGGER_WORDS: Record<TriggerState, string> = {
  fired: "fired",
  counting: "counting down",
  cleared: "cleared",
  unknown: "unknown",
  waived: "waived",
};

const CRITERION_WORDS: Record<CriterionState, string> = {
  met: "met",
  unmet: "not met",
  unknown: "unknown",
  waived: "waived",
};
