"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { Button } from "@/components/ui/button";
import type { Current } from "@/lib/features/economics/types";
import type { ProjectFacts } from "@/lib/features/projects/types";
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
  const begin = () => draftOf(model.facts);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS, begin, project.version);
  const [wrong, setWrong] = useState<Wrong>({});
  const [isLeaving, setLeaving] = useState(false);
  const onRefused: Parameters<typeof useAction>[2] = ({ reason, detail }) => {
    const now = reason === "conflict" ? (detail as Current<ProjectFacts>) : null;
    edited.refused(reason, now && { ...now, draft: draftOf(now.facts) });
    setLeaving(false);
    if (now) onOutdated();
  };
  const edit = useAction("projects.edit", (_, change) => onDone(change), onRefused);
  const archive = useAction("projects.archive", onArchived, onRefused);
  const busy = edit.busy || archive.busy;
  const refusal = edit.refusal ?? archive.refusal;
  const seen = { id: project.id, version };

  function submit() {
    const read = readDraft(draft);
    setWrong(read.wrong ?? {});
    if (read.facts) edit.send({ slug, project: seen, ...read.facts });
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
        wrong={{ ...atFields<Draft>(edit.wrong, FIELDS), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd adds={null} {...{ busy, refusal, isLate, met, onClose }} onTake={edited.take}>
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

const FIELDS: Record<string, keyof Draft> = {
  qualityStandard: "standard",
  freshnessDays: "freshness",
  readinessTargetPercent: "target",
  reviewCadenceDays: "cadence",
};
