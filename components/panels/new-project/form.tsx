"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import type { NewProjectModel } from "./contract";
import { beginDraft, type Draft, readDraft, writeDraft } from "./draft";
import { Fields } from "./fields";

export interface NewProjectFormProps {
  model: NewProjectModel;
  takesFocus: boolean;
  /** It is there, under this address. */
  onDone: (slug: string) => void;
  onClose: () => void;
}

export function NewProjectForm({ model, takesFocus, onDone, onClose }: NewProjectFormProps) {
  const { copies } = model;
  const [draft, setDraft] = useState(() => beginDraft(model));
  const [isSlugOwn, setSlugOwn] = useState(false);
  const [membersOnly, setMembersOnly] = useState(false);
  const create = useAction("projects.create", ({ slug }) => onDone(slug));
  const { busy, refusal } = create;

  function change(part: Partial<Draft>) {
    // Who empties it wants it proposed again.
    if (part.slug !== undefined) setSlugOwn(part.slug !== "");
    setDraft(writeDraft(draft, part, { copies, isSlugOwn }));
  }

  return (
    <Form busy={busy} onSubmit={() => create.send(readDraft(draft, membersOnly))}>
      <Fields
        {...{ model, draft, membersOnly, takesFocus }}
        wrong={atFields<Draft>(create.wrong, FIELDS)}
        onChange={change}
        onMembersOnly={setMembersOnly}
      />
      <EditEnd adds="Create project" {...{ busy, refusal, onClose }} />
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = { "from.slug": "copyOf" };
