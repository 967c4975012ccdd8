import { useState } from "react";
import { DraftNameContext } from "@/components/forms/kept-draft";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { StaysWritten } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { noteChange } from "@/lib/client/changes";
import { CommentText } from "../words/comment-text";
import { CommentEditor, Composer, isEditLeft, nameOfEdit } from "./composer";
import type { CommentModel, ItemModel } from "./contract";

interface CommentsProps {
  model: ItemModel;
  onWritten: () => void;
}

export function Comments({ model, onWritten }: CommentsProps) {
  const { slug, comments, mayComment } = model;
  return (
    <div className="grid gap-y-3">
      {comments.length === 0 && <p className="text-ink-2">Nobody has said anything yet.</p>}
      {comments.length > 0 && (
        <ol aria-label="Comments">
          {comments.map((comment) => (
            <CommentLine key={comment.id} {...{ slug, comment, onWritten }} />
          ))}
        </ol>
      )}
      {mayComment && <Composer model={model} onWritten={onWritten} />}
    </div>
  );
}

interface CommentLineProps {
  slug: string;
  comment: CommentModel;
  onWritten: () => void;
}

function CommentLine({ slug, comment, onWritten }: CommentLineProps) {
  const { id, version, by, when, edited, deleted, isOwn, parts } = comment;
  // Whoever closed the panel goes on.
  const [edits, setEdits] = useState<"left" | "asked" | null>(() =>
    isOwn && isEditLeft(slug, comment) ? "left" : null,
  );
  const remove = useAction("comments.remove", (_, change) => {
    noteChange({ slug, change, words: "Deleted a comment" });
    onWritten();
  });
  // What is being written of it is not lost with it.
  if (deleted !== null && edits === null)
    return <li className="border-t py-2 text-ink-3">{deleted}</li>;
  return (
    <li className="grid gap-y-1 border-t py-2 first:border-t-0">
      <p className="text-2xs text-ink-3">
        <b className="font-medium text-ink">{by}</b> {when}
        {edited !== null && `, ${edited}`}
      </p>
      {edits !== null ? (
        <StaysWritten>
          <DraftNameContext value={nameOfEdit(slug, comment)}>
            <CommentEditor
              {...{ slug, comment, onWritten }}
              takesFocus={edits === "asked"}
              onClose={() => setEdits(null)}
            />
          </DraftNameContext>
        </StaysWritten>
      ) : (
        <CommentText parts={parts} />
      )}
      {isOwn && edits === null && (
        <div className="flex gap-4">
          <Button look="quiet" onClick={() => setEdits("asked")}>
            Edit<span className="sr-only"> comment of {when}</span>
          </Button>
          <Button
            look="quiet"
            busy={remove.busy}
            onClick={() => remove.send({ slug, comment: { id, version } })}
          >
            Delete<span className="sr-only"> comment of {when}</span>
          </Button>
        </div>
      )}
      {remove.refusal !== null && <Notice kind="refused">{remove.refusal}</Notice>}
    </li>
  );
}
