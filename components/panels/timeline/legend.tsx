import type { ReactNode } from "react";
import type { TimelineModel } from "./contract";

interface LegendProps {
  model: Pick<TimelineModel, "rows" | "marks">;
  baseline: boolean;
  forecast: boolean;
}

/** Only what is drawn. */
export function Legend({ model: { rows, marks }, baseline, forecast }: LegendProps) {
  const has = (test: (row: TimelineModel["rows"][number]) => unknown) =>
    rows.some((row) => test(row));
  const entries: [string, boolean, ReactNode][] = [
    [
      "expected, critical",
      has(({ critical }) => critical),
      <i key="" className="timeline-bar timeline-critical" />,
    ],
    [
      "expected",
      has((row) => row.expected && row.kind !== "finish"),
      <i key="" className="timeline-bar" />,
    ],
    [
      "as planned",
      has(({ planned, kind }) => planned && kind !== "finish" && kind !== "milestone"),
      <i key="" className="timeline-planned" />,
    ],
    ["actual", has(({ actual }) => actual), <i key="" className="timeline-actual" />],
    ["baseline", baseline && has(({ was }) => was), <i key="" className="timeline-ghost" />],
    [
      "slack, or time until due",
      has(({ slack = 0, due }) => slack > 0 || due),
      <i key="" className="timeline-slack" />,
    ],
    ["no estimate", has(({ length }) => length === 0), <i key="" className="timeline-unknown" />],
    [
      "milestone",
      has(({ kind }) => kind === "milestone" || kind === "finish"),
      <i key="" className="timeline-diamond" />,
    ],
    [
      "promised",
      has(({ planned, kind }) => planned && (kind === "milestone" || kind === "finish")),
      <i key="" className="timeline-promise" />,
    ],
    ["P50 to P80, to P95", forecast && has(({ percentiles }) => percentiles), <BandKey key="" />],
    [
      "trigger, and its consequence",
      marks.some(({ kind }) => kind === "trigger" || kind === "consequence"),
      <i key="" className="timeline-trigger-line" />,
    ],
  ];
  return (
    <ul
      aria-label="What is drawn"
      className="flex flex-wrap gap-x-6 gap-y-1.5 pt-3 pb-8 print:pb-2 text-2xs text-ink-2 max-md:hidden"
    >
      {entries.map(([label, isDrawn, drawn]) =>
        isDrawn ? (
          <li key={label} className="flex items-center gap-2">
            <span aria-hidden="true" className="timeline-key">
              {drawn}
            </span>
            {label}
          </li>
        ) : null,
      )}
    </ul>
  );
}

function BandKey() {
  return (
    <>
      <i className="timeline-likely" />
      <i className="timeline-unlikely hatch" />
      <i className="timeline-p80" />
    </>
  );
}
