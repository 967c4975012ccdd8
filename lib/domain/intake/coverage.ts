import {
  type FigureReading,
  type Format,
  type ReadReport,
  readFigures,
  unreadable,
} from "./readings";

/** How much there is to cover, and how much of it was. */
export interface Covered {
  hit: number;
  found: number;
}

/** The figures of a coverage report; of what has nothing to cover there is none, and never 0 % or 100 %. */
export function readCoverage(
  format: Format,
  covered: { lines: Covered; branches: Covered; functions: Covered },
): ReadReport {
  const figures = Object.entries(covered).flatMap(([name, { hit, found }]): FigureReading[] =>
    found > 0 ? [{ name, value: (hit / found) * 100, unit: "%" }] : [],
  );
  return figures.length > 0
    ? readFigures(format, figures)
    : unreadable("It has no line, branch or function to cover, so it has no figure");
}
