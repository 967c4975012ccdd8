import { clsx } from "clsx";
import { RangePlot } from "@/components/charts/range-plot";
import { RowHead, Td } from "@/components/ui/data-table";
import { askOption, stopOf } from "../words/money-asks";
import { EditStop } from "../words/money-edit";
import type { OptionRow } from "./contract";

interface OptionLineProps {
  row: OptionRow;
  /** Null where no option has a total. */
  max: number | null;
  hidden: boolean;
}

/** The one that is expected to cost least stands between two lines of ink. */
export function OptionLine({ row, max, hidden }: OptionLineProps) {
  const { key, name, label, isComputed, weeks, investment, chance } = row;
  const ruled = isComputed && "border-t-2! border-t-ink! border-b! border-b-ink! font-medium";
  const cell = clsx(ruled);
  return (
    <tr id={`option-${key}`} data-row={stopOf("options", askOption(key))}>
      <RowHead className={clsx("min-w-36 md:min-w-52 print:min-w-0", cell)}>
        <span className="flex items-baseline gap-3">
          <span className="font-mono text-2xs/5 font-normal text-ink-3">{key}</span>
          <span>
            <span className="font-medium">
              <EditStop section="options" asks={askOption(key)}>
                {name}
              </EditStop>
            </span>
            {label !== null && (
              <span className="block text-2xs font-normal text-ink-2">{label}</span>
            )}
          </span>
        </span>
      </RowHead>
      <Td numeric className={cell}>
        {weeks ?? <Unsaid />}
      </Td>
      {!hidden && (
        <Td numeric className={cell}>
          {investment ?? <Unsaid />}
        </Td>
      )}
      <Td numeric className={cell}>
        {chance ?? <Unsaid />}
      </Td>
      {!hidden && <Amounts row={row} max={max} cell={cell} />}
    </tr>
  );
}

function Amounts({ row, max, cell }: { row: OptionRow; max: number | null; cell: string }) {
  const { expected, worst, regret, breakEven, missing } = row;
  if (expected === null || max === null) {
    return (
      <Td colSpan={max === null ? undefined : 6} className={clsx("pl-7! text-ink-2", cell)}>
        expected total unknown: {missing}
        {worst !== null && `; worst case ${worst}`}
      </Td>
    );
  }
  const { plot, range, middle } = expected;
  return (
    <>
      <Td className={clsx("pl-7! print:hidden", cell)}>
        <RangePlot low={plot.low} likely={plot.middle} high={plot.high} max={max} width={180} />
      </Td>
      <Td numeric className={clsx("font-medium", cell)}>
        {range}
      </Td>
      <Td numeric className={clsx("text-ink-2", cell)}>
        {middle}
      </Td>
      <Td numeric className={cell}>
        {worst ?? <Unsaid />}
      </Td>
      <Td numeric className={cell}>
        {regret ?? <Unsaid />}
      </Td>
      <Td numeric className={cell}>
        {breakEven}
      </Td>
    </>
  );
}

function Unsaid() {
  return <span className="font-normal text-ink-3">not said</span>;
}
