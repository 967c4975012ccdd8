"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { whyStays } from "@/lib/features/economics/access";
import { linksOf, type OptionFacts, type StillNamed } from "@/lib/features/economics/types";
import type { ContestedEdit } from "@/lib/features/history/types";
import type { MoneyWriting } from "../words/money-writing";
import { RowVerbs } from "../words/row-verbs";
import { useMoneyForm } from "../words/use-money-form";
import type { OptionFormModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft } from "./draft";
import { Fields } from "./fields";
import { wordRemoval } from "./word-removal";

export interface OptionFormProps extends MoneyWriting {
  model: Extract<OptionFormModel, { option: unknown }>;
  takesFocus: boolean;
}

export function OptionForm(props: OptionFormProps) {
  const { model, takesFocus, onMove, onCopy, ...writing } = props;
  const { slug, currency, option } = model;
  const [known, setKnown] = useState(model.facts.recommendedBy);
  const [uses, setUses] = useState(model.uses);
  const form = useMoneyForm({
    noun: "option",
    ...{ slug, row: option, added: model, begun: model.facts, writing },
    facts: FACTS,
    fields: FIELDS,
    draftOf: (facts: OptionFacts) => draftOf(facts, currency),
    read: (draft: Draft) => readDraft(draft, currency, known),
    nameOf: ({ name }, key) => `option ${key} ${name.trim()}`,
    onMet: ({ detail }) => {
      const { recommendedBy } = (detail as ContestedEdit<keyof OptionFacts>).fields;
      const theirs = (recommendedBy?.theirs ?? []) as OptionFacts["recommendedBy"];
      setKnown([...known, ...theirs]);
    },
    // It is asked again about what names it now.
    onStays: ({ detail }) => {
      setUses((detail as StillNamed).uses);
      writing.onOutdated();
    },
  });
  const { edited, busy, refusal } = form;

  return (
    <Form
      about={option === null ? undefined : `option ${option.id}`}
      busy={busy}
      round={edited.met?.disputes.length}
      onSubmit={form.submit}
    >
      <Fields
        {...model}
        draft={edited.draft}
        wrong={form.wrong}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd
        adds={option === null ? "Add option" : null}
        {...{ busy, refusal, edited }}
        onClose={writing.onClose}
        removal={
          option && {
            name: `option ${option.key}`,
            whyNot: whyStays(uses),
            follows: wordRemoval(uses),
            onRemove: () => form.onRemove({ links: linksOf(uses) }),
          }
        }
      />
      {option !== null && <RowVerbs isTouched={edited.isTouched} {...{ onMove, onCopy }} />}
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = {
  weeks: "weeksHigh",
  "weeks.low": "weeksLow",
  cost: "high",
  "cost.lowMinor": "low",
  "cost.likelyMinor": "likely",
  incidentCost: "lossHigh",
  "incidentCost.lowMinor": "lossLow",
  "incidentCost.likelyMinor": "lossLikely",
  probabilityPercent: "percent",
  phaseKeys: "phases",
  deferredScope: "deferred",
  statedLabel: "label",
  recommendedBy: "recommended",
};
