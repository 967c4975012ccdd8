"use client";

import { useMemo, useRef, useState } from "react";
import { OpenDifference } from "@/components/charts/open-difference";
import { VerdictWord } from "@/components/charts/verdict-word";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { Chevron } from "@/components/ui/chevron";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Opens } from "@/components/ui/opens";
import { capitalised } from "@/lib/format/capitalised";
import { CalendarDialog } from "../calendar/dialog";
import { pageHref } from "../words/href-of";
import { BaselineDialog } from "./baseline-dialog";
import { Chart } from "./chart";
import type { TimelineModel } from "./contract";
import { DetailsDialog, Hint } from "./details";
import { detailsOf } from "./details-of";
import { Editing, NEW_MILESTONE } from "./editing";
import { ALL_EDIT_KEYS, ALL_KEYS, EDIT_HINTS, HELP_KEY, HINTS } from "./keys";
import { Legend } from "./legend";
import { baselineAt, FIRST_PLACE, type TimelinePlace, zoomBy } from "./place";
import { TimelineTable } from "./table";
import { ToldLine } from "./told";
import { Toolbar } from "./toolbar";
import { NO_CHANGES, type PlanChanges } from "./use-changes";
import { useHint } from "./use-hint";
import { useRows } from "./use-rows";
import { linesOf } from "./visible";

interface TimelineViewProps {
  model: TimelineModel;
  place?: TimelinePlace;
  hrefOf?: (place: TimelinePlace) => string;
  onPlace?: (place: TimelinePlace) => void;
  changes?: PlanChanges;
}

export function TimelineView(props: TimelineViewProps) {
  const { model, place = FIRST_PLACE, hrefOf = nowhere, onPlace = nothing } = props;
  const { changes = NO_CHANGES } = props;
  const { range, now, today, daysPerWeek, edits } = model;
  const rows = changes.rowsOf(model);
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [takes, setTakes] = useState(false);
  const [setsCalendar, setSetsCalendar] = useState(false);
  const [helps, setHelps] = useState(false);
  const { hint, hide } = useHint(box);
  const { view } = place;
  const lines = useMemo(() => linesOf({ rows }, view, toggled), [rows, view, toggled]);
  const baseline = baselineAt(place, model.baselines);
  const onCalendar = edits && (() => setSetsCalendar(true));
  const onMilestone = () => setEdited(NEW_MILESTONE);
  const isDrawn = view !== "table" && range !== null;

  function toggle(id: string) {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  function zoom(by: 1 | -1): boolean {
    if (!isDrawn) return false;
    onPlace({ ...place, zoom: zoomBy(place.zoom, range[1] - range[0] + 1, by) });
    return true;
  }

  const { stop, toToday } = useRows(root, box, {
    lines,
    isDrawn,
    toggle,
    open: setOpened,
    zoom,
    edit: ({ id, version }) => {
      if (version === undefined) return false;
      hide();
      setEdited(id);
      return true;
    },
    nudge: (row, kind, by) => {
      hide();
      return changes.nudge(row, kind, by);
    },
    hide: () => {
      if (changes.drop()) return true;
      if (hint === null) return false;
      hide();
      return true;
    },
    create: () => {
      if (edits) onMilestone();
      return Boolean(edits);
    },
    help: () => setHelps(true),
  });

  const tell = (id: string | null | undefined) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return null;
    const was = row.was?.[baseline] ?? null;
    const telling = { now, today, daysPerWeek, forecast: place.forecast, was };
    return { row, details: detailsOf(row, model, telling) };
  };
  const hinted = tell(hint?.id);
  const details = tell(opened);

  return (
    <div ref={root} data-keys="timeline" className="timeline-page">
      <BottomLine
        lead={<Lead model={model} />}
        sentence={model.sentence}
        facts={model.weeks && <Weeks weeks={model.weeks} />}
      />
      <Facts words={[model.baselines[baseline]?.lead ?? model.lead, ...model.facts]} />
      <section aria-label="Timeline">
        {rows.length > 0 && (
          <Toolbar
            model={model}
            place={place}
            hrefOf={hrefOf}
            onPlace={onPlace}
            onZoom={zoom}
            onToday={toToday}
            onTake={edits && (() => setTakes(true))}
            onCalendar={onCalendar}
            onMilestone={edits && onMilestone}
          />
        )}
        {edits && <ToldLine told={changes.told} onDismiss={changes.dismiss} />}
        {isDrawn && rows.length > 0 && (
          <>
            <Chart
              model={model}
              range={range}
              lines={lines}
              place={place}
              baseline={baseline}
              box={box}
              stop={stop}
              looked={hint?.id ?? null}
              onToggle={toggle}
              onOpen={setOpened}
              onChange={changes.change}
              onRefuse={changes.refuse}
            />
            <Legend model={model} baseline={baseline !== -1} forecast={place.forecast} />
          </>
        )}
        {rows.length === 0 && <Nothing slug={model.slug} onCalendar={onCalendar} />}
      </section>
      {rows.length > 0 && (
        <TimelineTable
          model={model}
          lines={lines}
          baseline={baseline}
          onEdit={edits && setEdited}
        />
      )}
      <Marks model={model} />
      {hint && hinted && opened === null && edited === null && (
        <Hint at={hint} row={hinted.row} details={hinted.details} />
      )}
      <DetailsDialog
        row={details?.row ?? null}
        details={details?.details ?? []}
        onClose={() => setOpened(null)}
        onEdit={
          details?.row.version === undefined
            ? null
            : () => {
                setOpened(null);
                setEdited(details.row.id);
              }
        }
      />
      {edits && (
        <Editing model={model} id={edited} changes={changes} onClose={() => setEdited(null)} />
      )}
      {edits && (
        <BaselineDialog
          slug={model.slug}
          open={takes}
          onClose={() => setTakes(false)}
          onTaken={(key, name, change) => {
            setTakes(false);
            onPlace({ ...place, baseline: key });
            void changes.wrote(`Baseline “${name}” is taken`, change);
          }}
        />
      )}
      {edits && (
        <CalendarDialog
          slug={model.slug}
          open={setsCalendar}
          onClose={() => setSetsCalendar(false)}
          onDone={(change) => {
            setSetsCalendar(false);
            void changes.wrote("Working calendar changed", change);
          }}
          onOutdated={changes.readAgain}
        />
      )}
      <KeysDialog
        open={helps}
        onClose={() => setHelps(false)}
        hints={edits ? ALL_EDIT_KEYS : ALL_KEYS}
      />
      {isDrawn && rows.length > 0 && (
        <KeyHints hints={edits ? EDIT_HINTS : HINTS} help={HELP_KEY} />
      )}
    </div>
  );
}

const nowhere = () => "?";
const nothing = () => undefined;

function Lead({ model: { verdict, verdictHref } }: { model: TimelineModel }) {
  return (
    <span className="relative">
      <Opens href={verdictHref} className="no-underline after:-inset-3">
        <VerdictWord verdict={verdict} />
      </Opens>
    </span>
  );
}

/** What the sentence leaves out: whoever looks for the drawing need not read it first. */
function Facts({ words }: { words: readonly string[] }) {
  return (
    <details className="group/facts -mt-2 mb-4 text-ink-2 md:-mt-4 print:[&::details-content]:[content-visibility:visible]">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 text-xs hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        What it rests on
        <Chevron className="group-open/facts:-scale-y-100" />
      </summary>
      <ul className="max-w-[120ch] pb-3">
        {words.map((line) => (
          <li key={line} className="py-0.5">
            {capitalised(line)}
            {line.endsWith(".") ? "" : "."}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Weeks({ weeks }: { weeks: NonNullable<TimelineModel["weeks"]> }) {
  return (
    <>
      {weeks.whose} {weeks.computed}
      {weeks.difference ? (
        <>
          <OpenDifference of="length of the plan" {...weeks.difference} />
          {weeks.stated} stated.
        </>
      ) : weeks.stated === null ? (
        ", as stated."
      ) : (
        <Unknown stated={weeks.stated} href={weeks.unknownHref} />
      )}
    </>
  );
}

function Unknown({ stated, href }: { stated: string; href: string | null }) {
  return (
    <>
      ; {stated} stated,{" "}
      <span className="relative">
        <Opens href={href}>so whether they differ is not known</Opens>
      </span>
      .
    </>
  );
}

/** What the lines through the drawing mean, for whoever has no drawing. */
function Marks({ model: { marks } }: { model: TimelineModel }) {
  if (marks.length === 0) return null;
  return (
    <ul
      aria-label="Dates of the whole"
      className="pb-6 text-xs text-ink-2 md:sr-only print:not-sr-only print:columns-2"
    >
      {marks.map(({ id, words }) => (
        <li key={id} className="py-0.5">
          {words}
        </li>
      ))}
    </ul>
  );
}

interface NothingProps {
  slug: string;
  /** Null for whoever may not change it. */
  onCalendar: (() => void) | null;
}

function Nothing({ slug, onCalendar }: NothingProps) {
  const href = pageHref(slug, "/plan");
  return (
    <EmptyState
      action={
        <>
          {href !== null && <LinkButton href={href}>Open the plan</LinkButton>}
          {onCalendar && (
            <Button look="quiet" onClick={onCalendar}>
              Calendar…
            </Button>
          )}
        </>
      }
    >
      No phases and no tasks yet, so nothing has a date.
    </EmptyState>
  );
}
