import type { Became } from "../arrivals/log-arrival.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { Arrival } from "../domain/inbound/arrival.ts";
import { decideMail, type Earlier, type MailDecision, type ParkReason } from "../domain/inbound/decide-mail.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";
import type { InboundRules } from "../domain/inbound/machine.ts";
import { log } from "../log.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { MailIndex } from "../storage/mail-index.ts";
import { verdictsIn } from "./authentication-results.ts";
import { accept, type Carried, type Carrying, findMade, join, park } from "./carry-out.ts";
import { findTies, type Dependencies as TieDependencies } from "./find-ties.ts";
import type { Delivery, Letter } from "./letter.ts";
import { identityOf } from "./mail-identity.ts";
import { readMail } from "./read-mail.ts";
import { understand } from "./understand.ts";

export interface Dependencies extends Carrying, TieDependencies {
  rules: InboundRules;
  index: MailIndex;
}

export type TakenIn =
  | { outcome: "accepted" | "joined"; reference: Reference; entry?: EntryId | undefined }
  /** `gone`: what it became is erased, and so nothing of it is to be kept. */
  | { outcome: "duplicate"; of: Earlier; gone?: true }
  | { outcome: "parked"; id: string; reason: ParkReason; about?: Reference };

export type TakeIn = (delivery: Delivery) => Promise<TakenIn>;

/** As a door logs it. */
export const becameOf = (taken: TakenIn): Became => {
  switch (taken.outcome) {
    case "accepted":
    case "joined":
      return taken;
    case "duplicate":
      return { outcome: taken.outcome, ...taken.of };
    case "parked":
      return { outcome: taken.outcome, parked: taken.id };
  }
};

/**
 * Takes one mail in, whichever door it came through. Everything is written before this returns, and the note that the mail is
 * known comes last: whoever brings it again because something failed on the way gets the same outcome.
 */
export const createTakeIn =
  (dependencies: Dependencies): TakeIn =>
  async (delivery) => {
    const { index, keyRing, rules, execution } = dependencies;
    const mail = await readMail(delivery.bytes);
    const identity = identityOf(mail);
    const arrival = arrivalOf(mail, delivery);
    const understood = understand(mail, arrival, rules);
    const { customer, recipients } = understood;
    const ring = await keyRing();
    const known = await index.find(identity.messageId);
    const earlier = known.find(({ content }) => content === identity.content)?.became;
    const vouched = delivery.vouchedBy !== undefined;
    const isKnown = earlier !== undefined && "reference" in earlier;
    const ties = isKnown ? {} : await findTies(dependencies, ring, { mail, recipients, email: customer.email });
    const decision = decideMail({ ...understood, earlier, ties, vouched });
    const note = (became: Earlier) =>
      index.note(identity.messageId, { content: identity.content, became, raw: delivery.raw }, execution.now());
    if (decision.outcome === "duplicate") {
      // What isn't kept by this is kept already: a second copy, which is to be found when its customer is erased.
      if (delivery.keep !== undefined) return told(decision);
      if (await isGone(dependencies, decision.of)) return told({ ...decision, gone: true });
      await note(decision.of);
      return told(decision);
    }
    await delivery.keep?.();
    const letter: Letter = { mail, identity, understood, delivery: { ...delivery, arrival } };
    if (decision.outcome === "parked") {
      const id = await park(dependencies, ring, letter, decision);
      await note({ parked: id });
      const { outcome, reason, about } = decision;
      return told({ outcome, id, reason, ...(about === undefined ? {} : { about }) }, decision.sign);
    }
    const { outcome } = decision;
    const { reference, isNew, entry, gone } = await carryOut(dependencies, ring, letter, decision);
    if (gone) return told({ outcome: "duplicate", of: { reference }, gone });
    await note({ reference });
    if (!isNew) return told({ outcome: "duplicate", of: { reference } });
    return told({ outcome, reference, entry }, outcome === "joined" ? decision.because : undefined);
  };

const isGone = async ({ execution, parked }: Dependencies, earlier: Earlier): Promise<boolean> =>
  "reference" in earlier
    ? (await execution.store.load(earlier.reference)) === undefined
    : (await parked.load(earlier.parked))?.erased === true;

const carryOut = async (
  carrying: Carrying,
  ring: KeyRing,
  letter: Letter,
  decision: Extract<MailDecision, { outcome: "accepted" | "joined" }>,
): Promise<Carried> => {
  if (decision.outcome === "accepted") return accept(carrying, ring, letter, decision);
  const isByCitation = decision.because === "references" || decision.because === "subject";
  const made = isByCitation ? await findMade(carrying, ring, letter) : undefined;
  return made === undefined ? join(carrying, letter, decision) : { reference: made, isNew: false };
};

const arrivalOf = (mail: IncomingMail, { arrival, believed = [] }: Delivery): Arrival => {
  const verdicts = arrival.verdicts ?? verdictsIn(mail, believed);
  return verdicts === undefined ? arrival : { ...arrival, verdicts };
};

const told = (taken: TakenIn, sign?: string): TakenIn => {
  const { outcome } = taken;
  const reference = "reference" in taken ? { reference: taken.reference } : {};
  const reason = "reason" in taken ? taken.reason : sign;
  log.info("mail-taken-in", { outcome, ...reference, ...(reason === undefined ? {} : { reason }) });
  return taken;
};
