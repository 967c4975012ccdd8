import { use } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RowStatesContext, RowToolsContext } from "./row-context";

/** Why a phase or a component stayed as it was. */
export function PartNotice({ id }: { id: string }) {
  const notice = use(RowStatesContext).notices.get(id);
  const { dismiss } = use(RowToolsContext);
  if (!notice) return null;
  return (
    <div data-notice={notice.kind} className="py-2">
      <Notice kind="said" action={<Button onClick={() => dismiss(id)}>Dismiss</Button>}>
        {notice.text}
      </Notice>
    </div>
  );
}
