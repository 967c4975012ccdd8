import { AsTable } from "@/components/ui/as-table";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { useGrowing } from "@/components/ui/growing-list";
import { TREND_WEEKS } from "@/lib/domain/history/trend";
import { wordWeek } from "../words/trend-words";
import type { SystemRow } from "./contract";

const HEADS = Array.from({ length: TREND_WEEKS + 1 }, (_, index) => {
  const ago = TREND_WEEKS - index;
  if (ago === 0) return "Now";
  return ago === 1 ? "Last week" : `${String(ago)} weeks ago`;
});

/** The lines of all systems in figures: verified, and under it claimed. */
export function TrendTable({ rows }: { rows: readonly SystemRow[] }) {
  const kept = rows.flatMap(({ slug, name, trend }) => (trend ? [{ slug, name, trend }] : []));
  const { shown, more } = useGrowing(kept);
  if (kept.length === 0) return null;
  return (
    <AsTable>
      <DataTable caption="Readiness by week, verified and claimed" minWidth={760}>
        <thead>
          <tr>
            <Th fixed>System</Th>
            {HEADS.map((head) => (
              <Th key={head} numeric>
                {head}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ slug, name, trend }) => (
            <tr key={slug}>
              <RowHead>{name}</RowHead>
              {HEADS.map((head, week) => (
                <Td key={head} numeric>
                  {wordWeek(trend.verified[week] ?? null)}
                  <span className="block text-2xs text-ink-2">
                    claimed {wordWeek(trend.claimed[week] ?? null)}
                  </span>
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more}
    </AsTable>
  );
}
