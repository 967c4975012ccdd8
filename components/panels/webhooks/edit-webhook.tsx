"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import type { Making, WebhookLine } from "./contract";
import { beginDraft } from "./draft";
import { WebhookFields } from "./webhook-fields";

interface EditWebhookProps {
  /** Null while none is asked for. */
  row: WebhookLine | null;
  making: Making;
  /** It is changed or gone, or may be. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function EditWebhook({ row, making, onWritten, onClose }: EditWebhookProps) {
  return (
    <Dialog open={row !== null} title="Webhook" onClose={onClose}>
      {row && <EditForm key={row.id} {...{ row, making, onWritten, onClose }} />}
    </Dialog>
  );
}

function EditForm({ row, making, onWritten, onClose }: EditWebhookProps & { row: WebhookLine }) {
  const { id, version, project, follows } = row;
  const [draft, setDraft] = useState(() => beginDraft(making, row));
  const [kinds, setKinds] = useState(row.kinds);
  const [on, setOn] = useState(row.state !== "off");
  const done = (said: string) => () => {
    onWritten(`${said}: ${row.name}`);
    onClose();
  };
  // Somebody else may have been faster.
  const refused = () => onWritten("");
  const edit = useAction("webhooks.edit", done("Saved"), refused);
  const remove = useAction("webhooks.remove", done("Removed"), refused);
  const busy = edit.busy || remove.busy;
  const seen = { slug: project.slug, webhook: { id, version } };
  const { name, address } = draft;

  return (
    <Form busy={busy} onSubmit={() => edit.send({ ...seen, name, address, kinds, on })}>
      <WebhookFields
        {...{ draft, kinds }}
        wrong={edit.wrong}
        hosts={making.hosts}
        onDraft={setDraft}
        onKinds={setKinds}
      >
        <Checkbox checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)}>
          <span>
            On{" "}
            <span className="block text-2xs text-ink-3">
              What happens while it is off is never told.
            </span>
          </span>
        </Checkbox>
      </WebhookFields>
      <EditEnd
        adds={null}
        refusal={edit.refusal ?? remove.refusal}
        {...{ busy, onClose }}
        removal={{
          name: "webhook",
          whyNot: null,
          follows,
          onRemove: () => remove.send(seen),
        }}
      />
    </Form>
  );
}
