"use client";

import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { formatCount } from "@/lib/format/counts";
import { formatExactRange } from "@/lib/format/money";
import type { MoneyWriting } from "../words/money-writing";
import { RowVerbs } from "../words/row-verbs";
import { useMoneyForm } from "../words/use-money-form";
import type { MoneyLineModel } from "./contract";
import type { MoneyLineStart } from "./contract";
import { type Draft, draftOf, FACTS, readDraft } from "./draft";
import { Fields } from "./fields";

type Shown = Extract<MoneyLineModel, { line: unknown }>;

export interface MoneyLineFormProps extends MoneyWriting {
  model: Shown;
  first: "name" | "actual" | null;
}

export function MoneyLineForm(props: MoneyLineFormProps) {
  const { model, first, onMove, onCopy, ...writing } = props;
  const { slug, currency, line, figures } = model;
  const form = useMoneyForm({
    noun: "line",
    ...{ slug, row: line, added: model, begun: model.facts, writing },
    facts: FACTS,
    fields: FIELDS,
    draftOf: (facts: MoneyLineStart) => draftOf(facts, currency),
    read: (draft: Draft) => readDraft(draft, currency),
    nameOf: ({ name }, key) => `${key} ${name.trim()}`,
  });
  const { edited, busy, refusal } = form;
  const read = readDraft(edited.draft, currency);

  return (
    <Form
      about={line === null ? undefined : `line ${line.id}`}
      busy={busy}
      round={edited.met?.disputes.length}
      onSubmit={form.submit}
    >
      <Fields
        {...model}
        draft={edited.draft}
        wrong={form.wrong}
        first={first}
        onChange={edited.write}
      />
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {read.facts && `That is ${formatExactRange(read.facts.amount, currency)}.`}
      </p>
      <EditEnd
        adds={line === null ? "Add line" : null}
        {...{ busy, refusal, edited }}
        onClose={writing.onClose}
        removal={
          line && {
            name: `line ${line.key}`,
            whyNot: null,
            follows:
              figures.length === 0
                ? []
                : [
                    `${formatCount(figures.length, "stated figure")} (${figures.join(", ")}) will have nothing to stand beside.`,
                  ],
            onRemove: () => form.onRemove(),
          }
        }
      />
      {line !== null && <RowVerbs isTouched={edited.isTouched} {...{ onMove, onCopy }} />}
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = {
  amount: "high",
  "amount.lowMinor": "low",
  "amount.likelyMinor": "likely",
  "amount.highMinor": "high",
  actualMinor: "actual",
  probabilityPercent: "percent",
  phaseKey: "phase",
  optionKey: "option",
};
