import { XyPlot } from "@/components/charts/xy-plot";
import { AsTable } from "@/components/ui/as-table";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import type { CashModel } from "./cash-plot";

interface CashFigureProps {
  drawn: CashModel;
  /** Names the table, where there is more than one. */
  caption?: string;
}

/** The drawing and its twin. */
export function CashFigure({ drawn, caption = "Cumulative cash" }: CashFigureProps) {
  const { plot, unit, rows, hasLikely } = drawn;
  return (
    <figure>
      <XyPlot model={plot} />
      <AsTable>
        <DataTable caption={`${caption}, ${unit}`}>
          <thead>
            <tr>
              <Th>After</Th>
              <Th numeric>Worst case</Th>
              {hasLikely && <Th numeric>Likely</Th>}
              <Th numeric>Best case</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ when, worst, likely, best }) => (
              <tr key={when}>
                <RowHead>
                  <span className="font-normal">{when}</span>
                </RowHead>
                <Td numeric>{worst}</Td>
                {hasLikely && <Td numeric>{likely}</Td>}
                <Td numeric>{best}</Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </AsTable>
    </figure>
  );
}
