import type { PlanModel } from "./contract";
import { EmptyPlan } from "./empty-plan";
import { ComponentsSection } from "./phase/components-section";
import { ListSection } from "./phase/list-section";
import { PhaseSection } from "./phase/phase-section";

interface SectionsProps {
  model: PlanModel;
  open: ReadonlySet<string>;
  toggle: (part: string) => void;
}

/** Every phase with its gate, then what belongs to none. */
export function Sections({ model: { phases, lists, components }, open, toggle }: SectionsProps) {
  const isOpen = (key: string) => open.has(`phase-${key}`);
  const heads = phases.find(({ key, tasks }) => isOpen(key) && tasks.length > 0);
  return (
    <div className="border-t border-ink">
      {phases.length === 0 && lists.length === 0 && <EmptyPlan />}
      {phases.map((phase) => (
        <PhaseSection
          key={phase.key}
          phase={phase}
          heads={phase === heads}
          isOpen={isOpen(phase.key)}
          isGateOpen={open.has(`gate-${phase.key}`)}
          toggle={toggle}
        />
      ))}
      {lists.map((list, index) => (
        <ListSection key={list.id} list={list} first={index === 0 && phases.length === 0} />
      ))}
      {components.length > 0 && (
        <ComponentsSection components={components} open={open} toggle={toggle} />
      )}
    </div>
  );
}
