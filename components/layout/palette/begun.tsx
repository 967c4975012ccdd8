import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { signOut } from "@/components/forms/sign-out";
import { BlockerFormDialog } from "@/components/panels/blocker-form/dialog";
import { NewProjectDialog } from "@/components/panels/new-project/dialog";
import { awaitArrival } from "@/components/panels/words/arrival";
import { hrefOf } from "@/components/panels/words/href-of";
import { Dialog } from "@/components/ui/dialog";

/** What can be begun from any page. */
export type Begun = { what: "blocker"; slug: string } | { what: "project" | "leaving" };

interface BegunDialogsProps {
  begun: Begun | null;
  onClose: () => void;
}

/** Each form says for itself who may not. What is made is led to. */
export function BegunDialogs({ begun, onClose }: BegunDialogsProps) {
  const router = useRouter();
  // As it closes it is still about that project.
  const [slug, setSlug] = useState("");
  if (begun?.what === "blocker" && begun.slug !== slug) setSlug(begun.slug);
  return (
    <>
      <BlockerFormDialog
        slug={slug}
        of={begun?.what === "blocker" ? "new" : null}
        onClose={onClose}
        onDone={(key) => router.push(hrefOf(slug, { kind: "blocker", key }) ?? "/")}
      />
      <NewProjectDialog
        open={begun?.what === "project"}
        onClose={onClose}
        onDone={(made) => {
          onClose();
          awaitArrival(made);
          router.push(`/projects/${made}`);
        }}
      />
      <Dialog open={begun?.what === "leaving"} onClose={onClose} title="Sign out">
        <Leaving />
      </Dialog>
    </>
  );
}

/** Signs out, and stays to say so where that failed. */
function Leaving() {
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    void signOut().then((isOut) => setFailed(!isOut));
  }, []);
  return (
    <p role="status" className="text-xs">
      {hasFailed ? "Still signed in: the server did not answer." : "Signing out …"}
    </p>
  );
}
