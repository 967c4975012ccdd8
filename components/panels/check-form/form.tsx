"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields, bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import { CHECK_KINDS } from "@/lib/domain/vocabulary";
import { whyNotFacts } from "@/lib/features/checks/access";
import { formatCount } from "@/lib/format/counts";
import { readAdding, readEditing } from "./check";
import type { CheckFormModel, KnownCheck } from "./contract";
import { type Draft, draftOf, FACTS, FIELDS, KIND_WORDS, kindOf, readFacts } from "./draft";

export interface CheckFormProps {
  model: CheckFormModel;
  takesFocus: boolean;
  onDone: () => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

const FORM = { facts: FACTS, draftOf, read: readFacts };
const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;
const KINDS = CHECK_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));

export function CheckForm(props: CheckFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, check, subject, newId } = model;
  const edited = useFactEdit(FORM, { facts: model.facts, version: check?.version ?? 0, newId });
  const { draft, met, write } = edited;
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const say = (did: string, key: string, change: string) => {
    edited.forget();
    noteChange({ slug, change, words: `${did} check ${key}` });
    onDone();
  };
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    if (edited.refused(refusal)) onOutdated();
  };
  const known = check?.key ?? "";
  const add = useAction("checks.add", ({ key }, change) => say("Added", key, change));
  const edit = useAction("checks.edit", (_, change) => say("Changed", known, change), onRefused);
  const remove = useAction(
    "checks.remove",
    (_, change) => say("Removed", known, change),
    onRefused,
  );
  const busy = add.busy || edit.busy || remove.busy;
  const answered = check === null ? add : edit;
  const shown = { ...pathsOfFacts(answered.wrong), ...pathsOfFacts(wrong) };
  const why = useReason({ ...answered.wrong, ...wrong });
  const field = bindFields(draft, atFields<Draft>(shown, FIELDS), write);
  const isPerson = kindOf(draft.kind) === "person";
  const runs = check?.runs ?? 0;

  function submit() {
    const facts = readFacts(draft);
    const found = whyNotFacts(facts, check && { ...edited.base, runs });
    const told = Object.fromEntries(found.map(({ path, message }) => [path, message]));
    if (check === null) {
      const key = draft.key.trim() === "" ? null : draft.key.trim();
      const read = readAdding({ slug, id: edited.newId, key, subject, ...facts });
      setWrong({ ...read.wrong, ...told });
      if (found.length === 0 && read.wrong === null) add.send(read.input);
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const seen = { id: check.id, version: edited.version };
    const read = readEditing({ slug, check: seen, changes, reason: why.reason });
    setWrong({ ...read.wrong, ...told });
    if (found.length === 0 && read.wrong === null) edit.send(read.input);
  }

  return (
    <Form
      about={check === null ? undefined : `check ${check.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      {runs > 0 && (
        <p className="text-2xs text-ink-2">
          {formatCount(runs, "run")} of it {runs === 1 ? "is" : "are"} recorded, so what it runs
          stays. For something else add another check.
        </p>
      )}
      <Choice
        legend="How it is checked"
        name="kind"
        options={KINDS}
        value={draft.kind}
        error={field("kind").error}
        onChange={(kind) => write({ kind })}
      />
      {!isPerson && (
        <TextArea
          label="Command"
          rows={2}
          className="font-mono wrap-anywhere"
          spellCheck={false}
          autoFocus={takesFocus && check === null}
          readOnly={runs > 0}
          maxLength={LONGEST_TEXT}
          hint={runs > 0 ? undefined : "Gantry shows it and never runs it."}
          {...field("command")}
        />
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField label="Called" maxLength={LONGEST_LINE} autoComplete="off" {...field("label")} />
        {check === null && (
          <TextField
            label="Key"
            hint="A pipeline posts to it, so it never changes. Given where it is left out."
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            {...field("key")}
          />
        )}
      </div>
      <TextArea
        label="Expected"
        rows={2}
        className="wrap-anywhere"
        maxLength={LONGEST_TEXT}
        {...field("expected")}
      />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <TextField
          label="A pass holds for, in days"
          inputMode="numeric"
          hint={`${String(model.usualDays)} where it is left out.`}
          autoComplete="off"
          {...field("fresh")}
        />
        {!isPerson && (
          <TextField
            label="Passes needed in a row on one commit"
            inputMode="numeric"
            hint="1 to 20. More for what passes by luck."
            autoComplete="off"
            {...field("passes")}
          />
        )}
      </div>
      {why.field}
      <EditEnd
        adds={check === null ? "Add check" : null}
        busy={busy}
        refusal={add.refusal ?? edit.refusal ?? remove.refusal}
        edited={edited}
        onClose={onClose}
        removal={
          check && {
            name: `check ${check.key}`,
            whyNot: wordStays(check),
            follows: ["What it proves has one check less."],
            onRemove: () => remove.send({ slug, check: { id: check.id, version: edited.version } }),
          }
        }
      />
    </Form>
  );
}

function wordStays({ runs, rules }: KnownCheck): string | null {
  if (runs > 0) return "Its runs are recorded, and they are for good.";
  return rules > 0 ? "A mapping rule speaks of it. Remove that first." : null;
}
