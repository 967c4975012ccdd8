import { memo, use, useId } from "react";
import type { RowNotice } from "../change/notices";
import { CardLine } from "../board/card-line";
import { Handle } from "../drag/handle";
import { rowName } from "../rows-of";
import { SelectBox } from "../select/select-box";
import { ItemLine } from "./item-line";
import type { LineProps } from "./line-props";
import { LayoutContext, RowToolsContext } from "./row-context";
import { RowDetails } from "./row-details";
import { RowNoticeLine } from "./row-notice";
import { TaskLine } from "./task-line";

interface RowContentProps extends Omit<LineProps, "detailsId" | "onToggle"> {
  notice: RowNotice | undefined;
}

/** A row, what it answered to the last change, and when it is open all that stands behind it. */
export const RowContent = memo(function RowContent({ notice, ...props }: RowContentProps) {
  const { row, isBusy, isOpen, lockedBy } = props;
  const { toggle } = use(RowToolsContext);
  const detailsId = useId();
  const OwnLine = row.kind === "task" ? TaskLine : ItemLine;
  const Line = use(LayoutContext) === "board" ? CardLine : OwnLine;
  return (
    <>
      <SelectBox row={row} isTabStop={props.isTabStop} />
      <Handle row={row} isTabStop={props.isTabStop} />
      <Line {...props} detailsId={detailsId} onToggle={() => toggle(rowName(row))} />
      {notice && <RowNoticeLine row={row} notice={notice} />}
      {isOpen && <RowDetails row={row} lockedBy={lockedBy} id={detailsId} isBusy={isBusy} />}
    </>
  );
});
