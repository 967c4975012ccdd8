"use client";

import { clsx } from "clsx";
import { SamplePlot } from "@/components/charts/sample-plot";
import { type GlyphState, StateGlyph } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { useGrowing } from "@/components/ui/growing-list";
import type { Sample } from "@/lib/domain/project";
import type { SampleBasis } from "@/lib/domain/vocabulary";
import type { LogChange, LogRow, MetricLogModel } from "./contract";
import { ProofText } from "./proof-text";

interface MetricLogViewProps {
  model: MetricLogModel;
  onCorrect?: (sample: Sample) => void;
  onTakeBack?: (sample: Sample) => void;
}

/** It stands within a table, whose rows are no heads. */
const HEAD = "text-2xs! text-ink-3!";

/** All samples of a metric: drawn by time, and as a table, the newest first. */
export function MetricLogView(props: MetricLogViewProps) {
  const { model, onCorrect = nothing, onTakeBack = nothing } = props;
  const { metric, rows, changes, plot } = model;
  const { shown, more } = useGrowing(rows, { first: 10, step: 50 });
  const hasOwn = rows.some((row) => row.own !== null);
  return (
    <div className="grid gap-3">
      {plot && <SamplePlot model={plot} />}
      {rows.length === 0 ? (
        <p className="text-2xs text-ink-2">No sample was ever taken.</p>
      ) : (
        <DataTable caption={`Samples of ${metric.name}, the newest first`} stacks>
          <thead>
            <tr>
              <Th className={HEAD}>Taken on</Th>
              <Th className={HEAD} numeric>
                Reading
              </Th>
              <Th className={HEAD}>Basis</Th>
              <Th className={HEAD}>Against the target</Th>
              <Th className={HEAD}>Taken by</Th>
              <Th className={HEAD}>Proof</Th>
              {hasOwn && (
                <Th className={HEAD}>
                  <span className="sr-only">Yours</span>
                </Th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line
                key={row.id}
                row={row}
                inWords={metric.comparator === "is"}
                hasOwn={hasOwn}
                onCorrect={onCorrect}
                onTakeBack={onTakeBack}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      {more}
      {changes.length > 0 && <Changes changes={changes} />}
    </div>
  );
}

interface LineProps {
  row: LogRow;
  inWords: boolean;
  hasOwn: boolean;
  onCorrect: (sample: Sample) => void;
  onTakeBack: (sample: Sample) => void;
}

function Line({ row, inWords, hasOwn, onCorrect, onTakeBack }: LineProps) {
  const { on, value, basis, against, by, proof, corrected, takenBack, own } = row;
  const isGone = takenBack !== null;
  return (
    <tr className={clsx(isGone && "text-ink-3")}>
      <RowHead className="font-normal whitespace-nowrap stacked:basis-0">{on}</RowHead>
      <Td
        numeric
        className={clsx(
          "font-medium",
          inWords && "max-w-48 wrap-anywhere whitespace-normal!",
          isGone && "line-through",
        )}
      >
        {value}
      </Td>
      <Td className="whitespace-nowrap stacked:order-2">
        <StateGlyph state={BASES[basis]} size={12} label={null} className={BASIS_COLOR} /> {basis}
      </Td>
      <Td className="stacked:order-2">
        {isGone ? (
          "counts no more"
        ) : (
          <StateWord state={AGAINST[against]} quiet={basis !== "measured"}>
            {against}
          </StateWord>
        )}
      </Td>
      <Td className="stacked:order-2">{by}</Td>
      <Td className="max-w-80 stacked:order-3">
        <ProofText>{proof}</ProofText>
        {corrected.map((words) => (
          <span key={words} className="block text-2xs text-ink-2">
            {words}
          </span>
        ))}
        {isGone && <span className="block text-2xs text-ink-2">{takenBack}</span>}
      </Td>
      {hasOwn && (
        <Td className="stacked:order-4 stacked:w-full">
          {own && (
            <span className="flex justify-end gap-3 stacked:justify-start">
              <Button
                look="quiet"
                aria-label={`Correct the sample of ${on}`}
                onClick={() => onCorrect(own)}
              >
                Correct…
              </Button>
              <Button
                look="quiet"
                aria-label={`Take back the sample of ${on}`}
                onClick={() => onTakeBack(own)}
              >
                Take back…
              </Button>
            </span>
          )}
        </Td>
      )}
    </tr>
  );
}

/** Where it was moved, by whom and when: a target that was lowered stays seen. */
function Changes({ changes }: { changes: readonly LogChange[] }) {
  return (
    <div>
      <p className="text-2xs text-ink-3">What became of the metric itself</p>
      <ul className="text-2xs text-ink-2">
        {changes.map(({ id, who, what }) => (
          <li key={id} className="border-t py-1 first:border-t-0">
            {who}
            {what.length > 0 && `: ${what.join("; ")}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Solid is measured, hollow is written down, hatched is only said. */
const BASES: Record<SampleBasis, GlyphState> = {
  measured: "verified",
  stated: "to do",
  projected: "claimed",
};
const BASIS_COLOR = "text-ink-2";

const AGAINST: Record<LogRow["against"], GlyphState> = {
  met: "verified",
  "not met": "refuted",
  unknown: "unknown",
};

const nothing = () => undefined;
