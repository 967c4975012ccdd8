import { XyPlot } from "@/components/charts/xy-plot";
import { AsTable } from "@/components/ui/as-table";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import type { ExpectedCostModel } from "./expected-cost-plot";

interface ExpectedCostFigureProps {
  drawn: ExpectedCostModel;
  /** Names the table, where there is more than one. */
  caption?: string;
}

/** The drawing and its twin. */
export function ExpectedCostFigure(props: ExpectedCostFigureProps) {
  const { drawn, caption = "Expected total cost by the cost of one failure" } = props;
  const { plot, unit, table } = drawn;
  return (
    <figure>
      <XyPlot model={plot} />
      <AsTable>
        <DataTable caption={`${caption}, ${unit}`} minWidth={180 + 90 * table.heads.length}>
          <thead>
            <tr>
              <Th fixed>One failure costs, {unit}</Th>
              {table.heads.map(({ key, name }) => (
                <Th key={key} numeric className="max-w-40 truncate">
                  {key} {name}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ loss, note, cells }) => (
              <tr key={`${loss} ${note ?? ""}`}>
                <RowHead>
                  {loss}
                  {note !== null && <span className="ml-2 text-2xs text-ink-3">{note}</span>}
                </RowHead>
                {cells.map(({ text, cheapest }, at) => (
                  <Td
                    key={table.heads[at]?.key}
                    numeric
                    className={cheapest ? "font-semibold" : undefined}
                  >
                    {text}
                    {cheapest && <span className="sr-only">, the cheapest</span>}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
        <p className="py-1.5 text-2xs text-ink-3">Bold: the cheapest option there.</p>
      </AsTable>
    </figure>
  );
}
