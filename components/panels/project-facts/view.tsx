import { ProjectFactsForm, type ProjectFactsFormProps } from "./form";

type ProjectFactsViewProps = Pick<ProjectFactsFormProps, "model"> & Partial<ProjectFactsFormProps>;

export function ProjectFactsView({ model, takesFocus = false, ...rest }: ProjectFactsViewProps) {
  if (!model.mayEdit) {
    return <p className="text-xs">Your role may not change it, or the project is archived.</p>;
  }
  return <ProjectFactsForm model={model} takesFocus={takesFocus} {...NOBODY_ASKS} {...rest} />;
}

const nothing = () => undefined;
const NOBODY_ASKS = {
  onDone: nothing,
  onArchived: nothing,
  onOutdated: nothing,
  onClose: nothing,
};
