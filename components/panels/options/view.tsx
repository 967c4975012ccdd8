import { DifferenceMark } from "@/components/charts/difference-mark";
import { DataTable, Th } from "@/components/ui/data-table";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { NEW_IN } from "../words/money-asks";
import { EditButton, MoneyNews } from "../words/money-edit";
import type { OptionsModel } from "./contract";
import { OptionLine } from "./option-line";
import { Tippings } from "./tippings";

export function OptionsView({ model }: { model: OptionsModel }) {
  const { hidden, unit, note, rows, recommendation, csvHref, tippings } = model;
  if (rows.length === 0) {
    return (
      <BlockSection id="options" title="Options">
        <EmptyState>No options to compare.</EmptyState>
        <Verbs />
      </BlockSection>
    );
  }
  return (
    <BlockSection
      id="options"
      title="Options"
      note={hidden ?? [unit, note].filter(Boolean).join(", ")}
    >
      <Table model={model} />
      {csvHref !== null && <DownloadLink href={csvHref}>Options as CSV</DownloadLink>}
      <div className="mt-3 grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-2 print:grid-cols-2 print:gap-x-6">
        <div className="text-xs">
          <h3 className="mb-1.5 text-xs">Recommended</h3>
          {hidden === null && <p>Computed: {recommendation.computed}</p>}
          <p>
            {recommendation.differs && <DifferenceMark label="differs" />}
            {recommendation.stated}
          </p>
          {recommendation.regret !== null && <p className="text-ink-2">{recommendation.regret}</p>}
        </div>
        {hidden === null && <Tippings tippings={tippings} />}
      </div>
      <Verbs />
    </BlockSection>
  );
}

function Verbs() {
  return (
    <>
      <MoneyNews section="options" />
      <EditButton {...NEW_IN.options}>Add an option</EditButton>
    </>
  );
}

function Table({ model }: { model: OptionsModel }) {
  const { hidden, unit, max, point, rows } = model;
  return (
    <DataTable
      caption={`Options, ${unit}`}
      minWidth={hidden !== null ? undefined : max === null ? 700 : 1010}
    >
      <thead>
        <tr>
          <Th fixed>Option, as the report labels it</Th>
          <Th numeric>Weeks</Th>
          {hidden === null && <Th numeric>Investment</Th>}
          <Th numeric>Success</Th>
          {hidden === null &&
            (max === null ? (
              <Th className="pl-7!">Expected total cost</Th>
            ) : (
              <AmountHeads max={max.text} point={point} />
            ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OptionLine key={row.key} row={row} max={max?.at ?? null} hidden={hidden !== null} />
        ))}
      </tbody>
    </DataTable>
  );
}

function AmountHeads({ max, point }: { max: string; point: OptionsModel["point"] }) {
  return (
    <>
      <Th className="pl-7! print:hidden">Expected total cost, 0 to {max}</Th>
      <Th numeric>Low–high</Th>
      <Th numeric>{point === "likely" ? "Likely" : "Middle"}</Th>
      <Th numeric>Worst case</Th>
      <Th numeric>Regret</Th>
      <Th numeric>Break-even</Th>
    </>
  );
}
