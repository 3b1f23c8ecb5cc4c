/**
 * What a function fails with at its start if it was told something wrong: one line, whatever was in the value. Where it was thrown
 * is left out, as it would be a place in a bundle.
 */
export const wrongEnvironment = (faults: readonly string[]): Error => {
  const error = new Error(`This function's environment is wrong. ${faults.join("; ")}`.replaceAll(/\s+/g, " "));
  error.stack = `${error.name}: ${error.message}`;
  return error;
};
