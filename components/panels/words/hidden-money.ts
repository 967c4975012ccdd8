/** In the place of an amount that the viewer may not see: it is not missing. */
export const HIDDEN = "hidden";

export const AMOUNTS_HIDDEN = "Amounts are hidden for your role.";
