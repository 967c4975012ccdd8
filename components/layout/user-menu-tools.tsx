import { SignOutButton } from "./sign-out-button";
import { SingleKeysChoice } from "./single-keys-choice";
import { ThemeChoice } from "./theme-choice";

/** What can be chosen and done in the menu of whoever is signed in. */
export function UserMenuTools() {
  return (
    <>
      <ThemeChoice />
      <SingleKeysChoice />
      <div className="px-4 py-3">
        <SignOutButton />
      </div>
    </>
  );
}
