import { type ReactNode, useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { useAction } from "@/components/forms/use-action";
import type { InboxModel, NoticeLine } from "./contract";

interface Marks {
  /** As they stand, with what was marked here and is not written yet. */
  notices: NoticeLine[];
  mark: (id: string, read: boolean) => void;
  readAll: () => void;
  busy: boolean;
  refusal: ReactNode;
}

/** Marks at once, and takes it back where it could not be written. */
export function useMarks(model: InboxModel, onWritten: () => void): Marks {
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const all = useAction("inbox.readAll", () => {
    setMarks(new Map());
    onWritten();
  });

  async function write(id: string, read: boolean) {
    setRefusal(null);
    setMarks((before) => new Map(before).set(id, read));
    const answer = await answerTo("inbox.mark", { ids: [id], read });
    if (answer.ok) onWritten();
    else {
      setRefusal(answer.message);
      setMarks((before) => new Map([...before].filter(([marked]) => marked !== id)));
    }
  }

  return {
    notices: model.notices.map((notice) => {
      const read = marks.get(notice.id);
      return read === undefined ? notice : { ...notice, isUnread: !read };
    }),
    mark: (id, read) => void write(id, read),
    readAll: () => all.send({ until: model.at }),
    busy: all.busy,
    refusal: refusal ?? all.refusal,
  };
}
