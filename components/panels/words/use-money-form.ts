import { useState } from "react";
import { atFields } from "@/components/forms/fields";
import type { FormFact, Written } from "@/components/forms/settle";
import { useAction } from "@/components/forms/use-action";
import { type FactEdit, pathsOfFacts, useFactEdit } from "@/components/forms/use-fact-edit";
import type { ActionInput } from "@/lib/client/send-action";
import type { ListPlace } from "@/lib/features/documents/fields";
import type { MoneyWriting } from "./money-writing";

/** What the form of an option and that of a line of money differ in. */
interface MoneyForm<Draft, Facts, Begun> {
  noun: Noun;
  slug: string;
  /** Null for one that is added, under this id and at this place. */
  row: { id: string; version: number; key: string } | null;
  added: { newId: string; place: ListPlace };
  begun: Begun;
  facts: readonly FormFact<Draft>[];
  draftOf: (facts: Begun) => Draft;
  read: (draft: Draft) => Read<Draft, Facts>;
  /** Where what is wrong with a fact is told. */
  fields: Readonly<Record<string, keyof Draft>>;
  nameOf: (draft: Draft, key: string) => string;
  writing: Pick<MoneyWriting, "onSend" | "onDone" | "onOutdated" | "onClose">;
  onMet?: (refusal: Refused) => void;
  onStays?: (refusal: Refused) => void;
}

type Noun = keyof typeof WRITES;
type Refused = Parameters<FactEdit<object, object, object>["refused"]>[0];
type Read<Draft, Facts> =
  | { facts: Facts; wrong: null }
  | { facts: null; wrong: Partial<Record<keyof Draft, string>> };

const WRITES = {
  option: {
    add: "economics.addOption",
    change: "economics.changeOption",
    remove: "economics.removeOption",
  },
  line: {
    add: "economics.addLine",
    change: "economics.changeLine",
    remove: "economics.removeLine",
  },
} as const;
type Add = (typeof WRITES)[Noun]["add"];
type Change = (typeof WRITES)[Noun]["change"];
type Remove = (typeof WRITES)[Noun]["remove"];

/** A row of the money that is added, said anew or taken away: how it is sent, and what comes of it. */
export function useMoneyForm<
  Draft extends Written<Draft>,
  Facts extends object,
  Begun extends object,
>(form: MoneyForm<Draft, Facts, Begun>) {
  const { noun, slug, row, added, begun, facts, draftOf, fields, nameOf, writing } = form;
  const { onSend, onDone, onOutdated, onClose } = writing;
  const fact = { facts, draftOf, read: (draft: Draft) => form.read(draft).facts };
  const edited = useFactEdit<Draft, Facts, Begun>(fact, {
    facts: begun,
    version: row?.version ?? 0,
    newId: added.newId,
  });
  const { draft } = edited;
  const [wrong, setWrong] = useState<Partial<Record<keyof Draft, string>>>({});
  const known = row?.key ?? "";
  const say = (did: string, key: string) => `${did} ${nameOf(draft, key)}`;
  const onRefused = (refusal: Refused) => {
    if (!edited.refused(refusal)) return;
    form.onMet?.(refusal);
    onOutdated();
  };
  const writes = WRITES[noun];
  const add = useAction<Add>(writes.add, ({ key }, change) => {
    edited.forget();
    onDone({ key, change, words: say("Added", key) });
  });
  const change = useAction<Change>(
    writes.change,
    (_, change) => {
      edited.forget();
      onDone({ key: known, change, words: say("Changed", known) });
    },
    onRefused,
  );
  const remove = useAction<Remove>(
    writes.remove,
    (_, change) => {
      edited.forget();
      onDone({ key: null, change, words: say("Removed", known) });
    },
    (refusal) => {
      onRefused(refusal);
      if (refusal.reason === "refused") form.onStays?.(refusal);
    },
  );
  const seen = { id: row?.id ?? "", version: edited.version };

  function submit() {
    const read = form.read(draft);
    setWrong(read.wrong ?? {});
    if (read.wrong) return;
    if (row === null) {
      onSend();
      add.send({
        slug,
        id: edited.newId,
        place: added.place,
        ...read.facts,
      } as unknown as ActionInput<Add>);
      return;
    }
    const changes = edited.changes();
    // It stands there as it is wanted.
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    onSend();
    change.send({ slug, [noun]: seen, changes } as unknown as ActionInput<Change>);
  }

  return {
    edited,
    submit,
    busy: add.busy || change.busy || remove.busy,
    refusal: add.refusal ?? change.refusal ?? remove.refusal,
    wrong: {
      ...atFields(row === null ? add.wrong : pathsOfFacts(change.wrong), fields),
      ...wrong,
    },
    /** `more`: what else is told of what depends on it. */
    onRemove: (more: object = {}) => {
      onSend();
      remove.send({ slug, [noun]: seen, ...more } as unknown as ActionInput<Remove>);
    },
  };
}
