import { OpenDifference } from "@/components/charts/open-difference";
import { DataTable, NotedRowHead, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import { LinesApartTable } from "../words/lines-apart-table";
import { askLine, NEW_IN, stopOf } from "../words/money-asks";
import { EditButton, EditStop, MoneyNews } from "../words/money-edit";
import type { ExposureModel } from "./contract";

const TITLE = "Exposure";

export function ExposureView({ model }: { model: ExposureModel }) {
  if (isHidden(model)) return <HiddenSection id="exposure" title={TITLE} {...model} />;
  const { of, unit, rows, apart, total, facts, risks } = model;
  const note = rows.length === 0 ? undefined : of === null ? unit : `${of}; ${unit}`;
  return (
    <BlockSection id="exposure" title={TITLE} note={note}>
      {rows.length === 0 ? (
        <EmptyState>No line says what an incident costs or what a year loses.</EmptyState>
      ) : (
        <DataTable caption={`Exposure, ${unit}`}>
          <thead>
            <tr>
              <Th>Loss</Th>
              <Th numeric>Range</Th>
              <Th>Per</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, range, per, chance }) => (
              <tr key={key} id={`money-line-${key}`} data-row={stopOf("exposure", askLine(key))}>
                <NotedRowHead note={chance && `chance ${chance}`}>
                  <EditStop section="exposure" asks={askLine(key)}>
                    {name}
                  </EditStop>
                </NotedRowHead>
                <Td numeric className="font-medium">
                  {range}
                </Td>
                <Td className="text-ink-2">{per}</Td>
              </tr>
            ))}
          </tbody>
          {total !== null && (
            <tfoot>
              <tr className="total">
                <RowHead>One of each</RowHead>
                <Td numeric>{total.range}</Td>
                <Td className="font-normal text-ink-2">
                  <Stated stated={total.stated} />
                </Td>
              </tr>
            </tfoot>
          )}
        </DataTable>
      )}
      {facts.map((fact) => (
        <p key={fact} className="mt-1.5 text-2xs text-ink-2">
          {fact}
        </p>
      ))}
      <LinesApartTable section="exposure" unit={unit} lines={apart} />
      <p className="relative mt-1.5 text-2xs text-ink-2">
        <Opens href={risks.href}>Risks</Opens>: {risks.text}.
      </p>
      <MoneyNews section="exposure" />
      <EditButton {...NEW_IN.exposure} command="Add a line of incident cost">
        Add a line
      </EditButton>
    </BlockSection>
  );
}

type Total = NonNullable<Extract<ExposureModel, { rows: unknown }>["total"]>;

function Stated({ stated }: { stated: Total["stated"] }) {
  if (stated === null) return "not stated";
  if (stated.difference === null) return `as stated: ${stated.words}`;
  return (
    <>
      <OpenDifference of="exposure" {...stated.difference} />
      <span className="whitespace-nowrap">{stated.words}</span> stated
    </>
  );
}
