"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useEdited } from "@/components/forms/use-edited";
import { noteChange } from "@/lib/client/changes";
import type { CurrentRisk } from "@/lib/features/risks/types";
import type { AssessRiskModel } from "./contract";
import { type Draft, draftOf, FACTS, readDraft, type Wrong } from "./draft";
import { Fields } from "./fields";
import { foretell } from "./foretell";

export interface AssessRiskFormProps {
  model: AssessRiskModel;
  takesFocus: boolean;
  /** With the key of the risk, a new one's too, and whether it is new. */
  onDone: (key: string, isNew: boolean) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

export function AssessRiskForm(props: AssessRiskFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, currency, risk } = model;
  const first = () => draftOf(model.facts, currency);
  const { draft, version, met, isLate, ...edited } = useEdited(FACTS, first, risk?.version ?? 0);
  const [wrong, setWrong] = useState<Wrong>({});
  const raise = useAction("risks.raise", ({ key }) => onDone(key, true));
  const reassess = useAction(
    "risks.reassess",
    (_, change) => {
      const key = risk?.key ?? "";
      noteChange({ slug, change, words: `Re-assessed ${key}` });
      onDone(key, false);
    },
    ({ reason, detail }) => {
      const now = reason === "conflict" ? (detail as CurrentRisk) : null;
      edited.refused(reason, now && { ...now, draft: draftOf(now.facts, currency) });
      if (now) onOutdated();
    },
  );
  const { busy, refusal, wrong: refused } = risk === null ? raise : reassess;

  function submit() {
    const read = readDraft(draft, currency);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (risk === null) raise.send({ slug, ...read.facts });
    else reassess.send({ slug, risk: { id: risk.id, version }, ...read.facts });
  }

  return (
    <Form
      about={risk === null ? undefined : `risk ${risk.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        draft={draft}
        wrong={{ ...atFields(refused, FIELDS), ...wrong }}
        currency={currency}
        today={model.today}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <div role="status" className="border-l-2 pl-3 text-xs text-ink">
        {foretell(draft, risk?.stated ?? null, currency).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <EditEnd
        adds={risk === null ? "Raise risk" : null}
        {...{ busy, refusal, isLate, met, onClose }}
        onTake={edited.take}
      />
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = {
  probabilityPercent: "percent",
  loss: "high",
  "loss.lowMinor": "low",
  "loss.likelyMinor": "likely",
  "loss.highMinor": "high",
};
