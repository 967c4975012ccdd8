import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { noteChange } from "@/lib/client/changes";
import type { SavedView } from "@/lib/features/views/types";
import { newId } from "@/lib/client/new-id";

interface ViewDialogProps {
  slug: string;
  mayShare: boolean;
  /** Null while nothing is asked. */
  view: SavedView | "new" | null;
  /** What is shown now. */
  query: string;
  /** Those that may show it from now on, instead of what they show. */
  others: readonly SavedView[];
  onClose: () => void;
  onDone: (said: string) => Promise<void>;
}

/** How a view is called and who finds it. */
export function ViewDialog({ view, ...props }: ViewDialogProps) {
  return (
    <Dialog
      open={view !== null}
      onClose={props.onClose}
      title={view === "new" ? "Keep this view" : "Change the view"}
    >
      {view !== null && <ViewForm view={view === "new" ? null : view} {...props} />}
    </Dialog>
  );
}

interface ViewFormProps extends Omit<ViewDialogProps, "view"> {
  view: SavedView | null;
}

function ViewForm({ slug, mayShare, view, query, others, onClose, onDone }: ViewFormProps) {
  const [id] = useState(newId);
  const [instead, setInstead] = useState<SavedView | null>(null);
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const done = (words: string) => (_: unknown, change: string) => {
    noteChange({ slug, change, words });
    onClose();
    void onDone(words);
  };
  const keep = useAction("views.keep", done(`Kept the view ${name.trim()}`));
  const change = useAction("views.change", done(`Changed the view ${name.trim()}`));
  const remove = useAction("views.remove", done(`Removed the view ${view?.name ?? ""}`));
  const busy = keep.busy || change.busy || remove.busy;
  const wrong = { ...keep.wrong, ...change.wrong };
  const refusal = keep.refusal ?? change.refusal ?? remove.refusal;

  function send() {
    if (instead !== null) change.send({ slug, view: seenOf(instead), name, query, shared });
    else if (view === null) keep.send({ slug, id, name, query, shared });
    else change.send({ slug, view: seenOf(view), name, query: view.query, shared });
  }

  return (
    <Form busy={busy} onSubmit={send}>
      <TextField
        label="Name"
        autoFocus
        required
        maxLength={80}
        autoComplete="off"
        value={name}
        error={wrong["name"]}
        onChange={({ target }) => setName(target.value)}
      />
      {view === null && others.length > 0 && (
        <Select
          label="Instead of"
          value={instead?.id ?? ""}
          options={[
            { value: "", label: "none, it is a new one" },
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={({ target }) => {
            const other = others.find((one) => one.id === target.value) ?? null;
            setInstead(other);
            setName(other?.name ?? name);
            setShared(other?.shared ?? shared);
          }}
        />
      )}
      {(mayShare || shared) && (
        <div>
          <Checkbox
            checked={shared}
            disabled={!mayShare}
            onChange={({ target }) => setShared(target.checked)}
          >
            Everybody who sees the project finds it
          </Checkbox>
          {wrong["shared"] !== undefined && <p className="text-2xs text-stop">{wrong["shared"]}</p>}
        </div>
      )}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {view === null ? "Keep" : "Save"}
        </Button>
        {view !== null && (
          <Button busy={busy} onClick={() => remove.send({ slug, view: seenOf(view) })}>
            Remove
          </Button>
        )}
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}

function seenOf({ id, version }: SavedView) {
  return { id, version };
}
