import type { Project } from "@/lib/domain/project";
import { calibrateSources, LAST_CLAIMS } from "@/lib/domain/truth/calibration";
import type { CalibrationModel } from "./contract";

export function prepareCalibration(project: Project): CalibrationModel {
  const titles = new Map(project.sources.map(({ key, title }) => [key, title]));
  return {
    last: LAST_CLAIMS,
    rows: calibrateSources(project).map(({ by, documentKeys, last, ...counts }) => ({
      name: by.name,
      documents:
        documentKeys.length === 0
          ? null
          : documentKeys.map((key) => titles.get(key) ?? key).join(", "),
      answers: last.map(({ fate }) => fate === "confirmed"),
      held: counts.held,
      refuted: counts.refuted,
      undecided: counts.undecided,
      withdrawn: counts.withdrawn,
    })),
  };
}
