"use client";

import { useMemo, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { formatCount } from "@/lib/format/counts";
import { formatExactRange } from "@/lib/format/money";
import type { MoneyWriting } from "../words/money-writing";
import { RowVerbs } from "../words/row-verbs";
import type { MoneyLineModel } from "./contract";
import type { MoneyLineStart } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";

type Shown = Extract<MoneyLineModel, { line: unknown }>;

export interface MoneyLineFormProps extends MoneyWriting {
  model: Shown;
  first: "name" | "actual" | null;
}

export function MoneyLineForm(props: MoneyLineFormProps) {
  const { model, first, onSend, onDone, onOutdated, onClose, onMove, onCopy } = props;
  const { slug, currency, line, figures } = model;
  const form = useMemo(
    () => ({
      facts: FACTS,
      draftOf: (facts: MoneyLineStart) => draftOf(facts, currency),
      read: (draft: Draft) => readDraft(draft, currency).facts,
    }),
    [currency],
  );
  const edited = useFactEdit(form, { facts: model.facts, version: line?.version ?? 0 });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const say = (did: string, key: string) => `${did} ${key} ${draft.name.trim()}`;
  const add = useAction("economics.addLine", ({ key }, change) =>
    onDone({ key, change, words: say("Added", key) }),
  );
  const onRefused: Parameters<typeof useAction>[2] = (refusal) => {
    if (edited.refused(refusal)) onOutdated();
  };
  const change = useAction(
    "economics.changeLine",
    (_, change) => onDone({ key: line?.key ?? "", change, words: say("Changed", line?.key ?? "") }),
    onRefused,
  );
  const remove = useAction(
    "economics.removeLine",
    (_, change) => onDone({ key: null, change, words: say("Removed", line?.key ?? "") }),
    onRefused,
  );
  const busy = add.busy || change.busy || remove.busy;
  const refusal = add.refusal ?? change.refusal ?? remove.refusal;
  const read = readDraft(draft, currency);

  function submit() {
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (line === null) {
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
    change.send({ slug, line: { id: line.id, version: edited.version }, changes });
  }

  return (
    <Form
      about={line === null ? undefined : `line ${line.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        {...model}
        draft={draft}
        wrong={{
          ...atFields(line === null ? add.wrong : pathsOfFacts(change.wrong), FIELDS),
          ...wrong,
        }}
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
        {...{ busy, refusal, edited, onClose }}
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
            onRemove: () => {
              onSend();
              remove.send({ slug, line: { id: line.id, version: edited.version } });
            },
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
