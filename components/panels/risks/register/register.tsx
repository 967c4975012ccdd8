import { Button } from "@/components/ui/button";
import { DataTable, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import type { RisksModel } from "../contract";
import { ALL_RISKS, type RiskFilter } from "../filter";
import type { RiskChanges } from "../use-risk-changes";
import { RegisterFilters } from "./register-filters";
import { RiskLine, WHERE_ROOM } from "./risk-line";
import type { usePlace } from "./use-place";

interface RegisterProps {
  model: RisksModel;
  filter: RiskFilter;
  hrefOf: (filter: RiskFilter) => string;
  onFilter: (filter: RiskFilter) => void;
  changes: RiskChanges;
  place: ReturnType<typeof usePlace>;
  /** The id of the row that the Tab key reaches; none says the first. */
  tabStop: string | null;
  onRaise: () => void;
  onAssess: (key: string) => void;
}

const HEADS = ["Risk", "Level", "Probability", "Impact"];
const COLUMNS = 7;

export function Register(props: RegisterProps) {
  const { model, onFilter, changes, place, tabStop, onRaise, onAssess } = props;
  const { rows, mayEdit } = model;
  const { shown, drawn, open } = place;
  const stop = drawn.find(({ id }) => id === tabStop) ?? drawn[0];
  const hidden = shown.length - drawn.length;
  const raise = mayEdit && (
    <Button data-command="" hotkey="C" onClick={onRaise}>
      Raise a risk…
    </Button>
  );
  if (rows.length === 0) {
    return (
      <BlockSection id="register" title="Register">
        <EmptyState action={raise}>No risk is on record.</EmptyState>
      </BlockSection>
    );
  }
  const note =
    shown.length === rows.length
      ? `${formatCount(rows.length, "risk")}, worst first`
      : `${formatShare(shown.length, rows.length)} risks, worst first`;
  return (
    <BlockSection id="register" title="Register" note={note}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 pb-1">
        <RegisterFilters {...props} />
        {raise}
      </div>
      {shown.length === 0 ? (
        <EmptyState action={<Button onClick={() => onFilter(ALL_RISKS)}>Show all risks</Button>}>
          No risk is like that.
        </EmptyState>
      ) : (
        <DataTable caption="Risks, worst first" stacks>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <Th key={head}>{head}</Th>
              ))}
              <Th numeric className={WHERE_ROOM}>
                Loss
              </Th>
              <Th className={WHERE_ROOM}>Owner</Th>
              <Th numeric>Next review</Th>
            </tr>
          </thead>
          {drawn.map((row) => (
            <RiskLine
              key={row.id}
              row={row}
              model={model}
              columns={COLUMNS}
              isOpen={open === row.key}
              isTabStop={row === stop}
              isBusy={changes.busy.has(row.id)}
              notice={changes.notices.get(row.id) ?? null}
              onToggle={() => place.toggle(row.key)}
              onDismiss={() => changes.dismiss(row.id)}
              onAssess={() => onAssess(row.key)}
              onReview={(nextOn) => changes.review(row, nextOn)}
            />
          ))}
        </DataTable>
      )}
      {hidden > 0 && (
        <Button data-stop className="mt-2" onClick={place.showAll}>
          Show {formatNumber(hidden)} more
        </Button>
      )}
    </BlockSection>
  );
}
