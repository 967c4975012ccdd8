"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields, bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { TextField } from "@/components/ui/text-field";
import type { MoneyWriting } from "../words/money-writing";
import type { MoneyTermsModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";

export interface MoneyTermsFormProps extends MoneyWriting {
  model: Extract<MoneyTermsModel, { terms: unknown }>;
  takesFocus: boolean;
}

export function MoneyTermsForm(props: MoneyTermsFormProps) {
  const { model, takesFocus, onSend, onDone, onOutdated, onClose } = props;
  const { slug, project } = model;
  const edited = useFactEdit(FORM, { facts: model.terms, version: project.version });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const change = useAction(
    "economics.changeTerms",
    (_, change) => onDone({ key: null, change, words: "Changed the rate and the years" }),
    (refusal) => {
      if (edited.refused(refusal)) onOutdated();
    },
  );
  const { busy, refusal } = change;
  const found = { ...atFields<Draft>(pathsOfFacts(change.wrong), FIELDS), ...wrong };
  const field = bindFields(draft, found, edited.write);

  function submit() {
    const read = readDraft(draft);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    onSend();
    change.send({ slug, project: { id: project.id, version: edited.version }, changes });
  }

  return (
    <Form busy={busy} round={met?.disputes.length} onSubmit={submit}>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Discount rate in %"
          hint="Of a year. Empty: none is set, and there is no present value."
          autoFocus={takesFocus}
          inputMode="decimal"
          autoComplete="off"
          {...field("rate")}
        />
        <TextField
          label="Years of return"
          hint="So many years of returns are counted."
          inputMode="numeric"
          autoComplete="off"
          {...field("years")}
        />
      </div>
      <EditEnd adds={null} {...{ busy, refusal, edited, onClose }} />
    </Form>
  );
}

const FORM = { facts: FACTS, draftOf, read: (draft: Draft) => readDraft(draft).terms };

const FIELDS: Record<string, keyof Draft> = { discountRatePercent: "rate", returnYears: "years" };
