import { clsx } from "clsx";
import { endOf, vars } from "./at";
import type { Axis } from "./axis";
import type { Day } from "./contract";
import { lanesIn, type Placed } from "./lanes";

interface ChartHeadProps {
  axis: Axis;
  triggers: readonly Placed[];
  from: Day;
  words: string;
}

/** Months and weeks, and above the rows what triggers do. It stays while the rows scroll. */
export function ChartHead({ axis, triggers, from, words }: ChartHeadProps) {
  return (
    <div role="rowgroup" className="timeline-head">
      <div role="row" className="flex">
        <div role="columnheader" className="timeline-corner">
          <span className="sr-only">What</span>
        </div>
        <div
          role="columnheader"
          className="timeline-axis"
          style={vars({ "--lanes": lanesIn(triggers) })}
        >
          <span className="sr-only">{words}</span>
          <span aria-hidden="true" className="contents">
            {axis.upper.map(({ day, label }) => (
              <span key={day} className="timeline-upper" style={vars({ "--x": day - from })}>
                {label}
              </span>
            ))}
            {axis.counts !== null && axis.lower[0] && (
              <span
                className="timeline-lower -translate-x-full pr-8"
                style={vars({ "--x": axis.lower[0].day - from })}
              >
                {axis.counts}
              </span>
            )}
            {axis.lower.map(({ day, label }) => (
              <span
                key={day}
                className={clsx(
                  "timeline-lower",
                  axis.counts === null ? "pl-1" : "-translate-x-1/2",
                )}
                style={vars({ "--x": day - from })}
              >
                {label}
              </span>
            ))}
            {triggers.map(({ id, day, label, lane, side }) => (
              <span
                key={id}
                className={clsx(
                  "timeline-trigger",
                  side === "before" ? "-translate-x-full pr-1.5" : "pl-1.5",
                )}
                style={{ ...endOf(day, from), ...vars({ "--lane": lane }) }}
              >
                {label}
              </span>
            ))}
          </span>
        </div>
      </div>
    </div>
  );
}

interface ChartFootProps {
  labels: readonly Placed[];
  from: Day;
}

/** What the lines through all rows mean. */
export function ChartFoot({ labels, from }: ChartFootProps) {
  return (
    <div aria-hidden="true" className="timeline-foot" style={vars({ "--lanes": lanesIn(labels) })}>
      <div className="timeline-corner" />
      <div className="timeline-axis">
        {labels.map(({ id, day, label, lane, side, kind }) => (
          <span
            key={id}
            className={clsx(
              "timeline-tag",
              side === "middle" && "-translate-x-1/2",
              side === "before" && "-translate-x-full",
              kind === "today" && "exact bg-accent px-2.5 font-medium text-on-accent",
            )}
            style={{
              ...vars({
                "--x": kind === "today" ? day + 0.5 - from : day + 1 - from,
                "--lane": lane,
              }),
            }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
