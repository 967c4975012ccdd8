"use client";

import { useState } from "react";
import { signOut } from "@/components/forms/sign-out";
import { Button } from "@/components/ui/button";

export function SignOutButton() {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function leave() {
    setState("busy");
    setState((await signOut()) ? "busy" : "failed");
  }

  return (
    <>
      <Button className="w-full" busy={state === "busy"} onClick={() => void leave()}>
        Sign out
      </Button>
      {state === "failed" && (
        <p role="alert" className="mt-2 text-2xs text-stop">
          Still signed in: the server did not answer.
        </p>
      )}
    </>
  );
}
