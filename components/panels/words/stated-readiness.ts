import type { Project, StatedFigure } from "@/lib/domain/project";

/** What a document says of the readiness of the whole. */
export function headlineFigure(project: Project): StatedFigure | undefined {
  return project.statedFigures.find((row) => row.computes === "readiness.overall");
}

/** As a percentage, whether it was stated as one or as a score out of ten. */
export function statedReadiness(project: Project): number | null {
  const figure = headlineFigure(project);
  if (!figure || figure.low === null) return null;
  return figure.unit === "score" ? figure.low * 10 : figure.low;
}

/** The document a figure stands in, and where in it. */
export function sourceOf({ sources }: Project, { source }: StatedFigure) {
  const title = sources.find((row) => row.key === source.key)?.title ?? source.key;
  return { title, where: `${title}, ${source.section}` };
}

/** "Ana: the phases overlap"; null while nobody says why it differs. */
export function explainedBy({ explanation }: StatedFigure): string | null {
  return explanation && `${explanation.by}: ${explanation.text}`;
}
