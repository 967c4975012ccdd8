"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { safeNextPath } from "./next-path";
import { type SignInRefusal, signIn } from "./sign-in";

interface Problems {
  email?: string;
  password?: string;
  refusal?: SignInRefusal;
}

/** `next` comes from the address and is not trusted. */
export function SignInForm({ next }: { next?: string }) {
  const [problems, setProblems] = useState<Problems>({});
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const { email, password } = credentials(new FormData(form));
    const missing = whatIsMissing(email, password);
    if (missing !== null) {
      setProblems(missing);
      focusField(form, missing.email === undefined ? "password" : "email");
      return;
    }
    setBusy(true);
    setProblems({});
    const refusal = await signIn(email, password);
    if (refusal === null) {
      window.location.assign(safeNextPath(next, window.location.origin));
      return;
    }
    setBusy(false);
    setProblems({ refusal });
    if (refusal.reason === "wrong") focusField(form, "password");
  }

  return (
    // A post, so that a form sent before the page is ready never puts a password into an address.
    <form method="post" noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        error={problems.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={problems.password}
      />
      {problems.refusal !== undefined && (
        <Notice kind="refused">{sentence(problems.refusal)}</Notice>
      )}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        Sign in
      </Button>
    </form>
  );
}

function credentials(data: FormData) {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return { email: text("email").trim(), password: text("password") };
}

function whatIsMissing(email: string, password: string): Problems | null {
  if (email !== "" && password !== "") return null;
  return {
    email: email === "" ? "Enter your e-mail address." : undefined,
    password: password === "" ? "Enter your password." : undefined,
  };
}

function focusField(form: HTMLFormElement, name: "email" | "password") {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

function sentence(refusal: SignInRefusal): string {
  switch (refusal.reason) {
    case "wrong":
      return "Not signed in. E-mail or password is wrong.";
    case "not allowed":
      return "Not signed in. This account may not sign in.";
    case "unreachable":
      return "Not signed in. The server does not answer.";
    case "too many":
      return refusal.seconds === null
        ? "Not signed in. Too many tries, wait a minute."
        : `Not signed in. Too many tries, wait ${String(refusal.seconds)} s.`;
  }
}
