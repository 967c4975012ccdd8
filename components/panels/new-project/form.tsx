"use client";

import { EditEnd } from "@/components/forms/edit-end";
import { atFields } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { useOwnDraft } from "@/components/forms/use-own-draft";
import { WrittenBefore } from "@/components/forms/written-before";
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

interface Written extends Draft {
  /** Its address was written, and follows the name no more. */
  isSlugOwn: boolean;
  membersOnly: boolean;
}

export function NewProjectForm({ model, takesFocus, onDone, onClose }: NewProjectFormProps) {
  const { copies } = model;
  const { draft, write, forget, discard } = useOwnDraft<Written>(() => ({
    ...beginDraft(model),
    ...{ isSlugOwn: false, membersOnly: false },
  }));
  const { membersOnly } = draft;
  const create = useAction("projects.create", ({ slug }) => {
    forget();
    onDone(slug);
  });
  const { busy, refusal } = create;

  function change(part: Partial<Draft>) {
    // Who empties it wants it proposed again.
    const isSlugOwn = part.slug === undefined ? draft.isSlugOwn : part.slug !== "";
    write({ ...writeDraft(draft, part, { copies, isSlugOwn }), isSlugOwn });
  }

  return (
    <Form busy={busy} onSubmit={() => create.send(readDraft(draft, membersOnly))}>
      <Fields
        {...{ model, draft, membersOnly, takesFocus }}
        wrong={atFields<Draft>(create.wrong, FIELDS)}
        onChange={change}
        onMembersOnly={(now) => write({ membersOnly: now })}
      />
      {discard && <WrittenBefore onDiscard={discard} />}
      <EditEnd adds="Create project" {...{ busy, refusal, onClose }} />
    </Form>
  );
}

const FIELDS: Record<string, keyof Draft> = { "from.slug": "copyOf" };
