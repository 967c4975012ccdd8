"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields, bindFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { TextField } from "@/components/ui/text-field";
import type { Current, MoneyTerms } from "@/lib/features/economics/types";
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
  const begin = () => draftOf(model.terms);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS, begin, project.version);
  const [wrong, setWrong] = useState<Wrong>({});
  const change = useAction(
    "economics.changeTerms",
    (_, change) => onDone({ key: null, change, words: "Changed the rate and the years" }),
    ({ reason, detail }) => {
      const now = reason === "conflict" ? (detail as Current<MoneyTerms>) : null;
      edited.refused(reason, now && { ...now, draft: draftOf(now.facts) });
      if (now) onOutdated();
    },
  );
  const { busy, refusal } = change;
  const field = bindFields(draft, { ...atFields(change.wrong, FIELDS), ...wrong }, edited.write);

  function submit() {
    const read = readDraft(draft);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    onSend();
    change.send({ slug, project: { id: project.id, version }, ...read.terms });
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
      <EditEnd adds={null} {...{ busy, refusal, isLate, met, onClose }} onTake={edited.take} />
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = { discountRatePercent: "rate", returnYears: "years" };
