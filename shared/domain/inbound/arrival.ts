/** What the door knows of a mail that the mail itself can't say. */
export interface Arrival {
  /** SMTP's own sender and recipients, where the door was told them. An empty sender is RFC 5321's null path. */
  envelope?: { from?: string; to: readonly string[] };
  /** Of the mail system that took it in, never of a header that anybody can write. */
  verdicts?: Verdicts;
}

export interface Verdicts {
  spam: Check;
  virus: Check;
  spf: Check;
  dkim: Check;
  dmarc: Check;
  /** What the domain's owner asks for where DMARC fails. */
  dmarcPolicy?: "none" | "quarantine" | "reject";
}

/** `unknown`: it wasn't looked at, couldn't be, or says neither (SES: GRAY, PROCESSING_FAILED, DISABLED). */
export type Check = "pass" | "fail" | "unknown";
