"use client";

import { useMemo, useReducer, useState } from "react";
import { Clash } from "@/components/forms/clash";
import { Form } from "@/components/forms/form";
import { beginForm, formSteps } from "@/components/forms/form-state";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CurrentPlan } from "@/lib/features/schedule/types";
import type { TimelineEditModel } from "./contract";
import { type Draft, draftOf, FACTS, readWork, type Work, type Wrong } from "./draft";
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
  const stepForm = useMemo(() => formSteps(FACTS[kind]), [kind]);
  const [state, step] = useReducer(stepForm, null, () => beginForm(draftOf(planned), row.version));
  const [wrong, setWrong] = useState<Wrong>({});
  const [isLate, setLate] = useState(false);
  const done = ({ version }: { version: number }, change: string) => onDone(change, version);
  const refused = ({ reason, detail }: { reason: string; detail?: unknown }) => {
    setLate(reason === "conflict");
    if (reason !== "conflict") return;
    const { facts, version } = detail as CurrentPlan;
    step({ kind: "met", now: draftOf({ kind, facts } as Work), version });
    onOutdated();
  };
  const task = useAction("schedule.replanTask", done, refused);
  const phase = useAction("schedule.replanPhase", done, refused);
  const { draft, seen, met } = state;
  const { busy, refusal, wrong: found } = { task, phase }[kind];

  function submit() {
    const version = { id: row.id, version: seen.version };
    const { facts, wrong: mistaken } = readWork(draft);
    setWrong(mistaken ?? {});
    if (!facts) return;
    const { deferred, notBeforeOn, ...work } = facts;
    if (kind === "task") task.send({ slug, task: version, ...work });
    else phase.send({ slug, phase: version, ...work, notBeforeOn, deferred });
  }

  return (
    <Form about={`${kind} ${row.id}`} busy={busy} round={met?.disputes.length} onSubmit={submit}>
      {model.notes.length > 0 && <p className="text-xs text-ink-2">{model.notes.join(" ")}</p>}
      <Fields
        kind={kind}
        draft={draft}
        wrong={{ ...fieldsOf(found), ...wrong }}
        takesFocus={takesFocus}
        onChange={(part) => step({ kind: "wrote", part })}
      />
      {refusal !== null && <Notice kind={isLate ? "conflict" : "refused"}>{refusal}</Notice>}
      {met && <Clash {...met} onTake={(dispute) => step({ kind: "took", dispute })} />}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {met ? "Save over what stands" : "Save"}
        </Button>
        <LeaveButton onLeave={onClose}>{met ? "Leave what stands" : "Leave as it is"}</LeaveButton>
      </div>
    </Form>
  );
}

/** What the server finds wrong, at the field that says it. */
function fieldsOf(wrong: Readonly<Record<string, string>>): Wrong {
  return Object.fromEntries(
    Object.entries(wrong).map(([path, message]) => [FIELDS[path] ?? path, message]),
  );
}

const FIELDS: Record<string, keyof Draft> = {
  estimate: "high",
  "estimate.low": "low",
  "estimate.likely": "likely",
  "estimate.high": "high",
  plannedStartOn: "startsOn",
  plannedEndOn: "endsOn",
};
