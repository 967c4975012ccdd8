import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { Form } from "@/components/forms/form";
import { keepText, useKeptText } from "@/components/forms/kept-text";
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
  const [id, setId] = useState(newId);
  const add = useAction("comments.add", (_, change) => {
    noteChange({ slug, change, words: `Commented on ${wordItemName(name).toLowerCase()}` });
    keepText(kept, "");
    setChosen([]);
    setId(newId());
    onWritten();
  });
  return (
    <Form busy={add.busy} onSubmit={() => add.send({ slug, id, about, body: text, chosen })}>
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
  onWritten: () => void;
  onClose: () => void;
}

const EDIT = {
  facts: [{ label: "Comment", fields: ["body"] }] as const,
  draftOf: ({ body }: { body: string }) => ({ body }),
  read: (draft: { body: string }) => draft,
};

/** The same on one's own comment. What another window made of it meanwhile stands beside what is written here. */
export function CommentEditor({ slug, comment, onWritten, onClose }: EditorProps) {
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
        takesFocus
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
