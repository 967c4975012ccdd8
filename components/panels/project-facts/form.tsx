"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { Button } from "@/components/ui/button";
import { Archiving } from "./archiving";
import type { ProjectFactsModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";

export interface ProjectFactsFormProps {
  model: ProjectFactsModel;
  takesFocus: boolean;
  /** What was said anew is written, under the id of its request. */
  onDone: (change: string) => void;
  onArchived: () => void;
  /** Another was faster: what stands on the page is outdated. */
  onOutdated: () => void;
  onClose: () => void;
}

export function ProjectFactsForm(props: ProjectFactsFormProps) {
  const { model, takesFocus, onDone, onArchived, onOutdated, onClose } = props;
  const { slug, project } = model;
  const edited = useFactEdit(FORM, { facts: model.facts, version: project.version });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const [isLeaving, setLeaving] = useState(false);
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    setLeaving(false);
    if (edited.refused(refusal)) onOutdated();
  };
  const edit = useAction("projects.edit", (_, change) => onDone(change), onRefused);
  const archive = useAction("projects.archive", onArchived, onRefused);
  const busy = edit.busy || archive.busy;
  const refusal = edit.refusal ?? archive.refusal;
  const why = useReason(edit.wrong);
  const seen = { id: project.id, version: edited.version };

  function submit() {
    const read = readDraft(draft);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else edit.send({ slug, project: seen, changes, reason: why.reason });
  }

  return (
    <Form
      about={`project ${project.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        draft={draft}
        wrong={{ ...atFields<Draft>(pathsOfFacts(edit.wrong), FIELDS), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      {why.field}
      <EditEnd adds={null} {...{ busy, refusal, edited, onClose }}>
        {!isLeaving && (
          <Button className="md:ml-auto" onClick={() => setLeaving(true)}>
            Archive …
          </Button>
        )}
      </EditEnd>
      {isLeaving && (
        <Archiving
          name={model.facts.name}
          busy={busy}
          onLeave={() => setLeaving(false)}
          onArchive={() => archive.send({ slug, project: seen })}
        />
      )}
    </Form>
  );
}

const FORM = { facts: FACTS, draftOf, read: (draft: Draft) => readDraft(draft).facts };

const FIELDS: Record<string, keyof Draft> = {
  qualityStandard: "standard",
  freshnessDays: "freshness",
  readinessTargetPercent: "target",
  reviewCadenceDays: "cadence",
};
