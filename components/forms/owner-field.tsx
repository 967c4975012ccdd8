import { type ComponentProps, useId } from "react";
import { TextField } from "@/components/ui/text-field";

interface OwnerFieldProps extends Omit<ComponentProps<typeof TextField>, "list"> {
  /** Whoever owns something already: they are proposed, and anybody else can be written. */
  owners: readonly string[];
}

export function OwnerField({ owners, ...field }: OwnerFieldProps) {
  const listId = useId();
  return (
    <>
      <TextField {...field} list={listId} maxLength={500} autoComplete="off" />
      <datalist id={listId}>
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </>
  );
}
