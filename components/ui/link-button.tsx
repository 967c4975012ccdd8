import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-looks";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  look?: ButtonLook;
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ look = "plain", className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
