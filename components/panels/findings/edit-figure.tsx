import { Button } from "@/components/ui/button";

interface EditFigureProps {
  /** The key of the figure. */
  id: string;
  label: string;
  onEdit: (of: string) => void;
}

export function EditFigure({ id, label, onEdit }: EditFigureProps) {
  return (
    <span className="print:hidden">
      <Button look="quiet" aria-label={`Edit… ${label}`} onClick={() => onEdit(`figure-${id}`)}>
        Edit…
      </Button>
    </span>
  );
}
