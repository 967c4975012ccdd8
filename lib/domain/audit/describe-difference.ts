import type { Answer, FigureComparison } from "./compare-figure";
import type { Base, StatedDetail } from "./finding";

/** A figure that differs, as a finding tells of it. */
export function describeDifference(comparison: FigureComparison & Answer): Base & StatedDetail {
  const { figure, stated, computed, explanation } = comparison;
  const { key, label, computes, subjectKey, source } = figure;
  const { value, basis, inputs, missing, verified } = computed;
  return {
    ref: { kind: "stated figure", key },
    stated,
    computed: value,
    explanation,
    label,
    computes: computes ?? "",
    subjectKey,
    source,
    basis,
    inputs,
    missing,
    verified,
  };
}

export function isDifference(
  comparison: FigureComparison,
): comparison is FigureComparison & Answer {
  return comparison.outcome === "differs";
}
