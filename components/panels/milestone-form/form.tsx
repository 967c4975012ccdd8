"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields, bindFields, sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { whyNotFacts } from "@/lib/features/milestones/access";
import { formatList } from "@/lib/format/counts";
import { PhasesField } from "../words/phases-field";
import { readAdding, readEditing } from "./check";
import type { MilestoneFormModel } from "./contract";
import { type Draft, draftOf, FACTS, FIELDS, readFacts } from "./draft";

export interface MilestoneFormProps {
  model: MilestoneFormModel;
  takesFocus: boolean;
  /** What was done, and the request that did it. */
  onDone: (words: string, change: string) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

const FORM = { facts: FACTS, draftOf, read: readFacts };
const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;

export function MilestoneForm(props: MilestoneFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, milestone, phases, today } = model;
  const { facts, newId } = model;
  const edited = useFactEdit(FORM, { facts, version: milestone?.version ?? 0, newId });
  const { draft, met, write } = edited;
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const say = (did: string) => (_: unknown, change: string) => {
    edited.forget();
    onDone(`${did} milestone ${draft.name.trim()}`, change);
  };
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    if (edited.refused(refusal)) onOutdated();
  };
  const add = useAction("milestones.add", say("Added"));
  const edit = useAction("milestones.edit", say("Changed"), onRefused);
  const remove = useAction("milestones.remove", say("Removed"), onRefused);
  const busy = add.busy || edit.busy || remove.busy;
  const answered = milestone === null ? add : edit;
  const shown = { ...pathsOfFacts(answered.wrong), ...pathsOfFacts(wrong) };
  const field = bindFields(draft, atFields<Draft>(shown, FIELDS), write);

  function submit() {
    const facts = readFacts(draft);
    const before = milestone === null ? null : edited.base;
    const found = whyNotFacts(facts, { before, phases, today });
    if (milestone === null) {
      const read = readAdding({ slug, id: edited.newId, ...facts });
      setWrong({ ...asRecord(found), ...read.wrong });
      if (found.length === 0 && read.wrong === null) add.send(read.input);
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const seen = { id: milestone.id, version: edited.version };
    const read = readEditing({ slug, milestone: seen, changes });
    setWrong({ ...asRecord(found), ...read.wrong });
    if (found.length === 0 && read.wrong === null) edit.send(read.input);
  }

  return (
    <Form
      about={milestone === null ? undefined : `milestone ${milestone.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      {model.expected !== null && <p className="text-xs text-ink-2">{model.expected}</p>}
      <TextField
        label="What is promised"
        required
        autoFocus={takesFocus}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        {...field("name")}
      />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <TextField label="From" type="date" {...field("startsOn")} />
        <TextField label="By" type="date" {...field("endsOn")} />
        <TextField
          label="First promised for"
          type="date"
          hint="It stays when the promise moves."
          {...field("baselineOn")}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
          <TextField label="Met on" type="date" max={today} {...field("metOn")} />
          <Button onClick={() => write({ metOn: today })}>Today</Button>
        </div>
      </div>
      <TextArea label="It is met when" rows={2} maxLength={LONGEST_TEXT} {...field("criteria")} />
      {phases.length > 0 && (
        <PhasesField
          legend="Phases that it waits for"
          phases={phases}
          value={draft.phases}
          error={sentence(field("phases").error?.replace(/\.$/, ""))}
          onChange={(chosen) => write({ phases: chosen })}
        />
      )}
      <EditEnd
        adds={milestone === null ? "Add milestone" : null}
        busy={busy}
        refusal={add.refusal ?? edit.refusal ?? remove.refusal}
        edited={edited}
        onClose={onClose}
        removal={
          milestone && {
            name: `milestone ${milestone.key}`,
            whyNot: null,
            follows:
              model.baselines.length === 0
                ? []
                : [`Kept as it was in baseline ${formatList(model.baselines)}.`],
            onRemove: () => {
              const { id } = milestone;
              remove.send({ slug, milestone: { id, version: edited.version } });
            },
          }
        }
      />
    </Form>
  );
}

function asRecord(found: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(found.map(({ path, message }) => [path, message]));
}
