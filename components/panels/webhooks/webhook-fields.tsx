import type { ReactNode } from "react";
import { ChoicesField } from "@/components/forms/choices-field";
import { bindFields, sentence } from "@/components/forms/fields";
import { TextField } from "@/components/ui/text-field";
import { HAPPENING_KINDS, type HappeningKind } from "@/lib/domain/happenings/happening";
import type { Draft } from "./draft";
import { WHEN } from "./prepare";

interface WebhookFieldsProps {
  draft: Draft;
  kinds: readonly HappeningKind[];
  hosts: readonly string[];
  wrong: Readonly<Record<string, string>>;
  onDraft: (draft: Draft) => void;
  onKinds: (kinds: HappeningKind[]) => void;
  /** Between the address and what is told. */
  children?: ReactNode;
}

const OPTIONS = HAPPENING_KINDS.map((value) => ({ value, label: WHEN[value] }));

/** What a new one and one that is there are asked alike. */
export function WebhookFields(props: WebhookFieldsProps) {
  const { draft, kinds, hosts, wrong, onDraft, onKinds, children } = props;
  const field = bindFields(draft, wrong, (part) => onDraft({ ...draft, ...part }));
  return (
    <>
      <TextField
        label="Which tool is told"
        required
        autoFocus
        autoComplete="off"
        maxLength={80}
        {...field("name")}
      />
      <TextField
        label="Address"
        hint={hosts.length === 0 ? undefined : `https, at ${hosts.join(", ")}`}
        type="url"
        required
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        {...field("address")}
      />
      {children}
      <ChoicesField
        legend="It is told when"
        name="kinds"
        options={OPTIONS}
        chosen={kinds}
        error={sentence(wrong.kinds)}
        onChange={onKinds}
      />
    </>
  );
}
