"use client";

import { useRef, useState } from "react";
import { MoneyRange } from "@/components/charts/money-range";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure, FigureStrip } from "@/components/ui/figure-strip";
import { LiveRegion } from "@/components/ui/live-region";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { BlockSection } from "@/components/ui/section";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { formatShare } from "@/lib/format/counts";
import { AssessRiskDialog } from "../assess-risk/dialog";
import type { RisksModel } from "./contract";
import { ALL_RISKS, type RiskFilter, riskHash } from "./filter";
import { allRiskKeys, HELP_KEY, riskKeys } from "./keys/keys";
import { useRiskKeys } from "./keys/use-risk-keys";
import { buildMatrix, type MatrixCell } from "./matrix/build-matrix";
import { RiskMatrix } from "./matrix/risk-matrix";
import { Register } from "./register/register";
import { usePlace } from "./register/use-place";
import { NO_CHANGES, type RiskChanges } from "./use-risk-changes";

interface RisksViewProps {
  model: RisksModel;
  filter?: RiskFilter;
  hrefOf?: (filter: RiskFilter) => string;
  onFilter?: (filter: RiskFilter) => void;
  changes?: RiskChanges;
}

export function RisksView(props: RisksViewProps) {
  const { model, filter = ALL_RISKS, hrefOf = nowhere, onFilter = nothing } = props;
  const { changes = NO_CHANGES } = props;
  const { slug, rows, mayEdit } = model;
  const root = useRef<HTMLDivElement>(null);
  const place = usePlace(root, { rows, filter, onFilter });
  const [lastRow, setLastRow] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ key: string | null } | null>(null);
  const [helps, setHelps] = useState(false);
  const [isEmptyCell, setEmptyCell] = useState(false);

  useRiskKeys(root, {
    rows,
    mayEdit,
    hasNotice: (id) => changes.notices.has(id),
    dismiss: changes.dismiss,
    review: (row) => changes.review(row, null),
    assess: ({ key }) => setAsked({ key }),
    raise: () => setAsked({ key: null }),
    help: () => setHelps(true),
    back: place.back,
  });
  useKeptFocus(root, setLastRow);

  function openCell(cell: MatrixCell) {
    const [first, ...others] = cell.risks;
    setEmptyCell(first === undefined);
    if (!first) return;
    if (others.length === 0) goTo(first.key, cell);
    else place.enter(cell, first);
  }

  function goTo(key: string, cell: MatrixCell) {
    window.history.replaceState(null, "", riskHash(key));
    place.goTo(key, cell);
  }

  // A grid of empty cells, and all in the one that says nothing, would hide the register.
  const isPlaced = rows.some(({ probability, impact }) => probability ?? impact);
  const told = isEmptyCell
    ? "no risk in this cell"
    : formatShare(place.shown.length, rows.length, "risks");
  return (
    <div ref={root} data-keys="risks">
      <BottomLine lead={model.lead} sentence={model.sentence} facts={model.facts ?? undefined} />
      <FigureStrip>
        {model.figures.map(({ label, value, likely, note, href }) => (
          <Figure key={label} label={label} note={note} href={href}>
            <MoneyRange text={value} likely={likely} />
          </Figure>
        ))}
      </FigureStrip>
      <div className="pt-8">
        <BlockSection
          id="matrix"
          title="Matrix"
          note="probability × impact, 1 to 4 each: 1–3 low, 4–6 medium, 8–9 high, 12–16 critical"
        >
          {isPlaced ? (
            <div className="@container">
              <ScrollRegion label="Matrix, sideways">
                <RiskMatrix
                  matrix={buildMatrix(rows)}
                  chosen={filter.cell}
                  onOpen={openCell}
                  onRisk={goTo}
                  onLeave={() => {
                    if (filter.cell === null) return false;
                    onFilter({ ...filter, cell: null });
                    return true;
                  }}
                />
              </ScrollRegion>
            </div>
          ) : (
            <EmptyState>{wordUnplaced(rows.length)}</EmptyState>
          )}
        </BlockSection>
        <Register
          {...{ model, filter, hrefOf, onFilter, changes, place }}
          tabStop={lastRow}
          onRaise={() => setAsked({ key: null })}
          onAssess={(key) => setAsked({ key })}
        />
      </div>
      <KeyHints
        hints={riskKeys(mayEdit, isPlaced)}
        help={HELP_KEY}
        status={changes.busy.size > 0 ? "saving …" : undefined}
      />
      <LiveRegion message={told} />
      <LiveRegion message={changes.said} />
      <AssessRiskDialog
        slug={slug}
        asked={asked}
        onClose={() => setAsked(null)}
        onOutdated={() => changes.readAgain("")}
        onDone={(key, isNew) => {
          changes.readAgain(isNew ? `Raised: ${key}` : "");
          place.goTo(key);
        }}
      />
      <KeysDialog
        open={helps}
        onClose={() => setHelps(false)}
        hints={allRiskKeys(mayEdit, isPlaced)}
      />
    </div>
  );
}

function wordUnplaced(count: number): string {
  if (count === 0) return "No risk to place.";
  const none =
    count === 1 ? "The one risk is not assessed" : `None of ${String(count)} risks is assessed`;
  return `${none}: without probability and impact there is no place in the matrix.`;
}

const nothing = () => undefined;
const nowhere = () => "?";
