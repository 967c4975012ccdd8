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
