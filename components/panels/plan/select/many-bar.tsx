import { useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { setFootHeight } from "@/components/ui/foot-height";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/format/numbers";
import { MOST_AT_ONCE } from "@/lib/features/plan/types";
import type { Many } from "../change/use-many";
import type { PlanModel, PlanRow } from "../contract";
import { MANY_FACTS, type ManyFact, WORDS_OF_FACT } from "./many-facts";

interface ManyBarProps {
  model: PlanModel;
  /** In the order of the plan. */
  rows: readonly PlanRow[];
  many: Many;
  ask: (fact: ManyFact) => void;
  move: () => void;
  onClear: () => void;
}

/** What can be done to all that is selected, at the foot of the screen. */
export function ManyBar({ model, rows, many, ask, move, onClear }: ManyBarProps) {
  const { news, hint, busy } = many;
  const isMuch = rows.length > MOST_AT_ONCE;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The way back of what was done last lies above it.
    setFootHeight(bar.current?.offsetHeight ?? 0);
    return () => setFootHeight(null);
  }, [news, hint, isMuch]);
  const count = formatNumber(rows.length);
  const change = (what: "start" | "stop") => void many.change(model, rows, { what });
  return (
    <div
      ref={bar}
      role="group"
      aria-label="Change what is selected"
      className="sticky bottom-0 z-10 border-t border-ink bg-canvas py-2 text-xs print:hidden"
    >
      {news && <News news={news} onDismiss={many.hush} />}
      {hint !== null && (
        <div className="pb-2">
          <Notice kind="said">{hint}</Notice>
        </div>
      )}
      {isMuch && <p className="pb-2 text-warn">At most {MOST_AT_ONCE} rows are changed at once.</p>}
      {rows.length > 0 && (
        <div className="flex items-center gap-2 overflow-x-auto py-0.5">
          <p aria-live="polite" className="mr-2 whitespace-nowrap">
            <span className="font-semibold">{count}</span> selected
          </p>
          {!isMuch && (
            <>
              <Button hotkey="S" busy={busy} onClick={() => change("start")}>
                Start
              </Button>
              <Button busy={busy} onClick={() => change("stop")}>
                Stop
              </Button>
              {MANY_FACTS.map((fact) => (
                <Button
                  key={fact}
                  data-command={`${WORDS_OF_FACT[fact]} of ${count} selected…`}
                  hotkey={fact === "owner" ? "E" : undefined}
                  onClick={() => ask(fact)}
                >
                  {WORDS_OF_FACT[fact]}…
                </Button>
              ))}
              <Button data-command={`Move ${count} selected to…`} hotkey="M" onClick={move}>
                Move to…
              </Button>
              <Button
                busy={busy}
                onClick={() => void many.change(model, rows, { what: "archive", dependents: [] })}
              >
                Archive
              </Button>
            </>
          )}
          <Button look="quiet" hotkey="Esc" className="ml-2" onClick={onClear}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}

interface NewsProps {
  news: NonNullable<Many["news"]>;
  onDismiss: () => void;
}

/** What was refused, row by row; the others are done. */
function News({ news: { words, hindered, asks }, onDismiss }: NewsProps) {
  const rest = hindered.length > 0 && ` ${formatNumber(hindered.length)} stayed as they were:`;
  return (
    <div className="grid gap-2 pb-2">
      <Notice
        kind={asks ? "conflict" : "said"}
        action={
          <span className="flex flex-wrap gap-2">
            {asks && <Button onClick={asks.again}>Archive all the same</Button>}
            <Button onClick={onDismiss}>Dismiss</Button>
          </span>
        }
      >
        {/[.:]$/.test(words) ? words : `${words}.`}
        {rest}
      </Notice>
      {(hindered.length > 0 || asks) && (
        <ul
          tabIndex={0}
          aria-label={asks ? "What depends on them" : "What stayed as it was"}
          className="max-h-32 overflow-y-auto pl-4 text-2xs/4.5 text-ink-2"
        >
          {hindered.map(({ kind, id, key, why }) => (
            <li key={id}>
              {key === null ? (
                "A row"
              ) : (
                <a href={`#${kind}-${key}`} className="font-mono underline underline-offset-2">
                  {key}
                </a>
              )}{" "}
              {why}
            </li>
          ))}
          {asks?.dependents.map((dependent) => (
            <li key={dependent}>{dependent}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
