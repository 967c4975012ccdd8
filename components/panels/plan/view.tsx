"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { DifferenceMark } from "@/components/charts/difference-mark";
import { KeyHints } from "@/components/layout/key-hints";
import { BottomLine } from "@/components/ui/bottom-line";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { NO_CHANGES, type PlanChanges } from "./changes";
import type { PlanModel } from "./contract";
import { allRows } from "./foresee";
import { planKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { ListSection } from "./list-section";
import { NotApplicableDialog } from "./not-applicable-dialog";
import { drawnRows, openAtFirst, toggled } from "./open-parts";
import { PhaseSection } from "./phase-section";
import { RowStatesContext, RowToolsContext } from "./row-context";
import { useKeptFocus } from "./use-kept-focus";
import { usePlanKeys } from "./use-plan-keys";

interface PlanViewProps {
  model: PlanModel;
  changes?: PlanChanges;
}

export function PlanView({ model, changes = NO_CHANGES }: PlanViewProps) {
  const { slug, mayClaim, phases, lists } = model;
  const { busy, notices, act, dismiss } = changes;
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => openAtFirst(model));
  const [lastRow, setLastRow] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [helps, setHelps] = useState(false);

  const drawn = useMemo(() => drawnRows(model, open), [model, open]);
  const tabStop = lastRow !== null && drawn.has(lastRow) ? lastRow : first(drawn);
  const tools = useMemo(
    () => ({ slug, mayClaim, act, dismiss, ask: setAsked }),
    [slug, mayClaim, act, dismiss],
  );
  const states = useMemo(() => ({ tabStop, busy, notices }), [tabStop, busy, notices]);

  usePlanKeys(root, { model, tools, help: () => setHelps(true) });
  useKeptFocus(root, setLastRow);

  const toggle = useCallback((part: string) => setOpen((before) => toggled(before, part)), []);
  const askedRow = asked === null ? undefined : allRows(model).find((row) => row.id === asked);
  const heads = phases.find((phase) => open.has(`phase ${phase.key}`) && phase.tasks.length > 0);

  return (
    <RowToolsContext value={tools}>
      <RowStatesContext value={states}>
        <div ref={root} data-plan={slug}>
          <BottomLine lead={model.counts} sentence={model.sentence} facts={<Facts {...model} />} />
          <div className="border-t border-ink">
            {phases.length === 0 && lists.length === 0 && (
              <EmptyState>Nothing is planned yet: no phase, no task, no checklist.</EmptyState>
            )}
            {phases.map((phase) => (
              <PhaseSection
                key={phase.key}
                phase={phase}
                heads={phase === heads}
                open={open}
                toggle={toggle}
              />
            ))}
            {lists.map((list, index) => (
              <ListSection key={list.id} list={list} first={index === 0 && phases.length === 0} />
            ))}
          </div>
          <KeyHints hints={planKeys(mayClaim)} status={saving(changes)} />
          <LiveRegion message={changes.said} />
        </div>
        <NotApplicableDialog
          row={askedRow ?? null}
          onClose={() => setAsked(null)}
          onReason={(id, reason) => act(id, "exclude", reason)}
        />
        <KeysDialog open={helps} onClose={() => setHelps(false)} mayClaim={mayClaim} />
      </RowStatesContext>
    </RowToolsContext>
  );
}

function Facts({ facts }: Pick<PlanModel, "facts">) {
  return facts.map(({ text, differs }) => (
    <span key={text} className="mr-3 last:mr-0">
      {text}
      {differs !== null && (
        <>
          <DifferenceMark />
          {differs}
        </>
      )}{" "}
    </span>
  ));
}

function saving({ busy, said }: PlanChanges): string | undefined {
  if (busy.size > 0) return "saving";
  return said === "" ? undefined : "saved";
}

function first(ids: ReadonlySet<string>): string | null {
  for (const id of ids) return id;
  return null;
}
