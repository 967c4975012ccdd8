"use client";

import { useRouter } from "next/navigation";
import { DecisionFormDialog } from "./dialog";

interface DecisionHereProps {
  slug: string;
  of: string | null;
  onClose: () => void;
}

/** On a page that the server draws: once something is written it is drawn again. */
export function DecisionHere(props: DecisionHereProps) {
  const router = useRouter();
  return <DecisionFormDialog {...props} onDone={() => router.refresh()} />;
}
