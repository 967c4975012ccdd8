import { use, useId } from "react";
import type { PlanComponent } from "../contract";
import { EditActions } from "../row/edit-actions";
import { PartNotice } from "../row/part-notice";
import { RowToolsContext } from "../row/row-context";

interface ComponentsSectionProps {
  components: readonly PlanComponent[];
  open: ReadonlySet<string>;
  toggle: (part: string) => void;
}

/** The parts whose maturity is judged, as the plan says of them; how mature they are stands on the overview. */
export function ComponentsSection({ components, open, toggle }: ComponentsSectionProps) {
  const titleId = useId();
  const { isPage } = use(RowToolsContext);
  return (
    <section
      data-part="list-components"
      aria-labelledby={titleId}
      className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 border-t border-ink pt-4.5 pb-8 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <header>
        <h2 id={titleId} className="text-base">
          Components
        </h2>
        <p className="mt-0.5 text-2xs/4.5 text-ink-3">tasks and lines feed them</p>
      </header>
      <ul aria-labelledby={titleId} className="min-w-0">
        {components.map((component) => {
          const part = `component-${component.key}`;
          return (
            <li
              key={component.id}
              id={isPage ? part : undefined}
              data-part={part}
              data-row={component.id}
              data-key={component.key}
              className="plan-row"
            >
              <ComponentLine
                component={component}
                part={part}
                isOpen={open.has(part)}
                onToggle={() => toggle(part)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ComponentLineProps {
  component: PlanComponent;
  part: string;
  isOpen: boolean;
  onToggle: () => void;
}

function ComponentLine({ component, part, isOpen, onToggle }: ComponentLineProps) {
  const { id, name, facts, note } = component;
  const { may } = use(RowToolsContext);
  return (
    <>
      <div className="plan-line grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5">
        <button
          type="button"
          data-stop
          aria-expanded={isOpen}
          onClick={({ currentTarget }) => {
            // Not every browser gives a pressed button the focus.
            currentTarget.focus();
            onToggle();
          }}
          className="text-left text-sm wrap-anywhere outline-none max-md:min-h-11"
        >
          {name}
        </button>
        <span className="text-right text-2xs text-ink-2">{facts}</span>
      </div>
      <PartNotice id={id} />
      {isOpen && (
        <div className="grid gap-y-3 pt-1 pb-3.5 text-2xs/4.5 text-ink-2">
          {note === null ? <p>No note.</p> : <p className="max-w-[80ch]">{note}</p>}
          {may.edit && (
            <div className="flex flex-wrap gap-2 max-md:grid max-md:grid-cols-2">
              <EditActions part={part} id={id} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
