"use client";

import { type SubmitEvent, useState } from "react";
import { textOf } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OPEN_STATES } from "@/lib/features/blockers/constants";
import type { BlockerFacts } from "@/lib/features/blockers/schema";
import type { BlockerConflict } from "@/lib/features/blockers/types";
import { ClashNotice } from "./clash-notice";
import type { BlockerFormModel } from "./contract";
import { FirstFields, MoreFields } from "./field-groups";
import { type Fields, toFacts, toFields, whyUnread } from "./fields";
import { type FactName, mergeFacts, withFact } from "./merge";

interface BlockerFormProps {
  model: BlockerFormModel;
  takesFocus: boolean;
  /** The key of what was raised or changed. */
  onDone: (key: string) => void;
  onClose: () => void;
}

/** What is written, and from which version on; `round` makes the fields anew when it is set from outside. */
interface Draft {
  facts: BlockerFacts;
  /** As it was when the form was opened, or as somebody else has left it. */
  base: BlockerFacts;
  version: number;
  clashes: FactName[];
  by: string;
  round: number;
}

export function BlockerForm({ model, takesFocus, onDone, onClose }: BlockerFormProps) {
  const { slug, about } = model;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(model));
  const raise = useAction("blockers.raise", ({ key }) => onDone(key));
  const edit = useAction(
    "blockers.edit",
    () => onDone(about.key),
    ({ reason, detail }) => {
      if (reason === "conflict") setDraft((known) => met(known, detail as BlockerConflict));
    },
  );
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const { busy, refusal, ...sent } = about.kind === "new" ? raise : edit;
  const wrong = { ...sent.wrong, ...unread };

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const typed = readFields(event.currentTarget, toFields(draft.facts));
    const problems = whyUnread(typed.fields);
    setUnread(problems);
    // What is typed stays in the fields as it was typed.
    if (Object.keys(problems).length > 0) return;
    const facts = toFacts(typed.fields);
    setDraft({ ...draft, facts });
    if (about.kind === "known") {
      edit.send({ slug, target: { ...about.target, version: draft.version }, ...facts });
      return;
    }
    const actualState = OPEN_STATES.find((state) => state === facts.actualState) ?? "not started";
    raise.send({ slug, id: about.id, key: typed.key, ...facts, actualState });
  }

  function takeTheirs(form: HTMLFormElement | null, name: FactName) {
    if (form === null) return;
    const typed = toFacts(readFields(form, toFields(draft.facts)).fields);
    const facts = withFact(typed, name, draft.base);
    const clashes = draft.clashes.filter((one) => one !== name);
    setDraft({ ...draft, facts, clashes, round: draft.round + 1 });
  }

  const isLate = draft.round > 0;
  const fields = toFields(draft.facts);
  return (
    <Form
      about={about.kind === "known" ? `blocker ${about.target.id}` : undefined}
      busy={busy}
      round={draft.round}
      onSubmit={submit}
    >
      <div key={draft.round} className="grid gap-4">
        <FirstFields
          model={model}
          fields={fields}
          wrong={wrong}
          takesFocus={takesFocus && draft.round === 0}
        />
        <MoreFields model={model} fields={fields} wrong={wrong} />
      </div>
      {refusal !== null && (
        <Notice kind={isLate ? "conflict" : "refused"}>
          {isLate ? wordMeeting(draft, refusal) : refusal}
        </Notice>
      )}
      {draft.clashes.map((name) => (
        <ClashNotice
          key={name}
          name={name}
          by={draft.by}
          theirs={draft.base}
          onTake={(form) => takeTheirs(form, name)}
        />
      ))}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {about.kind === "new" ? "Raise blocker" : "Save"}
        </Button>
        <LeaveButton onLeave={onClose}>
          {about.kind === "new" ? "Cancel" : "Leave as it is"}
        </LeaveButton>
      </div>
    </Form>
  );
}

function firstDraft({ about, facts }: BlockerFormModel): Draft {
  const version = about.kind === "known" ? about.target.version : 1;
  return { facts, base: facts, version, clashes: [], by: "", round: 0 };
}

/** R11: somebody has written on it meanwhile; what is typed stays typed. */
function met({ base, facts: mine, round }: Draft, stands: BlockerConflict): Draft {
  const { facts: theirs, version, changedBy } = stands;
  const by = changedBy?.name ?? "Somebody";
  return { ...mergeFacts(base, mine, theirs), base: theirs, version, by, round: round + 1 };
}

function wordMeeting({ clashes }: Draft, refusal: string): string {
  const rest =
    clashes.length > 0
      ? "Yours stands in the fields; theirs below."
      : "Yours is kept, and what changed is filled in.";
  return `${refusal} Nothing of yours is saved yet. ${rest} Save again.`;
}

/** What the form does not show stays as it was. */
function readFields(form: HTMLFormElement, before: Fields): { fields: Fields; key: string | null } {
  const data = new FormData(form);
  const names = Object.keys(before) as (keyof Fields)[];
  const typed = names.map((name): [string, string] => [
    name,
    data.has(name) ? (textOf(data, name) ?? "") : before[name],
  ]);
  const fields = Object.fromEntries(typed) as Record<keyof Fields, string>;
  return { fields, key: textOf(data, "key") };
}
