"use client";

import { useMemo, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { noteChange } from "@/lib/client/changes";
import { whyNotFacts } from "@/lib/features/figures/access";
import type { FigureFacts } from "@/lib/features/figures/types";
import { readAdding, readEditing } from "./check";
import type { FigureFormModel } from "./contract";
import { type Draft, draftOf, FACTS, FIELDS, readFacts, whyNotRead, type Wrong } from "./draft";
import { Fields } from "./fields";

export interface FigureFormProps {
  model: FigureFormModel;
  takesFocus: boolean;
  onDone: (words: string) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

export function FigureForm(props: FigureFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, currency, figure, newId } = model;
  const form = useMemo(
    () => ({
      facts: FACTS,
      draftOf: (facts: FigureFacts) => draftOf(facts, currency),
      read: (draft: Draft) => readFacts(draft, currency),
    }),
    [currency],
  );
  const edited = useFactEdit(form, { facts: model.facts, version: figure?.version ?? 0, newId });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const say = (did: string) => (_: unknown, change: string) => {
    const words = `${did}: ${draft.label.trim()}`;
    edited.forget();
    noteChange({ slug, change, words });
    onDone(words);
  };
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    if (edited.refused(refusal)) onOutdated();
  };
  const add = useAction("figures.add", say("Stated"));
  const edit = useAction("figures.edit", say("Changed what is stated"), onRefused);
  const remove = useAction("figures.remove", say("Removed what was stated"), onRefused);
  const busy = add.busy || edit.busy || remove.busy;
  const answered = figure === null ? add : edit;

  function submit() {
    const facts = readFacts(draft, currency);
    const subjects = Object.fromEntries(
      Object.entries(model.subjects).map(([noun, rows]) => [noun, rows.map(({ key }) => key)]),
    );
    const before = figure === null ? null : edited.base;
    const found = whyNotFacts(facts, before, subjects).map(({ path, message }) => [path, message]);
    const changes = edited.changes();
    const read =
      figure === null
        ? readAdding({ slug, id: edited.newId, ...facts })
        : readEditing({ slug, figure: { id: figure.id, version: edited.version }, changes });
    // It stands there as it is wanted.
    if (figure !== null && Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const told = { ...pathsOfFacts(read.wrong ?? {}), ...Object.fromEntries(found) } as Record<
      string,
      string
    >;
    const all: Wrong = { ...atFields<Draft>(told, FIELDS), ...whyNotRead(draft, currency) };
    setWrong(all);
    if (read.wrong !== null || Object.keys(all).length > 0) return;
    if ("figure" in read.input) edit.send(read.input);
    else add.send(read.input);
  }

  return (
    <Form
      about={figure === null ? undefined : `figure ${figure.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        model={model}
        draft={draft}
        wrong={{ ...atFields<Draft>(pathsOfFacts(answered.wrong), FIELDS), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd
        adds={figure === null ? "State it" : null}
        busy={busy}
        refusal={add.refusal ?? edit.refusal ?? remove.refusal}
        edited={edited}
        onClose={onClose}
        removal={
          figure && {
            name: `figure ${figure.key}`,
            whyNot: null,
            follows:
              model.explanation === null
                ? []
                : [`Why it differs goes with it: ${model.explanation}`],
            onRemove: () =>
              remove.send({ slug, figure: { id: figure.id, version: edited.version } }),
          }
        }
      />
    </Form>
  );
}
