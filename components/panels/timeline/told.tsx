import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Told } from "./plan-writes";

interface ToldLineProps {
  told: Told | null;
  onDismiss: () => void;
}

/** What came of the last change, over the drawing; it is there before it says anything, to be read aloud. */
export function ToldLine({ told, onDismiss }: ToldLineProps) {
  const isSaid = told?.kind === "said";
  return (
    <div className="print:hidden">
      <p role="status" className={isSaid ? "pb-2 text-xs text-ink-2" : undefined}>
        {isSaid && told.words}
      </p>
      {told !== null && !isSaid && (
        <div className="pb-2">
          <Notice
            kind={told.kind}
            action={
              <>
                {told.again && <Button onClick={told.again}>Save mine over it</Button>}
                <Button look="quiet" onClick={onDismiss}>
                  {told.again ? "Leave what stands" : "Dismiss"}
                </Button>
              </>
            }
          >
            {told.words}
          </Notice>
        </div>
      )}
    </div>
  );
}
