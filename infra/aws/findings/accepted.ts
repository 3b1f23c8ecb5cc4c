/** A finding of cdk-nag that is meant to be. */
export interface Accepted {
  /** The rule, and in brackets which of its findings. */
  id: string;
  reason: string;
}
