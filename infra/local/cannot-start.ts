/** A reason that a person can act on, in one plain sentence. Printed as it is, without a stack. */
export class CannotStart extends Error {
  override name = "CannotStart";
}
