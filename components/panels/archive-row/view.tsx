import { MayNotPlan } from "../words/may-not-plan";
import type { ArchiveRowModel } from "./contract";
import { ArchiveRowForm, type ArchiveRowFormProps } from "./form";

type ArchiveRowViewProps = { model: ArchiveRowModel } & Partial<Omit<ArchiveRowFormProps, "model">>;

export function ArchiveRowView({ model, takesFocus = false, ...writing }: ArchiveRowViewProps) {
  if (!model.mayEdit) return <MayNotPlan />;
  return <ArchiveRowForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...writing} />;
}

const NOBODY_ASKS = {
  onDone: () => undefined,
  onOutdated: () => undefined,
  onClose: () => undefined,
};
