import { clsx } from "clsx";
import type { MouseEvent } from "react";
import { Select } from "@/components/ui/select";
import type { TimelineModel } from "./contract";
import { NO_BASELINE, type TimelinePlace, VIEWS } from "./place";

interface ToolbarProps {
  model: Pick<TimelineModel, "baselines" | "hasForecast" | "range">;
  place: TimelinePlace;
  hrefOf: (place: TimelinePlace) => string;
  onPlace: (place: TimelinePlace) => void;
  onZoom: (by: 1 | -1) => void;
  onToday: () => void;
  /** Null for whoever may not change the plan. */
  onTake: (() => void) | null;
  onCalendar: (() => void) | null;
  onMilestone: (() => void) | null;
}

const LABELS = { phases: "Phases", tasks: "Tasks", table: "Table" } as const;

/** What is shown, each an address of its own, and how close. */
export function Toolbar(props: ToolbarProps) {
  const { model, place, hrefOf, onPlace, onZoom, onToday, onTake, onCalendar, onMilestone } = props;
  const { baselines, hasForecast } = model;
  const isDrawn = place.view !== "table";
  const isOn = place.baseline !== NO_BASELINE;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pb-2.5 text-xs print:hidden">
      <nav aria-label="How it is shown">
        <ul className="flex gap-x-5">
          {VIEWS.map((view) => {
            const isCurrent = view === place.view;
            return (
              <li key={view}>
                <a
                  href={hrefOf({ ...place, view })}
                  aria-current={isCurrent ? "true" : undefined}
                  className={clsx(
                    "flex min-h-8 items-center max-md:min-h-11 pointer-coarse:min-h-11",
                    isCurrent ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
                  )}
                  onClick={(event) => {
                    if (!isPlain(event)) return;
                    event.preventDefault();
                    onPlace({ ...place, view });
                  }}
                >
                  {LABELS[view]}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <span className="flex-1" />
      {baselines.length > 1 && isOn && (
        <Select
          label="Which baseline"
          className="min-w-36"
          value={place.baseline ?? baselines[0]?.key}
          options={baselines.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={({ currentTarget }) => onPlace({ ...place, baseline: currentTarget.value })}
        />
      )}
      {baselines.length > 0 && (
        <Toggle
          label="Baseline"
          isOn={isOn}
          onClick={() => onPlace({ ...place, baseline: isOn ? NO_BASELINE : null })}
        />
      )}
      {onTake && <Asking onClick={onTake}>Take a baseline…</Asking>}
      {onCalendar && <Asking onClick={onCalendar}>Calendar…</Asking>}
      {onMilestone && <Asking onClick={onMilestone}>Add a milestone…</Asking>}
      {hasForecast && (
        <Toggle
          label="Forecast"
          isOn={place.forecast}
          onClick={() => onPlace({ ...place, forecast: !place.forecast })}
        />
      )}
      {isDrawn && (
        <span className="flex items-center gap-1.5 text-ink-2 max-md:hidden">
          <button
            type="button"
            aria-keyshortcuts="t"
            className="mr-3 min-h-8 hover:text-ink pointer-coarse:min-h-11"
            onClick={onToday}
          >
            Today
          </button>
          Zoom
          <ZoomButton label="Closer" sign="+" onClick={() => onZoom(1)} />
          <ZoomButton label="Further away" sign="−" onClick={() => onZoom(-1)} />
        </span>
      )}
    </div>
  );
}

/** Opens a dialog. */
function Asking({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      data-command=""
      className="min-h-8 text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11"
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Toggle({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className="min-h-8 text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11"
      onClick={onClick}
    >
      {label} <b className="font-medium text-ink">{isOn ? "on" : "off"}</b>
    </button>
  );
}

interface ZoomButtonProps {
  label: string;
  sign: string;
  onClick: () => void;
}

function ZoomButton({ label, sign, onClick }: ZoomButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={sign === "+" ? "+" : "-"}
      className="size-6 rounded-sm bg-sunk font-mono text-2xs font-medium text-ink-2 hover:text-ink pointer-coarse:size-11"
      onClick={onClick}
    >
      {sign}
    </button>
  );
}

/** A press that asks for nothing else, such as another tab. */
function isPlain(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
