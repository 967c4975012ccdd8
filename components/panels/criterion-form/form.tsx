"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { noteChange } from "@/lib/client/changes";
import { CRITERION_FACTS } from "@/lib/features/criteria/types";
import { pickFacts } from "@/lib/domain/facts";
import { AskedPanel } from "../asked-panel";
import { wordAsked } from "../words/rule-sentence";
import { asWrong, readAdding, readEditing, whyNot } from "./check";
import type { CriterionFormModel } from "./contract";
import { draftOf, FACTS, readFacts, type Wrong } from "./draft";
import { Fields } from "./fields";
import { CriterionForetoldView } from "./foretold-view";

export interface CriterionFormProps {
  model: CriterionFormModel;
  takesFocus: boolean;
  onDone: () => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
}

const FORM = { facts: FACTS, draftOf, read: readFacts };

export function CriterionForm(props: CriterionFormProps) {
  const { model, takesFocus, onDone, onOutdated, onClose } = props;
  const { slug, criterion, names, now } = model;
  const edited = useFactEdit(FORM, {
    facts: pickFacts(model.facts, CRITERION_FACTS),
    version: criterion?.version ?? 0,
    newId: model.newId,
  });
  const { draft, met } = edited;
  const [wrong, setWrong] = useState<Wrong>({});
  const say = (did: string, key: string, change: string) => {
    edited.forget();
    noteChange({ slug, change, words: `${did} ${key}: ${draft.text.trim()}` });
    onDone();
  };
  const add = useAction("criteria.add", ({ key }, change) => say("Added", key, change));
  const edit = useAction(
    "criteria.edit",
    (_, change) => say("Changed", criterion?.key ?? "", change),
    (refusal) => {
      if (edited.refused(refusal)) onOutdated();
    },
  );
  const { busy, refusal, wrong: refused } = criterion === null ? add : edit;
  const why = useReason({ ...refused, ...wrong });
  const facts = readFacts(draft);

  function submit() {
    const found = whyNot(facts, criterion === null ? null : edited.base, names);
    setWrong(found ?? {});
    if (found) return;
    if (criterion === null) {
      const read = readAdding({ slug, id: edited.newId, place: model.place, ...facts });
      if (read.wrong) setWrong(asWrong(read.wrong));
      else add.send(read.input);
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    const { id } = criterion;
    const read = readEditing({
      slug,
      criterion: { id, version: edited.version },
      changes,
      reason: why.reason,
    });
    if (read.wrong) setWrong(asWrong(read.wrong));
    else edit.send(read.input);
  }

  return (
    <Form
      about={criterion === null ? undefined : `criterion ${criterion.id}`}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <Fields
        names={names}
        owners={model.owners}
        draft={draft}
        wrong={{ ...asWrong(refused), ...wrong }}
        takesFocus={takesFocus}
        onChange={edited.write}
      />
      <div role="status" className="grid gap-1 border-l-2 pl-3 text-xs text-ink">
        {whyNot(facts, criterion === null ? null : edited.base, names) === null && (
          <>
            {wordAsked(facts, names, now).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <AskedPanel
              id="criterion-foretold"
              slug={slug}
              of={JSON.stringify({
                key: criterion?.key ?? null,
                ...pickFacts(facts, ["kind", "rule", "dueOn"]),
              })}
            >
              {(foretold) => <CriterionForetoldView model={foretold} />}
            </AskedPanel>
          </>
        )}
      </div>
      {why.field}
      <EditEnd
        adds={criterion === null ? "Add criterion" : null}
        {...{ busy, refusal, edited, onClose }}
      />
    </Form>
  );
}
