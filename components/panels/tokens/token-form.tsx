"use client";

import { useState } from "react";
import { EditEnd } from "@/components/forms/edit-end";
import { bindFields, sentence } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { useAction } from "@/components/forms/use-action";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { TokenScope } from "@/lib/domain/rights";
import type { MadeToken, Making } from "./contract";
import { ALL, beginDraft, projectOptions, readDraft } from "./draft";
import { ScopeField } from "./scope-field";

interface TokenFormProps {
  making: Making;
  onMade: (made: MadeToken) => void;
  /** Whether it was made is not known. */
  onUnanswered: () => void;
  onClose: () => void;
}

export function TokenForm({ making, onMade, onUnanswered, onClose }: TokenFormProps) {
  // Whoever sends the same twice makes one, whatever is read meanwhile.
  const [id] = useState(making.newId);
  const [draft, setDraft] = useState(() => beginDraft(making));
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["read"]);
  const [lacksProject, setLacksProject] = useState(false);
  const isForAll = draft.project === ALL;
  const tell = ({ secret }: { secret: string }) => {
    const slug = isForAll ? null : draft.project;
    onMade({ name: draft.name.trim(), secret, scopes, slug });
  };
  const onRefused = ({ reason }: { reason: string }) => {
    if (reason === "unanswered") onUnanswered();
  };
  const forProject = useAction("tokens.make", tell, onRefused);
  const forAll = useAction("tokens.makeForAll", tell, onRefused);
  const { busy, refusal, wrong } = isForAll ? forAll : forProject;

  function send() {
    setLacksProject(draft.project === "");
    if (draft.project === "") return;
    const input = { id, ...readDraft(draft), scopes: [...scopes] };
    if (isForAll) forAll.send(input);
    else forProject.send({ ...input, slug: draft.project });
  }

  const project = lacksProject ? "Choose what it is for" : wrong.slug;
  const field = bindFields(draft, { ...wrong, project }, (part) => {
    if (part.project !== undefined) setLacksProject(false);
    setDraft({ ...draft, ...part });
  });
  return (
    <Form busy={busy} onSubmit={send}>
      <TextField
        label="Which program it is for"
        hint="What it does is recorded under this name."
        required
        autoFocus
        autoComplete="off"
        maxLength={80}
        {...field("name")}
      />
      <Select label="Project" options={projectOptions(making)} {...field("project")} />
      <ScopeField scopes={scopes} error={sentence(wrong.scopes)} onChange={setScopes} />
      <TextField
        label="Last day"
        hint="Empty for no end."
        type="date"
        min={making.today}
        {...field("lastOn")}
      />
      <EditEnd adds="Make token" {...{ busy, refusal, onClose }} />
    </Form>
  );
}
