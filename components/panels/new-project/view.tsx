import { NewProjectForm, type NewProjectFormProps } from "./form";

type NewProjectViewProps = Pick<NewProjectFormProps, "model"> & Partial<NewProjectFormProps>;

export function NewProjectView(props: NewProjectViewProps) {
  const { model, takesFocus = false, onDone = nothing, onClose = nothing } = props;
  if (!model.mayCreate) return <p className="text-xs">Your role may not make projects.</p>;
  return <NewProjectForm {...{ model, takesFocus, onDone, onClose }} />;
}

const nothing = () => undefined;
