/** How handing a mail to SES went. Whether it arrived is another matter: SES tells of bounces later, by an event. */
export type SendResult =
  | { kind: "sent"; messageId: string }
  | { kind: "retry"; reason: RetryReason }
  | { kind: "refused"; reason: RefusalReason };

/** Not now. The mail stays owed and is tried again; what only a person can mend ends in the alarm for unpaid debts. */
export type RetryReason =
  /** More than the account's rate for a second. */
  | "throttled"
  /** The account's mails for 24 hours are used up. */
  | "quota"
  /** The account is still in the SES sandbox, which mails verified addresses alone. */
  | "sandbox"
  /** The company's own sender address or domain isn't verified (any more). */
  | "sender-unverified"
  /** AWS or an operator has stopped sending, for the account or the configuration set. */
  | "paused"
  /** The configuration set that we name doesn't exist or is wrong. */
  | "configuration"
  /** This function may not send: credentials or permissions. */
  | "not-allowed"
  /** SES won't take this mail: a virus, a size, a header. */
  | "content"
  | "unavailable"
  | "timeout"
  | "network"
  | "unknown";

/** Never: no mail can ever be sent to this address. */
export type RefusalReason = "address-impossible";
