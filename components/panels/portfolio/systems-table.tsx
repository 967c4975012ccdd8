import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Th } from "@/components/ui/data-table";
import { SortHead } from "@/components/ui/sort-head";
import { ROWS_AT_ONCE, WindowedRows } from "@/components/ui/windowed-rows";
import { TREND_WEEKS } from "@/lib/domain/history/trend";
import { formatNumber } from "@/lib/format/numbers";
import {
  type Choice,
  EVERYTHING,
  isMoneySort,
  type MoneySort,
  type Sort,
  sortValue,
  type Choose,
} from "./choice";
import type { PortfolioRow } from "./contract";
import { sortNext } from "./sort-words";
import { SystemLine } from "./system-line";

interface SystemsTableProps {
  form: string;
  rows: PortfolioRow[];
  now: string;
  choice: Choice;
  choose: Choose;
  /** The columns of money that some system fills; there is none for nothing. */
  money: readonly MoneySort[];
}

interface Column {
  sort: Sort;
  head: string;
  width: string;
  numeric?: boolean;
}

const COLUMNS: Column[] = [
  { sort: "name", head: "System", width: "w-[11%]" },
  { sort: "verdict", head: "Verdict, first reason", width: "w-[11%]" },
  { sort: "readiness", head: "Readiness, verified", width: "w-[11%]" },
  { sort: "gap", head: "Reality gap", width: "w-[8%]" },
  { sort: "p0", head: "Open P0 / P1", width: "w-[8%]", numeric: true },
  { sort: "gate", head: "Next gate", width: "w-[10%]" },
  { sort: "trigger", head: "Nearest trigger", width: "w-[9%]" },
  { sort: "target", head: "Target", width: "w-[7%]", numeric: true },
  { sort: "forecast", head: "Forecast, P80", width: "w-[8%]", numeric: true },
  { sort: "investment", head: "Investment", width: "w-[8%]", numeric: true },
  { sort: "payback", head: "Payback", width: "w-[7%]", numeric: true },
];

/** Columns where there is room for them, else each system a short text of two lines. */
export function SystemsTable({ form, rows, now, choice, choose, money }: SystemsTableProps) {
  const columns = COLUMNS.filter(({ sort }) => !isMoneySort(sort) || money.includes(sort));
  return (
    <div className="@container border-t border-ink">
      <table
        aria-rowcount={rows.length + 1}
        className="data-table table-fixed @max-[63rem]:block [&_tbody]:@max-[63rem]:block"
      >
        <caption className="sr-only">Systems and how far they are</caption>
        <thead className="@max-[63rem]:hidden">
          <tr aria-rowindex={1}>
            {columns.map(({ sort, head, width, numeric = false }) => {
              const next = sortNext(sort, choice);
              return (
                <SortHead
                  key={sort}
                  form={form}
                  name="sort"
                  value={sortValue(next)}
                  sorted={
                    choice.sort === sort ? (choice.descending ? "descending" : "ascending") : null
                  }
                  onSort={() => {
                    choose({ ...choice, ...next }, "push");
                  }}
                  numeric={numeric}
                  className={width}
                >
                  {head}
                </SortHead>
              );
            })}
            <Th className="w-[7%]">
              {/* On the line of its neighbours, which are buttons. */}
              <span className="block pb-0.5">{TREND_WEEKS} weeks</span>
            </Th>
          </tr>
        </thead>
        <WindowedRows rows={rows} columns={columns.length + 1} rowRem={5.4}>
          {(row, index) => (
            <SystemLine key={row.slug} row={row} now={now} place={index + 2} money={money} />
          )}
        </WindowedRows>
      </table>
      {rows.length === 0 && (
        <EmptyState
          action={
            <Button
              onClick={() => {
                choose({ ...EVERYTHING, sort: choice.sort, descending: choice.descending }, "push");
              }}
            >
              Show all
            </Button>
          }
        >
          No system is like that.
        </EmptyState>
      )}
      {rows.length > ROWS_AT_ONCE && (
        <noscript>
          <p className="border-t py-2 text-xs text-ink-2">
            {formatNumber(rows.length - ROWS_AT_ONCE)} more systems need a script to be drawn. Find
            one by its name, or show fewer.
          </p>
        </noscript>
      )}
    </div>
  );
}
