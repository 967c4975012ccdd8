"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ToldOnce } from "@/components/forms/told-once";
import { useAction } from "@/components/forms/use-action";
import { Select } from "@/components/ui/select";
import { HAPPENING_KINDS, type HappeningKind } from "@/lib/domain/happenings/happening";
import type { MadeWebhook, Making } from "./contract";
import { beginDraft, projectOptions } from "./draft";
import { SigningSecret } from "./signing-secret";
import { WebhookFields } from "./webhook-fields";

interface NewWebhookProps {
  open: boolean;
  making: Making;
  /** One was made, or may have been. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function NewWebhook({ open, making, onWritten, onClose }: NewWebhookProps) {
  return (
    <ToldOnce<MadeWebhook>
      {...{ open, onClose }}
      title="New webhook"
      madeTitle="The webhook is made"
      form={(onMade) => (
        <NewForm
          making={making}
          onMade={(made) => {
            onMade(made);
            onWritten(`Made: ${made.name}`);
          }}
          onUnanswered={() => onWritten("")}
          onClose={onClose}
        />
      )}
      secret={(made, onDone) => <SigningSecret {...made} onDone={onDone} />}
    />
  );
}

interface NewFormProps {
  making: Making;
  onMade: (made: MadeWebhook) => void;
  /** Whether it was made is not known. */
  onUnanswered: () => void;
  onClose: () => void;
}

function NewForm({ making, onMade, onUnanswered, onClose }: NewFormProps) {
  // Whoever sends the same twice makes one, whatever is read meanwhile.
  const [id] = useState(making.newId);
  const [draft, setDraft] = useState(() => beginDraft(making, null));
  const [kinds, setKinds] = useState<HappeningKind[]>([...HAPPENING_KINDS]);
  const [lacksProject, setLacksProject] = useState(false);
  const { busy, refusal, wrong, send } = useAction(
    "webhooks.make",
    ({ secret }) => onMade({ name: draft.name.trim(), secret }),
    ({ reason }) => {
      if (reason === "unanswered") onUnanswered();
    },
  );
  const { project: slug, name, address } = draft;

  return (
    <Form
      busy={busy}
      onSubmit={() => {
        setLacksProject(slug === "");
        if (slug !== "") send({ id, slug, name, address, kinds });
      }}
    >
      <WebhookFields
        {...{ draft, kinds, wrong }}
        hosts={making.hosts}
        onDraft={setDraft}
        onKinds={setKinds}
      >
        <Select
          label="Project"
          name="project"
          options={projectOptions(making)}
          value={slug}
          error={sentence(lacksProject && slug === "" ? "Choose whose happenings" : wrong.slug)}
          onChange={({ target }) => setDraft({ ...draft, project: target.value })}
        />
      </WebhookFields>
      <EditEnd adds="Make webhook" {...{ busy, refusal, onClose }} />
    </Form>
  );
}
