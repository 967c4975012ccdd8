import { memo, useMemo } from "react";
import { locksOf, rowsOfSection, type ShownPlan, type ShownSection } from "./choice/arrange";
import type { PlanModel } from "./contract";
import { EmptyPlan } from "./empty-plan";
import { ComponentsSection } from "./phase/components-section";
import { GroupSection } from "./phase/group-section";
import { ListSection } from "./phase/list-section";
import { PhaseSection } from "./phase/phase-section";

interface SectionsProps {
  model: PlanModel;
  shown: ShownPlan;
  /** The components that stand open. */
  open: ReadonlySet<string>;
  isOpen: (part: string) => boolean;
  toggle: (part: string) => void;
}

/** Every phase with its gate, then what belongs to none; or the same rows under other heads. */
export const Sections = memo(function Sections(props: SectionsProps) {
  const { model, shown, open, isOpen, toggle } = props;
  const { phases, lists, components } = model;
  const { sections, isWhole } = shown;
  const locks = useMemo(() => locksOf(model), [model]);
  const heads = sections.find((section) => hasTasks(section) && isOpen(partOfSection(section)));
  return (
    <div className="border-t border-ink">
      {phases.length === 0 && lists.length === 0 && <EmptyPlan />}
      {sections.map((section, index) => {
        const part = partOfSection(section);
        switch (section.is) {
          case "phase":
            return (
              <PhaseSection
                key={part}
                phase={section.phase}
                entrance={section.entrance}
                tasks={section.tasks}
                exit={section.exit}
                heads={section === heads}
                isOpen={isOpen(part)}
                isGateOpen={isOpen(`gate-${section.phase.key}`)}
                toggle={toggle}
              />
            );
          case "list":
            return <ListSection key={part} list={section.list} first={index === 0} />;
          case "group":
            return (
              <GroupSection
                key={part}
                group={section}
                locks={locks}
                heads={section === heads}
                isOpen={isOpen(part)}
                toggle={toggle}
              />
            );
        }
      })}
      {isWhole && components.length > 0 && (
        <ComponentsSection components={components} open={open} toggle={toggle} />
      )}
    </div>
  );
});

function partOfSection(section: ShownSection): string {
  switch (section.is) {
    case "phase":
      return `phase-${section.phase.key}`;
    case "list":
      return `list-${section.list.id}`;
    case "group":
      return section.part;
  }
}

/** A list has heads of its own. */
function hasTasks(section: ShownSection): boolean {
  if (section.is === "list") return false;
  if (section.is === "phase") return section.tasks.length > 0;
  return rowsOfSection(section).some(({ kind }) => kind === "task");
}
