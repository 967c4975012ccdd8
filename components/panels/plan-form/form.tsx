"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { checkInput } from "@/components/forms/check-input";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { useTyped } from "@/components/forms/use-typed";
import { WrittenBefore } from "@/components/forms/written-before";
import { Choice } from "@/components/ui/choice";
import { noteChange } from "@/lib/client/changes";
import { PLAN_KINDS, type PlanKind } from "@/lib/features/plan/types";
import { ADDING, EDITING } from "./check";
import type { KnownRow, NewRow, PlanFormModel } from "./contract";
import { type Draft, draftOf, type Facts, formOf, pathsOf, readFacts } from "./draft";
import { Fields } from "./fields";
import { KIND_WORDS } from "./kind-words";

/** What was written, for whoever leads there and says so. */
export interface WrittenRow {
  kind: PlanKind;
  key: string;
  isNew: boolean;
  /** It stands in another phase or list now. */
  isMoved: boolean;
  /** What became of what another changed meanwhile; null where nobody did. */
  others: string | null;
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
  const { typed, id, write, forget, discard } = useTyped(TYPED);
  const { kind = row.first, ...fields } = typed;
  const [wrong, setWrong] = useState<Wrong>({});
  const begun = row.begun[kind];
  const draft: Draft = { ...draftOf(kind, begun.facts), ...fields };
  const add = useAction(ADDING[kind].action, ({ key }, change) => {
    forget();
    noteChange({ slug, change, words: `Added ${KIND_WORDS[kind]} ${key}` });
    onDone({ kind, key, isNew: true, isMoved: false, others: null });
  });

  function submit() {
    const facts = readFacts(kind, draft);
    const isThere = ["phaseKey", "list"].every(
      (name) => facts[name] === (begun.facts as Facts)[name],
    );
    const place = isThere ? begun.place : null;
    const read = checkInput(ADDING[kind].schema, { slug, id, place, ...facts });
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
          write({ kind: PLAN_KINDS.find((one) => one === value) ?? kind });
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
        onChange={write}
      />
      {discard && <WrittenBefore onDiscard={discard} />}
      <EditEnd
        adds={`Add ${KIND_WORDS[kind]}`}
        busy={add.busy}
        refusal={add.refusal}
        onClose={onClose}
      />
    </Form>
  );
}

/** Which kind it is alone is soon said again. */
const TYPED = {
  fits: (kept: object): kept is Partial<Chosen> =>
    Object.entries(kept).every(([name, value]) =>
      name === "kind" ? PLAN_KINDS.some((one) => one === value) : typeof value === "string",
    ),
  isWritten: ({ kind: _kind, ...fields }: Partial<Chosen>) => Object.values(fields).some(Boolean),
};

interface Chosen extends Draft {
  kind: PlanKind;
}

/** R11: says of each fact that it changes what it was, so that others of the same row are left alone. */
function EditForm(props: PlanFormProps & { row: KnownRow }) {
  const { row, model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug } = model;
  const { id, kind } = row;
  const edited = useFactEdit<Draft, Facts>(FORMS[kind], { ...row, facts: { ...row.facts } });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const edit = useAction(
    EDITING[kind].action,
    ({ merged }, change) => {
      const key = draft.key.trim();
      const others = merged ? "What another changed of it meanwhile stays." : null;
      noteChange({ slug, change, words: `Changed ${KIND_WORDS[kind]} ${key}` });
      edited.forget();
      const changes = edited.changes();
      const isMoved = "phaseKey" in changes || "list" in changes;
      onDone({ kind, key, isNew: false, isMoved, others });
    },
    (refusal) => {
      if (edited.refused(refusal)) onOutdated();
    },
  );

  const why = useReason({ ...edit.wrong, ...wrong });

  function submit() {
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const seen = { id, version: edited.version };
    const read = checkInput(EDITING[kind].schema, {
      ...{ slug, [kind]: seen, changes },
      ...(kind !== "phase" && { reason: why.reason }),
    });
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
        wrong={atFields<Draft>(pathsOfFacts({ ...edit.wrong, ...wrong }), pathsOf(kind))}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      {why.field}
      <EditEnd
        adds={null}
        busy={edit.busy}
        refusal={edit.refusal}
        edited={edited}
        onClose={onClose}
      />
    </Form>
  );
}

const FORMS = {
  task: formOf("task"),
  item: formOf("item"),
  phase: formOf("phase"),
  component: formOf("component"),
};
