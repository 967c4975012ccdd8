"use client";

import { Dialog } from "@/components/ui/dialog";
import type { StatedFigureSeen } from "./contract";
import { ExplainForm, type ExplainFormProps } from "./explain-form";

interface ExplainDialogProps extends Omit<ExplainFormProps, "figure"> {
  /** Null while nothing is asked; as it was seen when it was: what is read meanwhile changes nothing here. */
  figure: StatedFigureSeen | null;
}

export function ExplainDialog({ figure, ...rest }: ExplainDialogProps) {
  return (
    <Dialog open={figure !== null} onClose={rest.onClose} title="Explain a difference">
      {figure && <ExplainForm figure={figure} {...rest} />}
    </Dialog>
  );
}
