import { clsx } from "clsx";
import { memo, useId, useState } from "react";
import type { RowNotice } from "./changes";
import { ItemLine } from "./item-line";
import type { LineProps } from "./line-props";
import { RowDetails } from "./row-details";
import { RowNoticeLine } from "./row-notice";
import { TaskLine } from "./task-line";

interface PlanRowItemProps extends Omit<LineProps, "isOpen" | "detailsId" | "onToggle"> {
  notice: RowNotice | undefined;
}

/** A row, what it answered to the last change, and when it is open all that stands behind it. */
export const PlanRowItem = memo(function PlanRowItem({ notice, ...props }: PlanRowItemProps) {
  const { row, isBusy } = props;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const Line = row.kind === "task" ? TaskLine : ItemLine;
  return (
    <li
      data-row={row.id}
      data-key={row.key}
      className={clsx("border-b last:border-b-0", isOpen && "on-surface")}
    >
      <Line
        {...props}
        isOpen={isOpen}
        detailsId={detailsId}
        onToggle={() => setOpen((before) => !before)}
      />
      {notice && <RowNoticeLine id={row.id} notice={notice} />}
      {isOpen && <RowDetails row={row} id={detailsId} isBusy={isBusy} />}
    </li>
  );
});
