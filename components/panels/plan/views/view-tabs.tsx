import { use, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FilterTabs } from "@/components/ui/filter-tabs";
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
  const currentId = current?.id;
  const tabs = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  const ask = (about: SavedView | "new") => {
    wasAsked.current = true;
    setAsked(about);
  };
  useLayoutEffect(() => {
    // The button that asked goes once it is answered, and the focus with it.
    if (!wasAsked.current || document.activeElement !== document.body) return;
    const here = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    (here ?? tabs.current?.querySelector("button"))?.focus();
  }, [currentId]);
  const isEverything = queryOf(choice) === "";
  const isNew = current === undefined && !isEverything;
  if (!keepsViews || (views.length === 0 && !isNew)) return null;
  return (
    <div ref={tabs} className="flex flex-wrap items-center gap-x-5 pb-1 text-xs print:hidden">
      <FilterTabs
        label="Views"
        current={isEverything && current === undefined ? null : (current?.id ?? "")}
        tabs={[
          { value: null, label: "Everything" },
          ...views.map((view) => ({ value: view.id, label: view.name, note: wordKeeper(view) })),
        ]}
        hrefOf={(id) => hrefOf(choiceIn(views, id))}
        onChoose={(id) => choose(choiceIn(views, id), "push")}
      />
      {isNew && (
        <Button
          look="quiet"
          data-command="Keep what is shown as a view…"
          onClick={() => ask("new")}
        >
          Keep this view…
        </Button>
      )}
      {current && mayTouch(current, may.edit) && (
        <Button
          look="quiet"
          data-command={`Change the view ${current.name}…`}
          onClick={() => ask(current)}
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
function wordKeeper({ mine, shared, by }: SavedView): string | undefined {
  if (!mine) return by;
  return shared ? "shared" : undefined;
}

function choiceIn(views: readonly SavedView[], id: string | null): Choice {
  const view = views.find((one) => one.id === id);
  return view ? choiceOf(view) : EVERYTHING;
}
