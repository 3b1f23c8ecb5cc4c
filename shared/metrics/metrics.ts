/**
 * All that functions measure of themselves, by name: dashboards and alarms ask for nothing else. Each that is reported costs
 * 0.30 $ a month, but only in hours in which it is, so nothing is written that is zero. No value is a customer's.
 */

interface Measure {
  unit: "Count" | "Milliseconds" | "Seconds";
  /** Each channel also by itself. */
  byChannel?: true;
}

export const metrics = {
  /** Complaints, as they are written. */
  Arrived: { unit: "Count", byChannel: true },
  /** One value for each acknowledgement, so that its count is theirs. */
  TimeToAcknowledgement: { unit: "Milliseconds", byChannel: true },
  /** That the customer never will be told: no address, or one that can't be mailed. */
  AcknowledgementsWithheld: { unit: "Count" },
  /** Promises that were missed, once for each. */
  Overdue: { unit: "Count" },
  /** Mails that came back, or were called spam. */
  Undelivered: { unit: "Count" },
  /** 1 or 0 for each customer who said whether it is fixed, so that their average is a share; one who changes their mind says it anew. */
  Fixed: { unit: "Count" },
  /** From 1 to 5. */
  Score: { unit: "Count" },
  /** Complaints that wait for somebody to take them, and the first of them for how long. */
  Waiting: { unit: "Count" },
  WaitingFor: { unit: "Seconds" },
  /** What a worker had in its hands that was late, and by how much. */
  UnacknowledgedFor: { unit: "Seconds" },
  ReplyUnsentFor: { unit: "Seconds" },
  DebtUnpaidFor: { unit: "Seconds" },
  /** Items that were sent to be looked at several times, and that nobody touched. */
  ChecksUnanswered: { unit: "Count" },
  /** 1 while no automatic mail goes out, since too much of it comes back. */
  MailStopped: { unit: "Count" },
  /** Of a whole day, as it is proven. */
  Arrivals: { unit: "Count" },
  Missing: { unit: "Count" },
} as const satisfies Record<string, Measure>;

export type Metric = keyof typeof metrics;
export type ChannelMetric = {
  [Name in Metric]: (typeof metrics)[Name] extends { byChannel: true } ? Name : never;
}[Metric];

/** Ours by name. A company's own channels are one, as each would be another metric to pay. */
export const measuredChannels = ["form", "email", "chat", "phone", "visit", "review", "social", "other"] as const;
export type MeasuredChannel = (typeof measuredChannels)[number];

export const measuredChannel = (channel: string): MeasuredChannel =>
  measuredChannels.find((known) => known === channel) ?? "other";
