import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { CHECKLIST_KINDS, PRIORITIES } from "@/lib/domain/vocabulary";
import { NOTHING_SAID } from "@/lib/features/figures/types";
import type { FigureFormModel } from "./contract";

/** Of a figure that is stated, as `figure-F1`, or of a `new` one; null where neither is. */
export function prepareFigureForm(
  project: Project,
  of: string,
  { mayEdit, newId }: { mayEdit: boolean; newId: string },
): FigureFormModel | null {
  const figure = project.statedFigures.find(({ key }) => of === `figure-${key}`);
  if (!figure && of !== "new") return null;
  const { slug, currency, sources } = project;
  const titleOf = (key: string) => sources.find((one) => one.key === key)?.title ?? key;
  return {
    slug,
    currency,
    mayEdit,
    figure: figure ? pickFacts(figure, ["id", "version", "key"]) : null,
    newId,
    facts: figure
      ? {
          ...pickFacts(figure, ["label", "unit", "low", "high", "text", "computes", "subjectKey"]),
          source: { title: titleOf(figure.source.key), section: figure.source.section },
        }
      : NOTHING_SAID,
    sources: sources.map(({ title }) => title),
    subjects: subjectsOf(project),
    explanation: figure?.explanation?.text ?? null,
  };
}

function subjectsOf(project: Project): FigureFormModel["subjects"] {
  const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
  const titled = ({ key, title }: { key: string; title: string }) => ({ key, name: title });
  const words = (list: readonly string[]) => list.map((key) => ({ key, name: "" }));
  return {
    phase: project.phases.map(named),
    task: project.tasks.map(titled),
    component: project.components.map(named),
    blocker: project.blockers.map(titled),
    risk: project.risks.map(titled),
    metric: project.metrics.map(named),
    option: project.options.map(named),
    milestone: project.milestones.map(named),
    "money line": project.moneyLines.map(named),
    criterion: project.criteria.map(({ key, text }) => ({ key, name: text })),
    decision: project.decisions.map(({ key, question }) => ({ key, name: question })),
    severity: words(PRIORITIES),
    list: words(CHECKLIST_KINDS),
  };
}
