import { clsx } from "clsx";
import { memo, use, useId } from "react";
import type { RowNotice } from "../change/notices";
import { rowName } from "../rows-of";
import { ItemLine } from "./item-line";
import type { LineProps } from "./line-props";
import { RowToolsContext } from "./row-context";
import { RowDetails } from "./row-details";
import { RowNoticeLine } from "./row-notice";
import { TaskLine } from "./task-line";

interface PlanRowItemProps extends Omit<LineProps, "detailsId" | "onToggle"> {
  notice: RowNotice | undefined;
  /** Where it stands in its list, while some of the others are not on the page. */
  position: number | undefined;
  listLength: number | undefined;
}

/** A row, what it answered to the last change, and when it is open all that stands behind it. */
export const PlanRowItem = memo(function PlanRowItem(given: PlanRowItemProps) {
  const { notice, position, listLength, ...props } = given;
  const { row, isBusy, isOpen, lockedBy } = props;
  const { isPage, toggle } = use(RowToolsContext);
  const detailsId = useId();
  const name = rowName(row);
  const Line = row.kind === "task" ? TaskLine : ItemLine;
  return (
    <li
      id={isPage ? name : undefined}
      data-part={name}
      data-row={row.id}
      data-key={row.key}
      aria-posinset={position}
      aria-setsize={listLength}
      className={clsx("border-b last:border-b-0", isOpen && "on-surface")}
    >
      <Line {...props} detailsId={detailsId} onToggle={() => toggle(name)} />
      {notice && <RowNoticeLine id={row.id} notice={notice} />}
      {isOpen && <RowDetails row={row} lockedBy={lockedBy} id={detailsId} isBusy={isBusy} />}
    </li>
  );
});
