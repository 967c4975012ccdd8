import { listUncounted } from "../economics/line-terms";
import type { Project } from "../project";
import { type LineFinding, NO_FIGURES } from "./finding";

/** Lines of money that came from elsewhere and say what their kind cannot mean: the sums leave it out. */
export function auditLines({ moneyLines }: Project): LineFinding[] {
  return moneyLines.flatMap((line): LineFinding[] => {
    const uncounted = listUncounted(line);
    if (uncounted.length === 0) return [];
    const ref = { kind: "money line", key: line.key } as const;
    return [{ kind: "line not counted so", ref, name: line.name, uncounted, ...NO_FIGURES }];
  });
}
