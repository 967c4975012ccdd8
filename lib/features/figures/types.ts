import type { StatedFigure } from "@/lib/domain/project";

/** What somebody says of a figure as it is stated somewhere. Why it differs is said by itself. */
export interface FigureFacts
  extends Pick<
    StatedFigure,
    "label" | "unit" | "low" | "high" | "text" | "computes" | "subjectKey"
  > {
  /** Where it is stated: the title of the document, and the place in it. */
  source: { title: string; section: string };
}

export const FIGURE_FACTS = [
  "label",
  "unit",
  "low",
  "high",
  "text",
  "computes",
  "subjectKey",
  "source",
] as const satisfies readonly (keyof FigureFacts)[];

/** The same with why it differs, which goes and comes with it. */
export interface WholeFigure extends FigureFacts {
  explanation: StatedFigure["explanation"];
}

export const WHOLE_FIGURE = [...FIGURE_FACTS, "explanation"] as const;

/** A figure of which nobody has said anything. */
export const NOTHING_SAID: FigureFacts = {
  label: "",
  unit: "count",
  low: null,
  high: null,
  text: null,
  computes: null,
  subjectKey: null,
  source: { title: "", section: "" },
};
