/** The whole message of what a call throws, with the name of its error: `InputError: gini: …`. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  return "nothing was thrown";
}
