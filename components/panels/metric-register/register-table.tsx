import { clsx } from "clsx";
import { DataTable, Th } from "@/components/ui/data-table";
import { formatShare } from "@/lib/format/counts";
import type { RegisterRow } from "./contract";
import type { Asked } from "./dialogs";
import { type RegisterColumns, RegisterLine } from "./register-line";

interface RegisterTableProps {
  slug: string;
  all: readonly RegisterRow[];
  /** Those of all that are shown. */
  rows: readonly RegisterRow[];
  columns: RegisterColumns;
  maySample: boolean;
  mayDefine: boolean;
  /** The key of the metric that stands open. */
  open: string | null;
  onToggle: (key: string) => void;
  onAsk: (asked: Asked) => void;
}

/** One table, so that figures stand under figures, in a part for each category. */
export function RegisterTable(props: RegisterTableProps) {
  const { all, rows, columns, open, onToggle, ...rest } = props;
  const categories = [...new Set(rows.map(({ metric }) => metric.category))];
  const isParted = categories.some((category) => category !== null);
  return (
    <DataTable caption="Metrics against their targets, by category" stacks="early">
      <thead>
        <tr>
          <Th>Metric</Th>
          {columns.baseline && <Th numeric>Baseline</Th>}
          <Th numeric>Current</Th>
          <Th numeric>Target</Th>
          <Th>Status</Th>
          <Th>Trend</Th>
          <Th>Last sample</Th>
          {rest.maySample && (
            <Th className="print:hidden">
              <span className="sr-only">What can be done</span>
            </Th>
          )}
        </tr>
      </thead>
      {categories.map((category, index) => {
        const inside = rows.filter(({ metric }) => metric.category === category);
        return (
          <tbody key={category ?? ""}>
            {isParted && (
              <CategoryHead
                category={category}
                rows={all.filter(({ metric }) => metric.category === category)}
                columns={columns.count}
                isFirst={index === 0}
              />
            )}
            {inside.map((row) => (
              <RegisterLine
                key={row.metric.key}
                {...rest}
                row={row}
                columns={columns}
                isOpen={open === row.metric.key}
                onToggle={() => onToggle(row.metric.key)}
              />
            ))}
          </tbody>
        );
      })}
    </DataTable>
  );
}

interface CategoryHeadProps {
  category: string | null;
  rows: readonly RegisterRow[];
  columns: number;
  isFirst: boolean;
}

function CategoryHead({ category, rows, columns, isFirst }: CategoryHeadProps) {
  const proved = rows.filter(({ standing }) => standing === "proved").length;
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={columns}
        className={clsx("border-b-line", isFirst ? "pt-1" : "pt-6")}
      >
        <span className="flex items-baseline justify-between gap-4">
          <span className="min-w-0 text-sm font-semibold text-ink">
            {category ?? "No category"}
          </span>
          <span className="shrink-0 text-2xs font-normal text-ink-3">
            {formatShare(proved, rows.length, "proved")}
          </span>
        </span>
      </th>
    </tr>
  );
}
