import type { UncountedTerm } from "../economics/line-terms";
import type { DependencyEnd, Option, StatedFigure } from "../project";
import type { CascadeNode } from "../truth/reasons";
import type { DependencySide } from "../vocabulary";
import type { ComputedFigure, FigureValue } from "./figure";
import type { RowRef } from "./row-ref";

export interface Base {
  /** The row a reader would open: what is missing, doubled or stated. */
  ref: RowRef;
  /** Both null where the finding is not about a figure. */
  stated: FigureValue | null;
  computed: FigureValue | null;
  explanation: StatedFigure["explanation"];
}

/** Where a key is used: the row and its field. */
export interface UsedIn extends RowRef {
  field: string;
}

interface Edge {
  blocking: DependencyEnd;
  dependent: DependencyEnd;
}

type Computed = Pick<ComputedFigure, "basis" | "inputs" | "missing" | "verified">;

export interface StatedDetail extends Computed {
  label: string;
  /** What it was compared with, as `noun.figure`, and of which row. */
  computes: string;
  subjectKey: string | null;
  source: StatedFigure["source"];
}

/** R20: what the model says that cannot be as it says. */
export type GraphFinding =
  /** Named in these places, and defined nowhere. */
  | (Base & { kind: "missing reference"; namedBy: UsedIn[] })
  /** A dependency calls it missing, and it is defined by now. */
  | (Base & { kind: "no longer missing"; namedBy: UsedIn[] })
  /** Each waits for the one before it, and the first for the last. */
  | (Base & { kind: "cycle"; path: CascadeNode[] })
  /** Only one of its two ends says so. */
  | (Base & Edge & { kind: "one-sided dependency"; statedBy: Exclude<DependencySide, "both"> })
  /** Rows of one noun that go by the same key, their own or the one their source gives them. */
  | (Base & { kind: "key used twice"; usedBy: RowRef[] })
  /** The same two ends in the same direction. */
  | (Base & Edge & { kind: "dependency twice"; ids: string[] })
  | (Base & StatedDetail & { kind: "count differs from list" });

/** R19: a figure that is stated is another than the one computed. */
export type FigureFinding =
  | (Base & StatedDetail & { kind: "figure differs" })
  /** Two sums of the same money: what the phases state, and what the lines add up to. */
  | (Base & Computed & { kind: "sums differ" });

/** R19: of options that exclude each other, several are recommended. */
export type RecommendationFinding = Base & {
  kind: "several recommended";
  recommended: Pick<Option, "key" | "name" | "recommendedBy">[];
};

/** R17: a line of money says how often or how likely, and nothing is computed with it. */
export type LineFinding = Base & {
  kind: "line not counted so";
  name: string;
  uncounted: UncountedTerm[];
};

export type Finding = GraphFinding | FigureFinding | RecommendationFinding | LineFinding;

/** A finding that is not about a figure has neither, and nobody explains it. */
export const NO_FIGURES = { stated: null, computed: null, explanation: null } as const;
