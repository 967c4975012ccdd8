"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import { useReason } from "@/components/forms/use-reason";
import { noteChange } from "@/lib/client/changes";
import { OPEN_STATES } from "@/lib/features/blockers/constants";
import type { BlockerFormModel } from "./contract";
import { FirstFields, MoreFields } from "./field-groups";
import { FACTS, toFacts, toFields, whyUnread } from "./fields";

interface BlockerFormProps {
  model: BlockerFormModel;
  takesFocus: boolean;
  /** The key of what was raised or changed. */
  onDone: (key: string) => void;
  onClose: () => void;
}

const FORM = { facts: FACTS, draftOf: toFields, read: toFacts };

export function BlockerForm({ model, takesFocus, onDone, onClose }: BlockerFormProps) {
  const { slug, about } = model;
  const version = about.kind === "known" ? about.target.version : 0;
  const edited = useFactEdit(FORM, {
    facts: model.facts,
    version,
    newId: about.kind === "new" ? about.id : undefined,
  });
  const { draft, met } = edited;
  const say = (did: string, key: string, change: string) => {
    edited.forget();
    noteChange({ slug, change, words: `${did} blocker ${key}: ${draft.title.trim()}` });
    onDone(key);
  };
  const raise = useAction("blockers.raise", ({ key }, change) => say("Raised", key, change));
  const edit = useAction(
    "blockers.edit",
    (_, change) => say("Changed", about.key, change),
    (refusal) => void edited.refused(refusal),
  );
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const { busy, refusal, ...sent } = about.kind === "new" ? raise : edit;
  const why = useReason(sent.wrong);
  const written = {
    model,
    fields: draft,
    wrong: { ...pathsOfFacts(sent.wrong), ...unread },
    onChange: edited.write,
  };

  function submit() {
    const problems = whyUnread(draft);
    setUnread(problems);
    // What is typed stays in the fields as it was typed.
    if (Object.keys(problems).length > 0) return;
    if (about.kind === "new") {
      const facts = toFacts(draft);
      const actualState = OPEN_STATES.find((state) => state === facts.actualState) ?? "not started";
      const key = draft.key.trim() === "" ? null : draft.key.trim();
      raise.send({ slug, id: edited.newId ?? about.id, key, ...facts, actualState });
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) onClose();
    else {
      const target = { ...about.target, version: edited.version };
      edit.send({ slug, target, changes, reason: why.reason });
    }
  }

  return (
    <Form
      about={about.kind === "known" ? `blocker ${about.target.id}` : undefined}
      busy={busy}
      round={met?.disputes.length}
      onSubmit={submit}
    >
      <FirstFields {...written} takesFocus={takesFocus} />
      <MoreFields {...written} />
      {why.field}
      <EditEnd
        adds={about.kind === "new" ? "Raise blocker" : null}
        {...{ busy, refusal, edited, onClose }}
      />
    </Form>
  );
}
