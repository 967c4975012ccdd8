import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format/counts";
import { ArchiveButton } from "../words/archive-button";
import { PanelFrame } from "../frame";
import { bareDemand } from "../words/metric-words";
import type { RegisterRow } from "./contract";
import { type Asked, askDefinition } from "./dialogs";
import { MetricLogView } from "./log-view";
import { Use } from "./uses";

interface InsideProps {
  slug: string;
  row: RegisterRow;
  maySample: boolean;
  mayDefine: boolean;
  onAsk: (asked: Asked) => void;
}

/** What stands behind a metric: what rests on it, what can be done, and all its samples. */
export function Inside({ slug, row, maySample, mayDefine, onAsk }: InsideProps) {
  const { metric, sample: current, uses } = row;
  return (
    <div className="grid contain-inline-size gap-x-10 gap-y-4 px-1 pt-2 pb-4 text-xs lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="grid content-start gap-3 lg:col-start-2 lg:row-start-1">
        {(maySample || mayDefine) && (
          <div className="flex flex-wrap gap-2 max-md:grid">
            {maySample && (
              <Button
                look="primary"
                hotkey="S"
                onClick={() => onAsk({ about: "sample", metric, current, correcting: null })}
              >
                Add sample
              </Button>
            )}
            {mayDefine && (
              <Button hotkey="E" onClick={() => onAsk(askDefinition(row))}>
                Edit metric…
              </Button>
            )}
            {mayDefine && <ArchiveButton slug={slug} of={`metric-${metric.key}`} />}
          </div>
        )}
        <div>
          <p className="text-2xs text-ink-3">Rests on it</p>
          {uses.length === 0 ? (
            <p className="text-2xs text-ink-2">No criterion, and no stated figure.</p>
          ) : (
            <ul className="grid gap-1 pt-1">
              {uses.map((use) => (
                <Use key={use.id} use={use} />
              ))}
            </ul>
          )}
        </div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-2xs text-ink-2">
          {factsOf(row).map(([name, words]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="min-w-0">
        <PanelFrame id="metric-log" slug={slug} of={metric.key}>
          {(model) => (
            <MetricLogView
              model={model}
              onCorrect={(sample) =>
                onAsk({ about: "sample", metric, current, correcting: sample })
              }
              onTakeBack={(sample) => onAsk({ about: "take back", metric, sample })}
            />
          )}
        </PanelFrame>
      </div>
    </div>
  );
}

function factsOf({ metric, baseline }: RegisterRow): [name: string, words: string][] {
  const { cadenceDays } = metric;
  return [
    ["Wanted", bareDemand(metric)],
    ["Baseline", baseline ?? "none"],
    [
      "Cadence",
      cadenceDays === null ? "none: a sample never gets stale" : formatCount(cadenceDays, "day"),
    ],
    ["Key", metric.key],
  ];
}
