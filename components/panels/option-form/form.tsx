"use client";

import { useMemo, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { whyStays } from "@/lib/features/economics/access";
import { linksOf, type OptionFacts, type StillNamed } from "@/lib/features/economics/types";
import type { ContestedEdit } from "@/lib/features/history/types";
import type { MoneyWriting } from "../words/money-writing";
import { RowVerbs } from "../words/row-verbs";
import type { OptionFormModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";
import { wordRemoval } from "./word-removal";

export interface OptionFormProps extends MoneyWriting {
  model: Extract<OptionFormModel, { option: unknown }>;
  takesFocus: boolean;
}

export function OptionForm(props: OptionFormProps) {
  const { model, takesFocus, onSend, onDone, onOutdated, onClose, onMove, onCopy } = props;
  const { slug, currency, option } = model;
  const [known, setKnown] = useState(model.facts.recommendedBy);
  const form = useMemo(
    () => ({
      facts: FACTS,
      draftOf: (facts: OptionFacts) => draftOf(facts, currency),
      read: (draft: Draft) => readDraft(draft, currency, known).facts,
    }),
    [currency, known],
  );
  const edited = useFactEdit(form, { facts: model.facts, version: option?.version ?? 0 });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const [uses, setUses] = useState(model.uses);
  const say = (did: string, key: string) => `${did} option ${key} ${draft.name.trim()}`;
  const add = useAction("economics.addOption", ({ key }, change) =>
    onDone({ key, change, words: say("Added", key) }),
  );
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    if (!edited.refused(refusal)) return;
    const { recommendedBy } = (refusal.detail as ContestedEdit<keyof OptionFacts>).fields;
    const theirs = (recommendedBy?.theirs ?? []) as OptionFacts["recommendedBy"];
    setKnown([...known, ...theirs]);
    onOutdated();
  };
  const change = useAction(
    "economics.changeOption",
    (_, change) =>
      onDone({ key: option?.key ?? "", change, words: say("Changed", option?.key ?? "") }),
    onRefused,
  );
  const remove = useAction(
    "economics.removeOption",
    (_, change) => onDone({ key: null, change, words: say("Removed", option?.key ?? "") }),
    (refusal) => {
      onRefused(refusal);
      if (refusal.reason !== "refused") return;
      // It is asked again about what names it now.
      setUses((refusal.detail as StillNamed).uses);
      onOutdated();
    },
  );
  const busy = add.busy || change.busy || remove.busy;
  const refusal = add.refusal ?? change.refusal ?? remove.refusal;

  function submit() {
    const read = readDraft(draft, currency, known);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (option === null) {
      const { newId: id, place } = model;
      onSend();
      add.send({ slug, id, place, ...read.facts });
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    onSend();
    change.send({ slug, option: { id: option.id, version: edited.version }, changes });
  }

  return (
    <Form
      about={option === null ? undefined : `option ${option.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        {...model}
        draft={draft}
        wrong={{
          ...atFields(option === null ? add.wrong : pathsOfFacts(change.wrong), FIELDS),
          ...wrong,
        }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd
        adds={option === null ? "Add option" : null}
        {...{ busy, refusal, edited, onClose }}
        removal={
          option && {
            name: `option ${option.key}`,
            whyNot: whyStays(uses),
            follows: wordRemoval(uses),
            onRemove: () => {
              onSend();
              const seen = { id: option.id, version: edited.version };
              remove.send({ slug, option: seen, links: linksOf(uses) });
            },
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
