import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { draftKept } from "@/components/forms/kept-draft";
import { keepText, keptText, useKeptText } from "@/components/forms/kept-text";
import { useAction } from "@/components/forms/use-action";
import { useFactEdit } from "@/components/forms/use-fact-edit";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { noteChange } from "@/lib/client/changes";
import { newId } from "@/lib/client/new-id";
import type { CommentModel, ItemModel } from "./contract";
import { NameArea } from "./name-area";
import { wordItemName } from "../words/item-name";

interface ComposerProps {
  model: Pick<ItemModel, "slug" | "about" | "name">;
  onWritten: () => void;
}

/** Where a comment is written. What stands in it is kept until it is sent. */
export function Composer({ model, onWritten }: ComposerProps) {
  const { slug, about, name } = model;
  const kept = `comment ${slug} ${name}`;
  const [text, write] = useKeptText(kept);
  const [chosen, setChosen] = useState<string[]>([]);
  /** Under which it was sent last: sent once more for want of an answer, it is known by it. */
  const [sentAs, keepId] = useKeptText(`${kept} id`);
  const add = useAction(
    "comments.add",
    (_, change) => {
      noteChange({ slug, change, words: `Commented on ${wordItemName(name).toLowerCase()}` });
      // What was written since is another.
      if (keptText(kept) === text) keepText(kept, "");
      keepId("");
      setChosen([]);
      onWritten();
    },
    // What was sent before stands, and says other than this.
    ({ reason }) => reason === "conflict" && keepId(""),
  );

  function submit() {
    const id = sentAs || newId();
    keepId(id);
    add.send({ slug, id, about, body: text, chosen });
  }

  return (
    <Form busy={add.busy} onSubmit={submit}>
      <NameArea
        slug={slug}
        label="Comment"
        error={add.wrong.body}
        text={text}
        onWrite={write}
        onChoose={(person) => setChosen([...chosen, person.id])}
      />
      {add.refusal !== null && <Notice kind="refused">{add.refusal}</Notice>}
      <div>
        <Button type="submit" busy={add.busy}>
          Send
        </Button>
      </div>
    </Form>
  );
}

interface EditorProps {
  slug: string;
  comment: CommentModel;
  /** It was asked for, and not found as it was left. */
  takesFocus: boolean;
  onWritten: () => void;
  onClose: () => void;
}

const EDIT = {
  facts: [{ label: "Comment", fields: ["body"] }] as const,
  draftOf: ({ body }: { body: string }) => ({ body }),
  read: (draft: { body: string }) => draft,
};

/** By what an edit of a comment is kept. */
export function nameOfEdit(slug: string, { id }: CommentModel): string {
  return `comment ${slug} ${id}`;
}

/** Whether an edit of it was left that says other than it does. */
export function isEditLeft(slug: string, comment: CommentModel): boolean {
  const left = draftKept(nameOfEdit(slug, comment), isEdit);
  return left !== null && left.draft.body !== comment.body;
}

function isEdit(kept: unknown): kept is { draft: { body: string } } {
  if (typeof kept !== "object" || kept === null || !("draft" in kept)) return false;
  const { draft } = kept;
  return (
    typeof draft === "object" && draft !== null && "body" in draft && typeof draft.body === "string"
  );
}

/** The same on one's own comment. What another window made of it meanwhile stands beside what is written here. */
export function CommentEditor(props: EditorProps) {
  const { slug, comment, takesFocus, onWritten, onClose } = props;
  const { id, body, version } = comment;
  const edited = useFactEdit(EDIT, { facts: { body }, version });
  const [chosen, setChosen] = useState<string[]>([]);
  const edit = useAction(
    "comments.edit",
    (_, change) => {
      edited.forget();
      noteChange({ slug, change, words: "Edited a comment" });
      onWritten();
      onClose();
    },
    (refusal) => {
      if (edited.refused(refusal)) onWritten();
    },
  );

  function leave() {
    edited.forget();
    onClose();
  }

  function submit() {
    // It stands there as it is wanted.
    if (Object.keys(edited.changes()).length === 0) leave();
    else edit.send({ slug, comment: { id, version: edited.version }, ...edited.draft, chosen });
  }

  return (
    <Form busy={edit.busy} round={edited.met?.disputes.length} onSubmit={submit}>
      <NameArea
        slug={slug}
        label="Edit comment"
        error={edit.wrong.body}
        text={edited.draft.body}
        takesFocus={takesFocus}
        onWrite={(text) => edited.write({ body: text })}
        onChoose={(person) => setChosen([...chosen, person.id])}
      />
      <EditEnd
        adds={null}
        busy={edit.busy}
        refusal={edit.refusal}
        edited={edited}
        onClose={leave}
      />
    </Form>
  );
}
