"use client";

import { useState } from "react";
import { sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

interface BaselineDialogProps {
  slug: string;
  open: boolean;
  onClose: () => void;
  /** It is taken, under this key. */
  onTaken: (key: string, name: string, change: string) => void;
}

const LONGEST = 120;

/** Keeps the plan as it stands, to compare with from here on (R22). */
export function BaselineDialog({ open, ...rest }: BaselineDialogProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Take a baseline">
      <BaselineForm {...rest} />
    </Dialog>
  );
}

function BaselineForm({ slug, onClose, onTaken }: Omit<BaselineDialogProps, "open">) {
  const [name, setName] = useState("");
  const { busy, refusal, wrong, send } = useAction("schedule.takeBaseline", ({ key }, change) =>
    onTaken(key, name.trim(), change),
  );
  return (
    <Form busy={busy} onSubmit={() => send({ slug, name })}>
      <p className="text-xs text-ink-2">
        It keeps the days of every phase, task and milestone as they are drawn now. Slips are
        counted from them.
      </p>
      <TextField
        label="Name"
        name="name"
        autoFocus
        autoComplete="off"
        maxLength={LONGEST}
        value={name}
        error={sentence(wrong["name"])}
        onChange={({ target }) => setName(target.value)}
      />
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          Take baseline
        </Button>
        <LeaveButton onLeave={onClose}>Cancel</LeaveButton>
      </div>
    </Form>
  );
}
