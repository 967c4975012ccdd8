"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { Button } from "@/components/ui/button";
import type { Current, MoneyLineFacts } from "@/lib/features/economics/types";
import { formatCount } from "@/lib/format/counts";
import { formatExactRange } from "@/lib/format/money";
import type { MoneyWriting } from "../words/money-writing";
import type { MoneyLineModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";

type Shown = Extract<MoneyLineModel, { line: unknown }>;

export interface MoneyLineFormProps extends MoneyWriting {
  model: Shown;
  first: "name" | "actual" | null;
}

export function MoneyLineForm(props: MoneyLineFormProps) {
  const { model, first, onSend, onDone, onOutdated, onClose } = props;
  const { slug, currency, line, figures } = model;
  const begin = () => draftOf(model.facts, currency);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS, begin, line?.version ?? 0);
  const [wrong, setWrong] = useState<Wrong>({});
  const say = (did: string, key: string) => `${did} ${key} ${draft.name.trim()}`;
  const add = useAction("economics.addLine", ({ key }, change) =>
    onDone({ key, change, words: say("Added", key) }),
  );
  const onRefused: Parameters<typeof useAction>[2] = ({ reason, detail }) => {
    const now = reason === "conflict" ? (detail as Current<MoneyLineFacts>) : null;
    edited.refused(reason, now && { ...now, draft: draftOf(now.facts, currency) });
    if (now) onOutdated();
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
    onSend();
    if (line === null) add.send({ slug, ...read.facts });
    else change.send({ slug, line: { id: line.id, version }, ...read.facts });
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
        wrong={{ ...atFields(line === null ? add.wrong : change.wrong, FIELDS), ...wrong }}
        first={first}
        onChange={edited.write}
      />
      <p
        role="status"
        className="min-h-5 border-l-2 pl-3 text-xs text-ink empty:border-transparent"
      >
        {read.facts && `That is ${formatExactRange(read.facts.amount, currency)}.`}
      </p>
      {figures.length > 0 && (
        <p className="text-2xs text-ink-2">
          {formatCount(figures.length, "stated figure stands", "stated figures stand")} beside it.
        </p>
      )}
      <EditEnd
        adds={line === null ? "Add line" : null}
        {...{ busy, refusal, isLate, met, onClose }}
        onTake={edited.take}
      >
        {line !== null && (
          <Button
            busy={busy}
            className="md:ml-auto"
            onClick={() => {
              onSend();
              remove.send({ slug, line: { id: line.id, version } });
            }}
          >
            Remove line
          </Button>
        )}
      </EditEnd>
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
