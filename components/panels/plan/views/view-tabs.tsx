import { clsx } from "clsx";
import { use, useState } from "react";
import { Button } from "@/components/ui/button";
import { whyNotTouch } from "@/lib/features/views/access";
import type { SavedView } from "@/lib/features/views/types";
import { type Choice, type Choose, EVERYTHING } from "../choice/choice";
import type { PlanModel } from "../contract";
import { RowToolsContext } from "../row/row-context";
import { choiceOf, queryOf, viewOf } from "./query";
import { ViewDialog } from "./view-dialog";

interface ViewTabsProps {
  model: PlanModel;
  choice: Choice;
  choose: Choose;
  hrefOf: (choice: Choice) => string;
  /** Something of the views is written: the plan is read again. */
  onDone: (said: string) => Promise<void>;
}

/** What somebody keeps to look at, each an address of its own. */
export function ViewTabs({ model, choice, choose, hrefOf, onDone }: ViewTabsProps) {
  const { views, keepsViews } = model;
  const { slug, may } = use(RowToolsContext);
  const [asked, setAsked] = useState<SavedView | "new" | null>(null);
  const current = viewOf(views, choice);
  const isEverything = queryOf(choice) === "";
  const isNew = current === undefined && !isEverything;
  if (!keepsViews || (views.length === 0 && !isNew)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 pb-1 text-xs print:hidden">
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-x-5">
          <Tab
            label="Everything"
            isCurrent={isEverything && current === undefined}
            href={hrefOf(EVERYTHING)}
            onChoose={() => choose(EVERYTHING, "push")}
          />
          {views.map((view) => (
            <Tab
              key={view.id}
              label={view.name}
              note={wordKeeper(view)}
              isCurrent={view === current}
              href={hrefOf(choiceOf(view))}
              onChoose={() => choose(choiceOf(view), "push")}
            />
          ))}
        </ul>
      </nav>
      {isNew && (
        <Button
          look="quiet"
          data-command="Keep what is shown as a view…"
          onClick={() => setAsked("new")}
        >
          Keep this view…
        </Button>
      )}
      {current && mayTouch(current, may.edit) && (
        <Button
          look="quiet"
          data-command={`Change the view ${current.name}…`}
          onClick={() => setAsked(current)}
        >
          Change view…
        </Button>
      )}
      <ViewDialog
        slug={slug}
        mayShare={may.edit}
        view={asked}
        query={queryOf(choice)}
        others={views.filter((view) => mayTouch(view, may.edit))}
        onClose={() => setAsked(null)}
        onDone={onDone}
      />
    </div>
  );
}

/** A view of another is changed by who edits the project, once it is shared. */
function mayTouch(view: SavedView, edits: boolean): boolean {
  return whyNotTouch(view, { edits }) === null;
}

/** Whose it is, where it is not only the viewer's. */
function wordKeeper({ mine, shared, by }: SavedView): string | null {
  if (!mine) return by;
  return shared ? "shared" : null;
}

interface TabProps {
  label: string;
  note?: string | null;
  isCurrent: boolean;
  href: string;
  onChoose: () => void;
}

function Tab({ label, note = null, isCurrent, href, onChoose }: TabProps) {
  return (
    <li className="max-w-full">
      <a
        href={href}
        aria-current={isCurrent ? "true" : undefined}
        className={clsx(
          "flex min-h-8 items-center gap-1.5 max-md:min-h-11 pointer-coarse:min-h-11",
          isCurrent ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
        )}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onChoose();
        }}
      >
        <span
          className={clsx(
            "max-w-60 truncate border-b-2",
            isCurrent ? "border-ink" : "border-transparent",
          )}
        >
          {label}
        </span>
        {note !== null && <span className="text-2xs font-normal text-ink-3">{note}</span>}
      </a>
    </li>
  );
}
