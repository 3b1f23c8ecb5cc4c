import type { Address, AddressTask } from "../../../shared/domain/address/address.ts";
import { judgeDigest, judgeMail } from "../../../shared/domain/address/judge-mail.ts";
import type { Payment } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Task } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { addressOf, writeAddress } from "./addresses.ts";
import type { Sent } from "./ledger.ts";
import { covers } from "./span.ts";
import type { Year } from "./year.ts";

/** One mail that a complaint owes: whether its address may have it, and whether the mail host takes it. */
export const sendMail = (
  year: Year,
  complaint: Complaint,
  debt: DebtId,
  task: Extract<Task, { kind: "mail" }>,
): Payment["result"] => {
  const { reference, customer } = complaint;
  const { email, proof, caution, disownedAt } = customer;
  if (email === undefined) return { kind: "withheld", reason: "no-address" };
  const { mail } = task;
  const request = { mail, debt, reference, email, proof, caution, language: "en", disowned: disownedAt !== undefined };
  const before = year.address(addressOf(email));
  const { address, ...verdict } = judgeMail(before, request, { now: year.now, policy: year.policy });
  if (address !== before) writeAddress(year, address);
  if (verdict.verdict === "withhold") return { kind: "withheld", reason: verdict.reason };
  if (verdict.verdict === "postpone") return { kind: "postponed", until: verdict.until };
  const owedAt = year.ledger.debts.get(`${reference} ${debt}`)?.at ?? year.now;
  const named = timeNamedBy(complaint, task, year);
  const promised = named === undefined ? {} : { promised: named };
  const told = named === undefined || named <= year.now ? {} : { told: named };
  return deliver(year, { mail, reference, email, debt, owedAt, seen: complaint, ...promised, ...told });
};

/** By when a mail says that something will have happened. */
const timeNamedBy = (
  complaint: Complaint,
  { mail, late }: Extract<Task, { kind: "mail" }>,
  { now, policy }: Year,
): number | undefined => {
  switch (mail) {
    case "acknowledgement":
      return complaint.promise.by;
    case "update":
      return late === true ? complaint.promise.by : undefined;
    case "reminder":
      return now + policy.warnAfter + policy.closeUnansweredAfter;
    case "closing-warning":
      return now + policy.closeUnansweredAfter;
    case "follow-up-reminder":
      return now + policy.closeResolvedAfter;
    case "follow-up":
    case "reply":
    case "resolution":
      return undefined;
  }
};

export const sendDigest = (
  year: Year,
  { id, email }: Address,
  debt: DebtId,
  { since, proven }: Extract<AddressTask, { kind: "digest" }>,
): Payment["result"] => {
  const reason = judgeDigest(year.address(id), { proven }, year.now);
  return reason === undefined
    ? deliver(year, { mail: "digest", email, debt, owedAt: since })
    : { kind: "withheld", reason };
};

const deliver = (year: Year, mail: Omit<Sent, "at" | "messageId">): Payment["result"] => {
  if (covers(year.outages.unmailed, year.now) !== undefined) return { kind: "failed", reason: "unavailable" };
  const messageId = `ses-${year.newId()}`;
  const sent: Sent = { ...mail, at: year.now, messageId };
  year.ledger.sent.push(sent);
  if (sent.reference !== undefined) year.ledger.lives.get(sent.reference)?.sent.push(sent);
  year.onMail(sent);
  return { kind: "paid", messageId };
};
