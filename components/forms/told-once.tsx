"use client";

import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";

interface ToldOnceProps<Made> {
  open: boolean;
  title: string;
  /** Of the second dialog: "The token is made". */
  madeTitle: string;
  onClose: () => void;
  form: (onMade: (made: Made) => void) => ReactNode;
  secret: (made: Made, onDone: () => void) => ReactNode;
}

/** First what it is for, then its secret, which is nowhere but here and goes with the dialog. */
export function ToldOnce<Made>(props: ToldOnceProps<Made>) {
  const { open, title, madeTitle, onClose, form, secret } = props;
  const [made, setMade] = useState<Made | null>(null);
  const leave = () => {
    setMade(null);
    onClose();
  };
  return (
    <>
      <Dialog
        open={open && made === null}
        title={title}
        onClose={() => {
          if (made === null) onClose();
        }}
      >
        {form(setMade)}
      </Dialog>
      <Dialog open={made !== null} title={madeTitle} onClose={leave}>
        {made !== null && secret(made, leave)}
      </Dialog>
    </>
  );
}
