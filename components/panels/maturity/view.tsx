import { clsx } from "clsx";
import { MaturityBar } from "@/components/charts/maturity-bar";
import { OpenDifference } from "@/components/charts/open-difference";
import { Swatch } from "@/components/charts/swatch";
import { Clamped } from "@/components/ui/clamped";
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
        <EmptyState>
          {model.overall.verified === null
            ? "No components and no checklist lines yet, so nothing is measured."
            : "No components yet: readiness is counted over all checklist items."}
        </EmptyState>
      ) : (
        <div className="@container">
          <div className="hidden pb-1 text-2xs text-ink-3 stacked:block" aria-hidden="true">
            <Key hasStated={hasStated} />
          </div>
          <DataTable caption="Maturity of each component, in percent" stacks>
            <thead>
              <tr>
                <Th>Component</Th>
                <Th>
                  <Key hasStated={hasStated} />
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
                row={{
                  ...overall,
                  key: "",
                  name: "Overall",
                  cap: null,
                  hardStop: false,
                  note: null,
                }}
                target={target}
                hasStated={hasStated}
                total
              />
            </tfoot>
          </DataTable>
        </div>
      )}
    </BlockSection>
  );
}

function Key({ hasStated }: { hasStated: boolean }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      <Swatch texture="verified">verified</Swatch>
      <Swatch texture="claimed">claimed</Swatch>
      {hasStated && <Swatch texture="stated">stated</Swatch>}
    </span>
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
      <RowHead className="min-w-28">
        {row.name}
        {row.hardStop && <span className="text-2xs font-normal text-ink-3"> hard stop</span>}
      </RowHead>
      <Td className="w-9/25 stacked:w-full">
        <MaturityBar
          verified={verified}
          claimed={claimed}
          stated={stated}
          target={target}
          cap={row.cap}
        />
      </Td>
      <Td
        numeric
        className={verified !== null && verified > 0 ? "font-semibold" : "font-normal text-ink-2"}
        data-label={verified === null ? undefined : "verified"}
      >
        <Share value={verified} />
      </Td>
      <Td
        numeric
        className={clsx("font-normal text-ink-2", claimed === null && "stacked:hidden")}
        data-label="claimed"
      >
        <Share value={claimed} />
      </Td>
      {hasStated && (
        <Td
          numeric
          className={clsx("font-normal text-ink-2", stated === null && "stacked:hidden")}
          data-label="stated"
        >
          {stated === null ? <span className="text-ink-3">—</span> : percentFigure(stated)}
        </Td>
      )}
      <Td className="text-2xs font-normal wrap-anywhere text-ink-2 stacked:order-2 stacked:basis-full">
        {row.differs && <Difference of={row.name} differs={row.differs} />}
        {row.note !== null && <Clamped fits={80}>{row.note}</Clamped>}
      </Td>
    </tr>
  );
}

function Difference(props: { of: string; differs: NonNullable<MaturityRow["differs"]> }) {
  const { words, difference } = props.differs;
  const [one, other] = words;
  const [first, ...rest] = other.split(" ");
  return (
    <span className="block">
      {one}
      <wbr />
      <span className="whitespace-nowrap">
        <OpenDifference of={`stated maturity, ${props.of}`} {...difference} />
        {first}
      </span>{" "}
      {rest.join(" ")}
    </span>
  );
}

/** Nothing to measure is words, never a zero. */
function Share({ value }: { value: number | null }) {
  return value === null ? <span className="text-ink-3">no items yet</span> : percentFigure(value);
}
