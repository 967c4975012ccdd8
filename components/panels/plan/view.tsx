"use client";

import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { isElsewhere, moveFocus, partOf, titleOf } from "@/components/ui/row-elements";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useNow } from "@/components/ui/use-server-time";
import { formatShare } from "@/lib/format/counts";
import { formatTime } from "@/lib/format/dates";
import { Board } from "./board/board";
import { waits } from "./change/notices";
import { NO_CHANGES, type PlanChanges } from "./change/plan-changes";
import { workVerb } from "./change/rules";
import { useArrangeTools } from "./change/use-arrange-tools";
import { useWishes } from "./change/use-wishes";
import { arrangePlan, headsOf, rowsIn } from "./choice/arrange";
import { type Choice, type Choose, EVERYTHING, isNarrowed, withoutFilters } from "./choice/choice";
import { ownersOf } from "./choice/filters";
import { Toolbar } from "./choice/toolbar";
import type { PlanModel, PlanRow } from "./contract";
import { MoveDialog } from "./drag/move-dialog";
import { useMoving } from "./drag/use-moving";
import { PlanDialogs } from "./dialogs";
import { HELP_KEY, planKeys } from "./keys/keys";
import { usePlanKeys } from "./keys/use-plan-keys";
import { useRowCommands } from "./keys/use-row-commands";
import { PlanFacts } from "./phase/plan-facts";
import { openRows } from "./place/open-parts";
import { useCreating } from "./place/use-creating";
import { useOpenSections } from "./place/use-open-sections";
import { usePlace } from "./place/use-place";
import { columnStyle, shownColumns } from "./row/columns";
import {
  ColumnsContext,
  FirstRowsContext,
  NowContext,
  PlanContext,
  type Question,
  RowStatesContext,
  RowToolsContext,
} from "./row/row-context";
import { allRows, rowNamed } from "./rows-of";
import { Sections } from "./sections";
import { ManyBar } from "./select/many-bar";
import { ManyDialog } from "./select/many-dialog";
import type { ManyFact } from "./select/many-facts";
import { SelectionContext } from "./select/selection-context";
import { useSelecting } from "./select/use-selecting";
import { ViewTabs } from "./views/view-tabs";

interface PlanViewProps {
  model: PlanModel;
  changes?: PlanChanges;
  choice?: Choice;
  hrefOf?: (choice: Choice) => string;
  onChoose?: Choose;
  /** Whether it is the plan of its page: then the address tells what of it stands open. */
  isPage?: boolean;
}

export function PlanView(props: PlanViewProps) {
  const { model, changes = NO_CHANGES, isPage = false } = props;
  const { choice = EVERYTHING, hrefOf = nowhere, onChoose = nothing } = props;
  const { slug, mayClaim, may } = model;
  const { busy, notices, act, openBefore, dismiss, leaveUnsent, hush, arranging, many } = changes;
  const root = useRef<HTMLDivElement>(null);
  const { open, toggle, target, aim, lead } = usePlace(model, isPage);
  const { asked, want, forget } = useWishes(act, openBefore);
  const [lastRow, setLastRow] = useState<string | null>(null);
  const [helps, setHelps] = useState(false);
  const [question, setQuestion] = useState<{ row: PlanRow; about: Question } | null>(null);
  const ask = useCallback((row: PlanRow, about: Question) => setQuestion({ row, about }), []);
  const [form, setForm] = useState<string | null>(null);
  const [archived, setArchived] = useState<string | null>(null);
  const [setting, setSetting] = useState<{ fact: ManyFact; row: PlanRow | null } | null>(null);
  const set = useCallback((row: PlanRow, fact: ManyFact) => setSetting({ row, fact }), []);
  const askOfMany = (fact: ManyFact) => setSetting({ row: null, fact });
  const arrange = useArrangeTools(root, arranging, lead);
  const { create, added, arrived } = useCreating(root, setForm);

  // What is typed is drawn at once, what it leaves as soon as there is time.
  const chosen = useDeferredValue(choice);
  const shown = useMemo(() => arrangePlan(model, chosen, model.at), [model, chosen]);
  const rows = useMemo(() => allRows(model), [model]);
  const owners = useMemo(() => ownersOf(rows), [rows]);
  const passing = useMemo(() => rowsIn(shown.sections), [shown]);
  const { isOpen, toggleSection, drawn } = useOpenSections(shown, { open, toggle });
  const clear = useCallback(() => onChoose(withoutFilters(choice), "push"), [onChoose, choice]);

  const tabStop = lastRow !== null && drawn.has(lastRow) ? lastRow : first(drawn);
  const [firstDrawn] = useState(() => new Set([...drawn].slice(0, FIRST)));
  const tools = useMemo(
    () => ({
      ...{ slug, mayClaim, may, isPage, want, act, ask, dismiss, toggle, aim, ...arrange },
      ...{ leaveUnsent, create, set, edit: setForm, archive: setArchived },
    }),
    [
      slug,
      mayClaim,
      may,
      isPage,
      want,
      act,
      ask,
      dismiss,
      leaveUnsent,
      toggle,
      aim,
      arrange,
      create,
      set,
    ],
  );
  const openIds = useMemo(() => openRows(model, open), [model, open]);
  const aimedId = useMemo(() => rowNamed(model, target?.part)?.id ?? null, [model, target]);
  const states = useMemo(
    () => ({ tabStop, target: aimedId, open: openIds, busy, notices }),
    [tabStop, aimedId, openIds, busy, notices],
  );
  const columns = useMemo(() => shownColumns(model, choice.columns), [model, choice.columns]);

  const selecting = useSelecting(root, { mayEdit: may.edit, shown: passing, drawn });
  const changeMany = many.change.bind(null, model, selecting.rows);
  const moveSelected = () => {
    const [row] = selecting.rows;
    if (row) ask(row, "move");
  };
  usePlanKeys(root, {
    model,
    tools,
    selecting,
    ofMany: {
      edit: () => askOfMany("owner"),
      move: () => moveSelected(),
      startOrStop: () => {
        const starts = selecting.rows.some((row) => workVerb(row) === "start");
        void changeMany({ what: starts ? "start" : "stop" });
      },
      say: many.say,
    },
    hush,
    refuse: arranging.refuse,
    hasNotice: (id) => notices.has(id) && !waits(notices.get(id)),
    help: () => setHelps(true),
  });
  useRowCommands(model, tools);
  const standsFor = useKeptFocus(root, setLastRow);
  const { isWhole } = shown;
  const reveal = useCallback(
    (part: string) => (isWhole ? lead(part, "step") : aim({ part, by: "step" })),
    [isWhole, lead, aim],
  );
  const moved = question?.about === "move" ? question.row : null;
  const { move, rowsWith } = useMoving(root, {
    ...{ model, changes, want, reveal },
    selected: selecting.rows,
  });
  const heads = useMemo(
    () => (moved === null ? [] : headsOf(model, choice.group)),
    [moved, model, choice.group],
  );
  useLayoutEffect(() => {
    if (target === null) return;
    const part = root.current && partOf(root.current, target.part);
    // Moved into a phase that was closed, its row went, and another got the focus in its place.
    const isAway = isElsewhere(target.part) && !standsFor(part?.dataset.row ?? "");
    const stop = target.by === "return" && isAway ? null : titleOf(part);
    if (stop) moveFocus(stop, target.by === "link" ? "center" : "nearest");
    // What a link leads to is shown, whatever was left out.
    arrived(target.part);
    const isHidden = !stop && target.by === "link" && isNarrowed(chosen);
    if (!isHidden) aim(null);
    else if (isNarrowed(choice)) clear();
  }, [target, aim, arrived, chosen, choice, clear, standsFor]);
  const hasBar = selecting.rows.length > 0 || (many.news ?? many.hint) !== null;
  useLayoutEffect(() => {
    // What had the focus may have gone with the bar: it goes to the row where it was.
    if (hasBar || document.activeElement !== document.body || lastRow === null) return;
    titleOf(root.current?.querySelector(`[data-row="${tabStop ?? ""}"]`))?.focus();
  }, [hasBar, lastRow, tabStop]);

  return (
    <RowToolsContext value={tools}>
      <ColumnsContext value={columns}>
        <NowContext value={useNow(model.at)}>
          <RowStatesContext value={states}>
            <FirstRowsContext value={drawn.size <= 3 * FIRST ? null : firstDrawn}>
              <SelectionContext value={selecting.store}>
                <div
                  ref={root}
                  data-keys="plan"
                  data-selecting={selecting.isOn ? "" : undefined}
                  className="plan"
                  style={columnStyle(columns)}
                  onClickCapture={selecting.onClickCapture}
                >
                  <BottomLine
                    lead={model.counts}
                    sentence={model.sentence}
                    facts={<PlanFacts {...model} />}
                  />
                  <ViewTabs
                    {...{ model, choice, hrefOf }}
                    choose={onChoose}
                    onDone={changes.readAll}
                  />
                  {rows.length + model.phases.length > 0 && (
                    <Toolbar
                      {...{ model, rows, choice, hrefOf }}
                      choose={onChoose}
                      onLeave={() => {
                        const stop =
                          root.current && titleOf(root.current.querySelector("[data-row]"));
                        if (stop) moveFocus(stop);
                      }}
                      create={
                        may.edit && (
                          <Button
                            data-command="New task, line, phase or component…"
                            hotkey="C"
                            onClick={() => create()}
                          >
                            New…
                          </Button>
                        )
                      }
                    >
                      {may.edit && (
                        <Button
                          data-command="Select rows"
                          aria-pressed={selecting.isOn}
                          onClick={() => selecting.switchOn(!selecting.isOn)}
                        >
                          Select
                        </Button>
                      )}
                    </Toolbar>
                  )}
                  <PlanContext value={model}>
                    {chosen.view === "board" ? (
                      <Board model={model} group={chosen.group} shown={shown} />
                    ) : (
                      <Sections {...{ model, shown, open, isOpen }} toggle={toggleSection} />
                    )}
                  </PlanContext>
                  {shown.count === 0 && rows.length > 0 && (
                    <EmptyState
                      action={
                        <Button
                          onClick={() => {
                            clear();
                            root.current?.querySelector<HTMLElement>("[data-find]")?.focus();
                          }}
                        >
                          Clear filters
                        </Button>
                      }
                    >
                      Nothing of the plan is like that.
                    </EmptyState>
                  )}
                  {hasBar ? (
                    <ManyBar
                      {...{ model, many }}
                      move={moveSelected}
                      rows={selecting.rows}
                      ask={askOfMany}
                      onClear={() => {
                        selecting.clear();
                        many.hush();
                      }}
                    />
                  ) : (
                    <KeyHints hints={planKeys(model)} help={HELP_KEY} status={saving(changes)} />
                  )}
                  <LiveRegion message={changes.said} />
                  <LiveRegion message={`${formatShare(shown.count, shown.total)} rows shown`} />
                </div>
              </SelectionContext>
            </FirstRowsContext>
            <PlanDialogs
              {...{ model, changes, asked, question, form, archived, helps, lead, added }}
              toPhase={arrange.toPhase}
              onReasonClose={forget}
              onQuestionClose={() => setQuestion(null)}
              onFormClose={() => setForm(null)}
              onArchiveClose={() => setArchived(null)}
              onHelpClose={() => setHelps(false)}
            />
            <MoveDialog
              rows={moved === null ? [] : rowsWith(moved)}
              group={choice.group}
              heads={heads}
              onClose={() => setQuestion(null)}
              onMove={(point) => moved && move(moved, point)}
            />
            <ManyDialog
              model={model}
              owners={owners}
              rows={setting?.row ? [setting.row] : selecting.rows}
              fact={setting?.fact ?? null}
              onClose={() => setSetting(null)}
              onChange={(rows, change) => void many.change(model, rows, change)}
            />
          </RowStatesContext>
        </NowContext>
      </ColumnsContext>
    </RowToolsContext>
  );
}

function saving({ busy, savedAt }: PlanChanges): string | undefined {
  if (busy.size > 0) return "saving …";
  return savedAt === null ? undefined : `saved ${formatTime(savedAt)}`;
}

/** A screenful: so many are drawn whole wherever they are; of more than three times as many the first. */
const FIRST = 30;

function first(ids: ReadonlySet<string>): string | null {
  for (const id of ids) return id;
  return null;
}

const nothing = () => undefined;
const nowhere = () => "?";
