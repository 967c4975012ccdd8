import { use } from "react";
import { Button } from "@/components/ui/button";
import { PanelFrame } from "../../frame";
import { openItem } from "../../words/open-item";
import type { PlanRow } from "../contract";
import { onlyLooks } from "../keys/standing";
import { rowName } from "../rows-of";
import { RowActions } from "./row-actions";
import { RowToolsContext } from "./row-context";
import { RowFacts } from "./row-facts";
import { WorkActions } from "./work-actions";

interface RowDetailsProps {
  row: PlanRow;
  lockedBy: string | null;
  id: string;
  isBusy: boolean;
}

/** What stands behind a row, read when it is opened; what can be done is there at once. */
export function RowDetails({ row, lockedBy, id, isBusy }: RowDetailsProps) {
  const tools = use(RowToolsContext);
  const { slug, may, isPage } = tools;
  const { notApplicable } = row;
  return (
    <div
      id={id}
      className="plan-details grid gap-y-3 pt-2 pr-3 pb-3.5 pl-3 text-2xs/4.5 text-ink-2 md:pr-4 md:pl-[calc(var(--glyph-column)+var(--key-column))]"
    >
      {notApplicable && (
        <p className="max-w-[80ch] text-ink">
          Not applicable, says {notApplicable.by}: {notApplicable.reason}
        </p>
      )}
      <PanelFrame id="plan-row" slug={slug} of={rowName(row)}>
        {(model) => <RowFacts model={model} lockedBy={lockedBy} />}
      </PanelFrame>
      {isPage && (
        <p>
          <Button look="quiet" hotkey="Space" onClick={() => openItem(rowName(row))}>
            All of it, with comments
          </Button>
        </p>
      )}
      {!onlyLooks(tools) && <RowActions row={row} lockedBy={lockedBy} isBusy={isBusy} />}
      {may.edit && <WorkActions row={row} isBusy={isBusy} />}
    </div>
  );
}
