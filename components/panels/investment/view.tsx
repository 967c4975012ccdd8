import type { ReactNode } from "react";
import { OpenDifference } from "@/components/charts/open-difference";
import { DataTable, NotedRowHead, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import { LinesApartTable } from "../words/lines-apart-table";
import { askLine, NEW_IN, stopOf } from "../words/money-asks";
import { EditButton, EditStop, MoneyNews } from "../words/money-edit";
import type { InvestmentModel, MoneySum } from "./contract";

export function InvestmentView({ model }: { model: InvestmentModel }) {
  if (isHidden(model)) return <HiddenSection id="investment" title="Investment" {...model} />;
  const { unit, byLine, byPhase, apart, difference, differenceWords, stated, missing } = model;
  const isTwo = byLine !== null && byPhase !== null;
  const rows = Math.max(byLine?.rows.length ?? 0, byPhase?.rows.length ?? 0);
  return (
    <BlockSection
      id="investment"
      title={isTwo ? "Two sums for one investment" : "Investment"}
      note={byLine || byPhase ? unit : undefined}
    >
      {missing !== null && <EmptyState>Investment by line unknown: {missing}.</EmptyState>}
      <div
        className={
          isTwo ? "grid grid-cols-1 gap-x-6 gap-y-3 md:grid-cols-2 print:grid-cols-2" : undefined
        }
      >
        {byLine && <Sum head="By line" unit={unit} sum={byLine} rows={isTwo ? rows : 0} />}
        {byPhase && (
          <Sum
            head="By phase"
            unit={unit}
            sum={byPhase}
            rows={isTwo ? rows : 0}
            mark={
              difference && <OpenDifference of="investment by line and by phase" {...difference} />
            }
          />
        )}
      </div>
      {differenceWords !== null && <p className="mt-1.5 text-2xs text-ink-2">{differenceWords}</p>}
      {stated !== null && byLine !== null && (
        <p className="mt-1.5 text-2xs text-ink-2">
          {stated.difference === null ? (
            `Stated as computed: ${stated.words}.`
          ) : (
            <>
              By line {byLine.total}
              <OpenDifference of="investment" {...stated.difference} />
              {stated.words} stated.
            </>
          )}
        </p>
      )}
      <LinesApartTable section="investment" unit={unit} lines={apart} />
      <MoneyNews section="investment" />
      <EditButton {...NEW_IN.investment} command="Add a line of investment">
        Add a line
      </EditButton>
    </BlockSection>
  );
}

interface SumProps {
  head: string;
  unit: string;
  sum: MoneySum;
  /** As many rows as the table beside it, so that both sums stand in one line. */
  rows: number;
  mark?: ReactNode;
}

function Sum({ head, unit, sum, rows, mark }: SumProps) {
  const missing = Math.max(0, rows - sum.rows.length);
  const isByLine = head === "By line";
  return (
    <DataTable caption={`${head}, ${unit}`}>
      <thead>
        <tr>
          <Th>{head}</Th>
          <Th numeric>{unit}</Th>
        </tr>
      </thead>
      <tbody>
        {sum.rows.map(({ id, name, amount, note }) => (
          <tr key={id} {...(isByLine && placeOf(id))}>
            <NotedRowHead note={note}>
              {isByLine ? (
                <EditStop section="investment" asks={askLine(id)}>
                  {name}
                </EditStop>
              ) : (
                name
              )}
            </NotedRowHead>
            <Td numeric className="font-medium">
              {amount}
            </Td>
          </tr>
        ))}
        {Array.from({ length: missing }, (_, at) => (
          <tr key={at} aria-hidden="true" className="max-md:hidden">
            <td>&nbsp;</td>
            <td />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <RowHead>
            {mark}
            {mark ? <span className="sr-only">Total</span> : "Total"}
            {sum.note !== null && (
              <span className="block text-2xs font-normal text-ink-2">{sum.note}</span>
            )}
          </RowHead>
          <Td numeric>{sum.total}</Td>
        </tr>
      </tfoot>
    </DataTable>
  );
}

function placeOf(key: string) {
  return { id: `money-line-${key}`, "data-row": stopOf("investment", askLine(key)) };
}
