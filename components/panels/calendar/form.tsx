"use client";

import { type SubmitEvent, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields, bindFields, sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { TextField } from "@/components/ui/text-field";
import type { CalendarModel } from "./contract";
import { addHolidays, type Draft, draftOf, FACTS, HALF_DAY, readDraft, type Wrong } from "./draft";
import { Holidays } from "./holidays";
import { WorkingDays } from "./working-days";

export interface CalendarFormProps {
  model: CalendarModel;
  takesFocus: boolean;
  /** With the request that wrote it. */
  onDone: (change: string) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

export function CalendarForm(props: CalendarFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, project } = model;
  const edited = useFactEdit(FORM, { facts: model.calendar, version: project.version });
  const { draft, met } = edited;
  /** Chosen, and not among the holidays yet. */
  const [day, setDay] = useState("");
  const [wrong, setWrong] = useState<WrongFields>({});
  const change = useAction(
    "schedule.setCalendar",
    (_, change) => onDone(change),
    (refusal) => {
      if (edited.refused(refusal)) onOutdated();
    },
  );
  const { busy, refusal } = change;
  const found = { ...atFields<Draft>(pathsOfFacts(change.wrong), FIELDS), ...wrong };
  const field = bindFields(draft, found, edited.write);

  function submit({ currentTarget }: SubmitEvent<HTMLFormElement>) {
    const unfinished = unfinishedDays(currentTarget);
    const { holidays } = addHolidays(draft.holidays, day);
    const read = readDraft({ ...draft, holidays });
    setWrong({ ...read.wrong, ...unfinished });
    if (read.wrong || Object.keys(unfinished).length > 0) return;
    // What is chosen is meant, whether it is added by its button or not.
    setDay("");
    edited.write({ holidays });
    const changes = edited.changes({ holidays });
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else change.send({ slug, project: { id: project.id, version: edited.version }, changes });
  }

  const number = { inputMode: "decimal", autoComplete: "off" } as const;
  return (
    <Form busy={busy} round={met?.disputes.length} onSubmit={submit}>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="Start"
          type="date"
          hint="Empty: it begins today."
          autoFocus={takesFocus}
          {...field("start")}
        />
        <TextField label="Target" type="date" hint="Empty: no target." {...field("target")} />
        <TextField label="Hours a day" {...number} {...field("hours")} />
        <TextField label="People" {...number} {...field("people")} />
      </div>
      <WorkingDays
        days={draft.days}
        error={sentence(found.days)}
        onChange={(days) => edited.write({ days })}
      />
      <Holidays
        holidays={draft.holidays}
        day={day}
        error={sentence(found.day ?? found.holidays)}
        onDay={setDay}
        onDoubt={(doubt) => setWrong({ ...wrong, day: doubt })}
        onChange={(holidays) => edited.write({ holidays })}
      />
      <EditEnd adds={null} {...{ busy, refusal, edited, onClose }} />
    </Form>
  );
}

const FORM = { facts: FACTS, draftOf, read: (draft: Draft) => readDraft(draft).facts };

type WrongFields = Wrong & { day?: string | undefined };

const FIELDS: Record<string, keyof Draft> = {
  startOn: "start",
  targetOn: "target",
  hoursPerDay: "hours",
  workingDays: "days",
};

/** A day of which only a part is typed reads as none: it would take away what stands there. */
function unfinishedDays(form: HTMLFormElement): WrongFields {
  const days = [...form.querySelectorAll<HTMLInputElement>("input[type=date]")];
  const half = days.filter(({ validity }) => validity.badInput);
  return Object.fromEntries(half.map(({ name }) => [name, HALF_DAY]));
}
