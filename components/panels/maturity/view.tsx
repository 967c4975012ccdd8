import { DifferenceMark } from "@/components/charts/difference-mark";
import { MaturityBar } from "@/components/charts/maturity-bar";
import { Swatch } from "@/components/charts/swatch";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { percentFigure } from "@/lib/format/percent";
import type { MaturityModel, MaturityRow } from "./contract";

export function MaturityView({ model }: { model: MaturityModel }) {
  const { rows, overall, target, hasStated } = model;
  return (
    <BlockSection
      title="Maturity"
      note={target === null ? model.note : `${model.note}, target ${target}`}
    >
      {rows.length === 0 ? (
        <EmptyState>No components yet: readiness is counted over all checklist items.</EmptyState>
      ) : (
        <DataTable caption="Maturity of each component, in percent" minWidth={720}>
          <thead>
            <tr>
              <Th fixed>Component</Th>
              <Th>
                <span className="flex gap-4">
                  <Swatch texture="verified">verified</Swatch>
                  <Swatch texture="claimed">claimed</Swatch>
                  {hasStated && <Swatch texture="stated">stated</Swatch>}
                </span>
              </Th>
              <Th numeric>verified</Th>
              <Th numeric>claimed</Th>
              {hasStated && <Th numeric>stated</Th>}
              <Th>note</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.key} row={row} target={target} hasStated={hasStated} />
            ))}
          </tbody>
          <tfoot>
            <Line
              row={{ ...overall, key: "", name: "Overall", cap: null, hardStop: false, note: null }}
              target={target}
              hasStated={hasStated}
              total
            />
          </tfoot>
        </DataTable>
      )}
    </BlockSection>
  );
}

interface LineProps {
  row: MaturityRow;
  target: number | null;
  hasStated: boolean;
  total?: boolean;
}

function Line({ row, target, hasStated, total = false }: LineProps) {
  const { verified, claimed, stated } = row;
  return (
    <tr className={total ? "total" : undefined}>
      <RowHead className="md:min-w-40">
        {row.name}
        {row.hardStop && <span className="text-2xs font-normal text-ink-3"> hard stop</span>}
      </RowHead>
      <Td className="w-9/25">
        <MaturityBar
          verified={verified}
          claimed={claimed}
          stated={stated}
          target={target}
          cap={row.cap}
        />
      </Td>
      <Td numeric className={verified !== null && verified > 0 ? "font-semibold" : "text-ink-2"}>
        <Share value={verified} />
      </Td>
      <Td numeric className="text-ink-2">
        <Share value={claimed} />
      </Td>
      {hasStated && (
        <Td numeric className="text-ink-2">
          {stated === null ? <span className="text-ink-3">—</span> : percentFigure(stated)}
        </Td>
      )}
      <Td className="text-2xs font-normal text-ink-2">
        {row.alsoStated && stated !== null && (
          <span className="block whitespace-nowrap">
            stated {percentFigure(stated)}
            <DifferenceMark />
            {percentFigure(row.alsoStated.value)}, {row.alsoStated.where}
          </span>
        )}
        {row.note}
      </Td>
    </tr>
  );
}

/** Nothing to measure is words, never a zero. */
function Share({ value }: { value: number | null }) {
  return value === null ? <span className="text-ink-3">no items yet</span> : percentFigure(value);
}
