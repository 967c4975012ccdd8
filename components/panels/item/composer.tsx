import { useState } from "react";
import { Form } from "@/components/forms/form";
import { keepText, useKeptText } from "@/components/forms/kept-text";
import { useAction } from "@/components/forms/use-action";
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

/** The same on one's own comment. What another window made of it meanwhile is told, and nothing is lost. */
export function CommentEditor({ slug, comment, onWritten, onClose }: EditorProps) {
  const { id, body } = comment;
  const [version, setVersion] = useState(comment.version);
  const [text, write] = useState(body);
  const [chosen, setChosen] = useState<string[]>([]);
  const edit = useAction(
    "comments.edit",
    (_, change) => {
      noteChange({ slug, change, words: "Edited a comment" });
      onWritten();
      onClose();
    },
    ({ reason, detail }) => {
      if (reason === "conflict") setVersion((detail as { version: number }).version);
    },
  );
  const send = () => edit.send({ slug, comment: { id, version }, body: text, chosen });
  return (
    <Form busy={edit.busy} onSubmit={send}>
      <NameArea
        slug={slug}
        label="Edit comment"
        error={edit.wrong.body}
        text={text}
        takesFocus
        onWrite={write}
        onChoose={(person) => setChosen([...chosen, person.id])}
      />
      {edit.refusal !== null && <Notice kind="refused">{edit.refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={edit.busy}>
          {version === comment.version ? "Save" : "Save over what stands"}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Leave as it is
        </Button>
      </div>
    </Form>
  );
}
