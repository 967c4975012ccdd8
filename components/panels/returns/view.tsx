import { OpenDifference } from "@/components/charts/open-difference";
import { DataTable, NotedRowHead, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { CashFigure } from "../words/cash-figure";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import { LinesApartTable } from "../words/lines-apart-table";
import { askLine, NEW_IN, stopOf, TERMS } from "../words/money-asks";
import { EditButton, EditStop, MoneyNews } from "../words/money-edit";
import type { StatedMoney } from "../words/stated-money";
import type { ReturnsModel } from "./contract";

type Shown = Extract<ReturnsModel, { rows: unknown }>;

const TITLE = "Returns";

export function ReturnsView({ model }: { model: ReturnsModel }) {
  if (isHidden(model)) return <HiddenSection id="returns" title={TITLE} {...model} />;
  const { cash, schedule } = model;
  if (cash === null && model.rows.length === 0) {
    return (
      <BlockSection id="returns" title={TITLE}>
        <Lines model={model} />
        <Figures figures={model.figures} />
        <Verbs />
      </BlockSection>
    );
  }
  return (
    <BlockSection
      id="returns"
      title={TITLE}
      note={cash ? "cumulative cash; rings: paid back" : undefined}
    >
      <div className="@container">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 @min-[44rem]:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_17rem] print:gap-x-6">
          <div>
            {cash ? (
              <CashFigure drawn={cash} />
            ) : (
              <EmptyState>
                Nothing to draw: it takes lines of investment and lines of annual return.
              </EmptyState>
            )}
            <p className="mt-1 text-2xs text-ink-2">{schedule}</p>
          </div>
          <div className="grid content-start gap-y-6">
            <Lines model={model} />
            <Figures figures={model.figures} />
          </div>
        </div>
      </div>
      <Verbs />
    </BlockSection>
  );
}

function Verbs() {
  return (
    <>
      <MoneyNews section="returns" />
      <div className="flex flex-wrap gap-x-2">
        <EditButton {...NEW_IN.returns} command="Add a line of returns">
          Add a line
        </EditButton>
        <EditButton section="returns" asks={TERMS}>
          Rate and years
        </EditButton>
      </div>
    </>
  );
}

function Lines({ model: { unit, rows, apart, total } }: { model: Shown }) {
  if (rows.length === 0) return <EmptyState>No line says what comes back in a year.</EmptyState>;
  return (
    <div>
      <DataTable caption={`Annual returns, ${unit}`}>
        <thead>
          <tr>
            <Th>Return of a year</Th>
            <Th numeric>{unit}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, amount, note }) => (
            <tr key={key} id={`money-line-${key}`} data-row={stopOf("returns", askLine(key))}>
              <NotedRowHead note={note}>
                <EditStop section="returns" asks={askLine(key)}>
                  {name}
                </EditStop>
              </NotedRowHead>
              <Td numeric className="font-medium">
                {amount}
              </Td>
            </tr>
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr className="total">
              <RowHead>A year</RowHead>
              <Td numeric>{total.amount}</Td>
            </tr>
          </tfoot>
        )}
      </DataTable>
      {total?.stated && (
        <p className="mt-1 text-2xs text-ink-2">
          <Stated of="annual return" stated={total.stated} />
        </p>
      )}
      <LinesApartTable section="returns" unit={unit} lines={apart} />
    </div>
  );
}

function Figures({ figures }: { figures: Shown["figures"] }) {
  const [why, ...others] = new Set(
    figures.map(({ value, note }) => (value === null ? note : null)),
  );
  if (typeof why === "string" && others.length === 0) {
    return (
      <EmptyState>
        Payback, return on investment, present value and internal rate are unknown: {why}.
      </EmptyState>
    );
  }
  return (
    <DataTable caption="What the investment returns">
      <thead>
        <tr>
          <Th>Figure</Th>
          <Th numeric>Computed</Th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, name, value, note, stated }) => (
          <tr key={id}>
            <NotedRowHead
              note={
                <>
                  {value === null ? `unknown: ${note}` : note}
                  {stated && (
                    <>
                      ; <Stated of={name} stated={stated} />
                    </>
                  )}
                </>
              }
            >
              {name}
            </NotedRowHead>
            <Td numeric className="font-medium">
              {value ?? <span className="font-normal text-ink-3">unknown</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Stated({ of, stated }: { of: string; stated: StatedMoney }) {
  return stated.difference === null ? (
    `stated ${stated.words}, as computed`
  ) : (
    <>
      computed
      <OpenDifference of={of} {...stated.difference} />
      stated {stated.words}
    </>
  );
}
