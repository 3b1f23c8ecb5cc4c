/** Why a mail is taken for no person's. */
export interface Machine {
  reason: "bounce" | "delivery-notice" | "feedback-report" | "auto-reply" | "list" | "machine" | "ourselves";
  /** What said so: one of a fixed set of words, never anything of the mail itself. */
  sign: string;
}
