"use client";

import { useMemo, useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { noteChange } from "@/lib/client/changes";
import type { RiskFacts } from "@/lib/features/risks/types";
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
  const form = useMemo(
    () => ({
      facts: FACTS,
      draftOf: (facts: RiskFacts) => draftOf(facts, currency),
      read: (draft: Draft) => readDraft(draft, currency).facts,
    }),
    [currency],
  );
  const edited = useFactEdit(form, { facts: model.facts, version: risk?.version ?? 0 });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const raise = useAction("risks.raise", ({ key }, change) => {
    edited.forget();
    noteChange({ slug, change, words: `Raised ${key}: ${draft.title.trim()}` });
    onDone(key, true);
  });
  const reassess = useAction(
    "risks.reassess",
    (_, change) => {
      const key = risk?.key ?? "";
      edited.forget();
      noteChange({ slug, change, words: `Re-assessed ${key}` });
      onDone(key, false);
    },
    (refusal) => {
      if (edited.refused(refusal)) onOutdated();
    },
  );
  const { busy, refusal, wrong: refused } = risk === null ? raise : reassess;

  function submit() {
    const read = readDraft(draft, currency);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (risk === null) {
      raise.send({ slug, ...read.facts });
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else reassess.send({ slug, risk: { id: risk.id, version: edited.version }, changes });
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
        wrong={{ ...atFields<Draft>(pathsOfFacts(refused), FIELDS), ...wrong }}
        owners={model.owners}
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
      <EditEnd adds={risk === null ? "Raise risk" : null} {...{ busy, refusal, edited, onClose }} />
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
