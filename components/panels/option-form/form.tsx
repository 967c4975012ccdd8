"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Removal } from "@/components/forms/removal";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { Button } from "@/components/ui/button";
import { whyStays } from "@/lib/features/economics/access";
import {
  type Current,
  linksOf,
  type OptionFacts,
  type StillNamed,
} from "@/lib/features/economics/types";
import type { MoneyWriting } from "../words/money-writing";
import type { OptionFormModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";
import { wordRemoval } from "./word-removal";

export interface OptionFormProps extends MoneyWriting {
  model: Extract<OptionFormModel, { option: unknown }>;
  takesFocus: boolean;
}

export function OptionForm(props: OptionFormProps) {
  const { model, takesFocus, onSend, onDone, onOutdated, onClose } = props;
  const { slug, currency, option } = model;
  const begin = () => draftOf(model.facts, currency);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS, begin, option?.version ?? 0);
  const [known, setKnown] = useState(model.facts.recommendedBy);
  const [wrong, setWrong] = useState<Wrong>({});
  const [isLeaving, setLeaving] = useState(false);
  const [uses, setUses] = useState(model.uses);
  const say = (did: string, key: string) => `${did} option ${key} ${draft.name.trim()}`;
  const add = useAction("economics.addOption", ({ key }, change) =>
    onDone({ key, change, words: say("Added", key) }),
  );
  const onRefused: Parameters<typeof useAction>[2] = ({ reason, detail }) => {
    const now = reason === "conflict" ? (detail as Current<OptionFacts>) : null;
    edited.refused(reason, now && { ...now, draft: draftOf(now.facts, currency) });
    setLeaving(false);
    if (now === null) return;
    setKnown([...known, ...now.facts.recommendedBy]);
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
      setLeaving(true);
      onOutdated();
    },
  );
  const busy = add.busy || change.busy || remove.busy;
  const refusal = add.refusal ?? change.refusal ?? remove.refusal;

  function submit() {
    const read = readDraft(draft, currency, known);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    onSend();
    if (option === null) add.send({ slug, ...read.facts });
    else change.send({ slug, option: { id: option.id, version }, ...read.facts });
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
        wrong={{ ...atFields(option === null ? add.wrong : change.wrong, FIELDS), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <EditEnd
        adds={option === null ? "Add option" : null}
        {...{ busy, refusal, isLate, met, onClose }}
        onTake={edited.take}
      >
        {option !== null && !isLeaving && (
          <Button className="md:ml-auto" onClick={() => setLeaving(true)}>
            Remove …
          </Button>
        )}
      </EditEnd>
      {option !== null && isLeaving && (
        <Removal
          name={`option ${option.key}`}
          whyNot={whyStays(uses)}
          follows={wordRemoval(uses)}
          busy={busy}
          onLeave={() => setLeaving(false)}
          onRemove={() => {
            onSend();
            remove.send({ slug, option: { id: option.id, version }, links: linksOf(uses) });
          }}
        />
      )}
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
