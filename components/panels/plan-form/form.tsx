"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { checkInput } from "@/components/forms/check-input";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { Choice } from "@/components/ui/choice";
import { noteChange } from "@/lib/client/changes";
import type { ContestedEdit } from "@/lib/features/history/types";
import { PLAN_KINDS, type PlanKind } from "@/lib/features/plan/types";
import { ADDING, EDITING } from "./check";
import type { KnownRow, NewRow, PlanFormModel } from "./contract";
import { changesOf, type Draft, draftOf, FACTS, type Facts, pathsOf, readFacts } from "./draft";
import { Fields } from "./fields";
import { KIND_WORDS } from "./kind-words";

/** What was written, for whoever leads there and says so. */
export interface WrittenRow {
  kind: PlanKind;
  key: string;
  isNew: boolean;
  said: string;
}

export interface PlanFormProps {
  model: PlanFormModel;
  takesFocus: boolean;
  onDone: (written: WrittenRow) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

type Wrong = Readonly<Record<string, string>>;

export function PlanForm(props: PlanFormProps) {
  const { about } = props.model;
  return about.is === "new" ? (
    <AddForm {...props} row={about} />
  ) : (
    <EditForm {...props} row={about} />
  );
}

/** What is typed stays when another kind is chosen: what that has of it is taken along. */
function AddForm({ row, model, takesFocus, onDone, onClose }: PlanFormProps & { row: NewRow }) {
  const { slug } = model;
  const [kind, setKind] = useState(row.first);
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const [wrong, setWrong] = useState<Wrong>({});
  const begun = row.begun[kind];
  const draft: Draft = { ...draftOf(kind, begun.facts), ...typed };
  const add = useAction(ADDING[kind].action, ({ key }, change) => {
    const said = `Added ${KIND_WORDS[kind]} ${key}: ${draft.name.trim()}`;
    noteChange({ slug, change, words: `Added ${KIND_WORDS[kind]} ${key}` });
    onDone({ kind, key, isNew: true, said });
  });

  function submit() {
    const facts = readFacts(kind, draft);
    const isThere = ["phaseKey", "list"].every(
      (name) => facts[name] === (begun.facts as Facts)[name],
    );
    const place = isThere ? begun.place : null;
    const read = checkInput(ADDING[kind].schema, { slug, id: row.id, place, ...facts });
    setWrong(read.wrong ?? {});
    if (read.wrong === null) add.send(read.input);
  }

  return (
    <Form busy={add.busy} onSubmit={submit}>
      <Choice
        legend="What it is"
        name="kind"
        options={PLAN_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={kind}
        onChange={(value) => {
          setKind(PLAN_KINDS.find((one) => one === value) ?? kind);
          setWrong({});
        }}
      />
      <Fields
        {...model}
        kind={kind}
        isNew
        draft={draft}
        wrong={atFields<Draft>({ ...add.wrong, ...wrong }, pathsOf(kind))}
        takesFocus={takesFocus}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      <EditEnd
        adds={`Add ${KIND_WORDS[kind]}`}
        busy={add.busy}
        refusal={add.refusal}
        isLate={false}
        met={null}
        onTake={() => undefined}
        onClose={onClose}
      />
    </Form>
  );
}

/** R11: says of each fact that it changes what it was, so that others of the same row are left alone. */
function EditForm(props: PlanFormProps & { row: KnownRow }) {
  const { row, model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug } = model;
  const { id, kind } = row;
  const [base, setBase] = useState<Facts>({ ...row.facts });
  const [wrong, setWrong] = useState<Wrong>({});
  const begin = () => draftOf(kind, base);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS[kind], begin, row.version);
  const edit = useAction(
    EDITING[kind].action,
    ({ merged }, change) => {
      const key = draft.key.trim();
      const others = merged ? " What another changed of it meanwhile stays." : "";
      noteChange({ slug, change, words: `Changed ${KIND_WORDS[kind]} ${key}` });
      onDone({ kind, key, isNew: false, said: `Saved: ${key} ${draft.name.trim()}.${others}` });
    },
    ({ reason, detail }) => {
      const contested = reason === "conflict" ? (detail as ContestedEdit) : null;
      const now = contested && withTheirs(base, contested);
      edited.refused(reason, now && { draft: draftOf(kind, now), version: contested.version });
      if (now === null) return;
      setBase(now);
      onOutdated();
    },
  );

  function submit() {
    const changes = changesOf(kind, base, draft);
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const read = checkInput(EDITING[kind].schema, { slug, [kind]: { id, version }, changes });
    setWrong(read.wrong ?? {});
    if (read.wrong === null) edit.send(read.input);
  }

  return (
    <Form about={`${kind} ${id}`} busy={edit.busy} round={met?.disputes.length} onSubmit={submit}>
      <Fields
        {...model}
        kind={kind}
        isNew={false}
        draft={draft}
        wrong={atFields<Draft>({ ...edit.wrong, ...wrong }, pathsOf(kind))}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd
        adds={null}
        busy={edit.busy}
        refusal={edit.refusal}
        isLate={isLate}
        met={met}
        onTake={edited.take}
        onClose={onClose}
      />
    </Form>
  );
}

/** What was seen, with what another has made of it since. */
function withTheirs(base: Facts, { fields }: ContestedEdit): Facts {
  const theirs = Object.entries(fields).map(([name, one]) => [name, one?.theirs] as const);
  return { ...base, ...Object.fromEntries<unknown>(theirs) };
}
