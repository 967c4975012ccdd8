import { MayNotPlan } from "../words/may-not-plan";
import type { CalendarModel } from "./contract";
import { CalendarForm, type CalendarFormProps } from "./form";

type CalendarViewProps = { model: CalendarModel } & Partial<Omit<CalendarFormProps, "model">>;

export function CalendarView(props: CalendarViewProps) {
  const { model, takesFocus = false } = props;
  const { onDone = nothing, onOutdated = nothing, onClose = nothing } = props;
  if (!model.mayEdit) return <MayNotPlan />;
  return <CalendarForm {...{ model, takesFocus, onDone, onOutdated, onClose }} />;
}

const nothing = () => undefined;
