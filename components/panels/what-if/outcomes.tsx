import { clsx } from "clsx";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { CashFigure } from "../words/cash-figure";
import { ExpectedCostFigure } from "../words/expected-cost-figure";
import type { WhatIfResults } from "./results";

interface OutcomesProps {
  results: WhatIfResults;
  isTried: boolean;
}

/** What follows from the figures as they stand and as they are tried, side by side. */
export function Outcomes({ results, isTried }: OutcomesProps) {
  const { recommendation, breakEven, rows, costs, cash } = results;
  const drawn = isTried ? "What if, not saved" : "As on record";
  return (
    <>
      {recommendation && (
        <p className="pb-2 text-base font-medium">
          {recommendation.tried}
          {recommendation.changed && (
            <span className="block text-xs font-normal text-ink-2">
              On record: {recommendation.recorded}
            </span>
          )}
        </p>
      )}
      {breakEven !== null && <p className="pb-3 text-xs text-ink-2">{breakEven}</p>}
      <DataTable caption="What if: on record and tried">
        <thead>
          <tr>
            <Th>Figure</Th>
            <Th numeric>On record</Th>
            <Th numeric>What if</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, recorded, tried }) => {
            const isOther = recorded !== tried;
            return (
              <tr key={name}>
                <RowHead>
                  <span className="font-normal">{name}</span>
                </RowHead>
                <Td numeric className="whitespace-normal text-ink-2">
                  {recorded}
                </Td>
                <Td
                  numeric
                  className={clsx(
                    "whitespace-normal",
                    isTried && isOther ? "font-semibold" : "text-ink-2",
                  )}
                >
                  {isTried ? tried : recorded}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {isTried && costs && (
        <>
          <h3 className="pt-6 text-xs">{drawn}: expected total cost</h3>
          <ExpectedCostFigure drawn={costs} caption="What if, expected total cost" />
        </>
      )}
      {isTried && cash && (
        <>
          <h3 className="pt-6 text-xs">{drawn}: cumulative cash</h3>
          <CashFigure drawn={cash} caption="What if, cumulative cash" />
        </>
      )}
    </>
  );
}
