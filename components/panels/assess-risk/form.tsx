"use client";

import { useReducer, useState } from "react";
import { Clash } from "@/components/forms/clash";
import { Form } from "@/components/forms/form";
import { beginForm, stepsOf } from "@/components/forms/form-state";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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

const stepForm = stepsOf(FACTS);

export function AssessRiskForm(props: AssessRiskFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, currency, risk } = model;
  const [state, step] = useReducer(stepForm, null, () =>
    beginForm(draftOf(model.facts, currency), risk?.version ?? 0),
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const [isLate, setLate] = useState(false);
  const raise = useAction("risks.raise", ({ key }) => onDone(key, true));
  const reassess = useAction(
    "risks.reassess",
    (_, change) => {
      const key = risk?.key ?? "";
      noteChange({ slug, change, words: `Re-assessed ${key}` });
      onDone(key, false);
    },
    ({ reason, detail }) => {
      setLate(reason === "conflict");
      if (reason !== "conflict") return;
      const { facts, version } = detail as CurrentRisk;
      step({ kind: "met", now: draftOf(facts, currency), version });
      onOutdated();
    },
  );
  const { draft, seen, met } = state;
  const { busy, refusal, wrong: refused } = risk === null ? raise : reassess;

  function submit() {
    const read = readDraft(draft, currency);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (risk === null) raise.send({ slug, ...read.facts });
    else reassess.send({ slug, risk: { id: risk.id, version: seen.version }, ...read.facts });
  }

  return (
    <Form busy={busy} round={met?.disputes.length} onSubmit={submit}>
      <Fields
        draft={draft}
        wrong={{ ...fieldsOf(refused), ...wrong }}
        currency={currency}
        today={model.today}
        takesFocus={takesFocus}
        onChange={(part) => step({ kind: "wrote", part })}
      />
      <div role="status" className="border-l-2 pl-3 text-xs text-ink">
        {foretell(draft, risk?.stated ?? null, currency).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {refusal !== null && <Notice kind={isLate ? "conflict" : "refused"}>{refusal}</Notice>}
      {met && <Clash {...met} onTake={(dispute) => step({ kind: "took", dispute })} />}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {risk === null ? "Raise risk" : met ? "Save over what stands" : "Save"}
        </Button>
        <Button onClick={onClose}>
          {risk === null ? "Cancel" : met ? "Leave what stands" : "Leave as it is"}
        </Button>
      </div>
    </Form>
  );
}

/** What the server finds wrong, at the field that says it. */
function fieldsOf(wrong: Readonly<Record<string, string>>): Wrong {
  return Object.fromEntries(
    Object.entries(wrong).map(([path, message]) => [FIELDS[path] ?? path, message]),
  );
}

const FIELDS: Record<string, keyof Draft> = {
  probabilityPercent: "percent",
  loss: "high",
  "loss.lowMinor": "low",
  "loss.likelyMinor": "likely",
  "loss.highMinor": "high",
};
