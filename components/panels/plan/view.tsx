"use client";

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { moveFocus, partOf, titleOf } from "@/components/ui/row-elements";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useNow } from "@/components/ui/use-server-time";
import { formatTime } from "@/lib/format/dates";
import { NO_CHANGES, type PlanChanges } from "./change/plan-changes";
import { PhaseDialog } from "./change/phase-dialog";
import { ReasonDialog } from "./change/reason-dialog";
import { useArrangeTools } from "./change/use-arrange-tools";
import { useWishes } from "./change/use-wishes";
import { ArchiveRowDialog } from "../archive-row/dialog";
import { BlockerFormDialog } from "../blocker-form/dialog";
import { PlanFormDialog } from "../plan-form/dialog";
import { RecordEvidenceDialog } from "../record-evidence/dialog";
import { WaiverDialog } from "../waiver/dialog";
import type { PlanModel, PlanRow } from "./contract";
import { allPlanKeys, HELP_KEY, planKeys } from "./keys/keys";
import { askNew, partWithFocus } from "./keys/standing";
import { usePlanKeys } from "./keys/use-plan-keys";
import { PlanFacts } from "./phase/plan-facts";
import { drawnRows, openRows } from "./place/open-parts";
import { usePlace } from "./place/use-place";
import { columnStyle } from "./row/columns";
import {
  ColumnsContext,
  FirstRowsContext,
  NowContext,
  PlanContext,
  type Question,
  RowStatesContext,
  RowToolsContext,
} from "./row/row-context";
import { rowName, rowNamed } from "./rows-of";
import { Sections } from "./sections";

interface PlanViewProps {
  model: PlanModel;
  changes?: PlanChanges;
  /** Whether it is the plan of its page: then the address tells what of it stands open. */
  isPage?: boolean;
}

export function PlanView({ model, changes = NO_CHANGES, isPage = false }: PlanViewProps) {
  const { slug, mayClaim, may, columns } = model;
  const { busy, notices, act, openBefore, dismiss, hush, readAgain, readAll, arranging } = changes;
  const root = useRef<HTMLDivElement>(null);
  const { open, toggle, target, aim, lead } = usePlace(model, isPage);
  const { asked, want, forget } = useWishes(act, openBefore);
  const [lastRow, setLastRow] = useState<string | null>(null);
  const [helps, setHelps] = useState(false);
  const [question, setQuestion] = useState<{ row: PlanRow; about: Question } | null>(null);
  const ask = useCallback((row: PlanRow, about: Question) => setQuestion({ row, about }), []);
  const [form, setForm] = useState<string | null>(null);
  const [archived, setArchived] = useState<string | null>(null);
  const arrange = useArrangeTools(root, arranging, lead);
  const askedOf = (about: Question) => (question?.about === about ? question.row : null);

  const drawn = useMemo(() => drawnRows(model, open), [model, open]);
  const tabStop = lastRow !== null && drawn.has(lastRow) ? lastRow : first(drawn);
  const [firstRows] = useState(() => drawnFirst(drawn));
  const tools = useMemo(
    () => ({
      ...{ slug, mayClaim, may, isPage, want, act, ask, dismiss, toggle, aim, ...arrange },
      ...{ create: setForm, edit: setForm, archive: setArchived },
    }),
    [slug, mayClaim, may, isPage, want, act, ask, dismiss, toggle, aim, arrange],
  );
  const openIds = useMemo(() => openRows(model, open), [model, open]);
  const aimedId = useMemo(() => rowNamed(model, target?.part)?.id ?? null, [model, target]);
  const states = useMemo(
    () => ({ tabStop, target: aimedId, open: openIds, busy, notices }),
    [tabStop, aimedId, openIds, busy, notices],
  );

  usePlanKeys(root, {
    model,
    tools,
    hush,
    hasNotice: (id) => notices.has(id),
    help: () => setHelps(true),
  });
  useKeptFocus(root, setLastRow);
  useLayoutEffect(() => {
    if (target === null) return;
    const stop = root.current && titleOf(partOf(root.current, target.part));
    if (stop) moveFocus(stop, target.by === "link" ? "center" : "nearest");
    aim(null);
  }, [target, aim]);

  return (
    <RowToolsContext value={tools}>
      <ColumnsContext value={columns}>
        <NowContext value={useNow(model.at)}>
          <RowStatesContext value={states}>
            <FirstRowsContext value={firstRows}>
              <div ref={root} data-keys="plan" className="plan" style={columnStyle(columns)}>
                <BottomLine
                  lead={model.counts}
                  sentence={model.sentence}
                  facts={<PlanFacts {...model} />}
                />
                {may.edit && (
                  <div className="flex justify-end pb-3 max-md:grid print:hidden">
                    <Button
                      data-command="New task, line, phase or component…"
                      hotkey="C"
                      onClick={() => setForm(askNew(root.current && partWithFocus(root.current)))}
                    >
                      New…
                    </Button>
                  </div>
                )}
                <PlanContext value={model}>
                  <Sections model={model} open={open} toggle={toggle} />
                </PlanContext>
                <KeyHints hints={planKeys(model)} help={HELP_KEY} status={saving(changes)} />
                <LiveRegion message={changes.said} />
              </div>
            </FirstRowsContext>
            <ReasonDialog asked={asked} onClose={forget} onReason={act} />
            <RecordEvidenceDialog
              slug={slug}
              subject={askedOf("evidence")}
              onClose={() => setQuestion(null)}
              onDone={() => readAgain("Evidence recorded", question?.row)}
            />
            <WaiverDialog
              slug={slug}
              subject={askedOf("waiver")}
              onClose={() => setQuestion(null)}
              onDone={() => readAgain("Saved", question?.row)}
            />
            <BlockerFormDialog
              slug={slug}
              of={question?.about === "blocker" ? `new-${rowName(question.row)}` : null}
              onClose={() => setQuestion(null)}
              onDone={(key) => readAgain(`Blocker ${key} raised`, question?.row)}
            />
            <PlanFormDialog
              slug={slug}
              of={form}
              onClose={() => setForm(null)}
              onOutdated={() => void readAll(null)}
              onDone={({ kind, key, isNew, said }) =>
                void readAll(said).then(() => lead(`${kind}-${key}`, isNew))
              }
            />
            <ArchiveRowDialog
              slug={slug}
              of={archived}
              onClose={() => setArchived(null)}
              onOutdated={() => void readAll(null)}
              onDone={(said) => void readAll(said)}
            />
            <PhaseDialog
              model={model}
              row={askedOf("phase")}
              onClose={() => setQuestion(null)}
              onChoose={arrange.toPhase}
            />
            <KeysDialog open={helps} onClose={() => setHelps(false)} hints={allPlanKeys(model)} />
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

function drawnFirst(drawn: ReadonlySet<string>): ReadonlySet<string> | null {
  return drawn.size <= 3 * FIRST ? null : new Set([...drawn].slice(0, FIRST));
}

function first(ids: ReadonlySet<string>): string | null {
  for (const id of ids) return id;
  return null;
}
