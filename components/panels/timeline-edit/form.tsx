"use client";

import { useMemo, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import type { TimelineEditModel } from "./contract";
import {
  type Draft,
  draftOf,
  FACTS,
  readWork,
  type Work,
  type WorkFacts,
  type Wrong,
} from "./draft";
import { Fields } from "./fields";

export interface TimelineEditFormProps {
  model: TimelineEditModel & { planned: Work };
  takesFocus: boolean;
  /** With the request that wrote it, and the version it has now. */
  onDone: (change: string, version: number) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

export function TimelineEditForm(props: TimelineEditFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, row, planned } = model;
  const { kind } = planned;
  const form = useMemo(
    () => ({
      facts: FACTS[kind],
      draftOf: (facts: Work["facts"]) => draftOf({ kind, facts } as Work),
      read: (draft: Draft): WorkFacts | null => readWork(draft).facts,
    }),
    [kind],
  );
  const edited = useFactEdit(form, { facts: planned.facts, version: row.version });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const done = ({ version }: { version: number }, change: string) => {
    edited.forget();
    onDone(change, version);
  };
  const refused: Parameters<typeof useAction>[2] = (refusal) => {
    if (edited.refused(refusal)) onOutdated();
  };
  const task = useAction("schedule.replanTask", done, refused);
  const phase = useAction("schedule.replanPhase", done, refused);
  const { busy, refusal, wrong: found } = { task, phase }[kind];
  const why = useReason(found);

  function submit() {
    const read = readWork(draft);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    const seen = { id: row.id, version: edited.version };
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else if (kind === "task") task.send({ slug, task: seen, changes });
    else phase.send({ slug, phase: seen, changes, reason: why.reason });
  }

  return (
    <Form about={`${kind} ${row.id}`} busy={busy} round={met?.disputes.length} onSubmit={submit}>
      {model.stays !== null && <p className="text-xs">{model.stays}</p>}
      {model.notes.length > 0 && <p className="text-xs text-ink-2">{model.notes.join(" ")}</p>}
      <Fields
        kind={kind}
        isFinal={model.stays !== null}
        draft={draft}
        wrong={{ ...atFields<Draft>(pathsOfFacts(found), FIELDS), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      {why.field}
      <EditEnd adds={null} {...{ busy, refusal, edited, onClose }} />
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = {
  estimate: "high",
  "estimate.low": "low",
  "estimate.likely": "likely",
  "estimate.high": "high",
  actualHours: "spent",
  plannedStartOn: "startsOn",
  plannedEndOn: "endsOn",
};
