import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { MadeToken, Making } from "./contract";
import { Secret } from "./secret";
import { TokenForm } from "./token-form";

interface NewTokenProps {
  open: boolean;
  making: Making;
  /** One was made, or may have been. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

/** First what it is for, then its secret, which is nowhere but here and goes with the dialog. */
export function NewToken({ open, making, onWritten, onClose }: NewTokenProps) {
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <>
      <Dialog
        open={open && made === null}
        title="New token"
        onClose={() => {
          if (made === null) onClose();
        }}
      >
        <TokenForm
          making={making}
          onMade={(token) => {
            setMade(token);
            onWritten(`Made: ${token.name}`);
          }}
          onUnanswered={() => onWritten("")}
          onClose={onClose}
        />
      </Dialog>
      <Dialog
        open={made !== null}
        title="The token is made"
        onClose={() => {
          setMade(null);
          onClose();
        }}
      >
        {made && (
          <Secret
            made={made}
            onDone={() => {
              setMade(null);
              onClose();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
