import { block } from "../../../shared/domain/address/address.ts";
import { commandId, type Reference } from "../../../shared/domain/ids.ts";
import { customer, type Request, system } from "../complaints.ts";
import { addressOf, writeAddress } from "./addresses.ts";
import { ask, carryOut } from "./carry-out.ts";
import type { Sent } from "./ledger.ts";
import type { Person } from "./people.ts";
import { DAY, HOUR, MINUTE, SECOND } from "./span.ts";
import type { Year } from "./year.ts";

const message: Request = { kind: "add-message", text: "Any news?", proof: "link" };

/** What people do about a mail, some time after they got it; and now and then about nothing at all. */
export const read = (year: Year, person: Person, sent: Sent): void => {
  const { random } = year;
  if (person.bounces) {
    year.after(random.integer(SECOND, 5 * MINUTE), "event", () => comeBack(year, sent));
    return;
  }
  const { reference } = sent;
  if (reference === undefined) return;
  const later = (chance: number, most: number, request: Request) => {
    if (!random.chance(chance)) return;
    year.after(random.integer(MINUTE, most), "person", () => ask(year, reference, request, customer));
  };
  switch (sent.mail) {
    case "acknowledgement":
      later(0.1, 3 * DAY, message);
      later(0.002, HOUR, { kind: "disown", all: random.chance(0.5) });
      return;
    case "update":
      later(0.15, DAY, message);
      return;
    case "reply":
      later(person.answers, 5 * DAY, message);
      return;
    case "reminder":
    case "closing-warning":
      later(person.answers / 3, 3 * DAY, message);
      return;
    case "resolution":
      later(0.08, 2 * DAY, message);
      later(0.05, 2 * DAY, { kind: "answer-follow-up", fixed: true });
      later(0.02, 60 * DAY, message);
      return;
    case "follow-up":
    case "follow-up-reminder":
      if (random.chance(person.answers * 0.7)) {
        year.after(random.integer(MINUTE, 2 * DAY), "person", () => judge(year, reference, random.chance(0.8)));
      }
      return;
    case "digest":
      return;
  }
};

/** "Is it fixed?" is answered, mostly with a score, and sometimes otherwise again within the week. */
const judge = (year: Year, reference: Reference, fixed: boolean): void => {
  const { random } = year;
  const answered = ask(year, reference, { kind: "answer-follow-up", fixed }, customer);
  if (answered.outcome !== "changed") return;
  if (random.chance(0.7)) {
    const score = random.oneOf([1, 2, 3, 4, 5] as const);
    year.after(random.integer(SECOND, random.oneOf([MINUTE, 8 * DAY])), "person", () => {
      ask(year, reference, { kind: "rate", score }, customer);
    });
  }
  if (!random.chance(0.1)) return;
  year.after(random.integer(SECOND, random.oneOf([20 * SECOND, 9 * DAY])), "person", () => {
    ask(year, reference, { kind: "answer-follow-up", fixed: !fixed }, customer);
  });
};

const comeBack = (year: Year, { email, reference, debt, messageId }: Sent): void => {
  writeAddress(year, block(year.address(addressOf(email)), "bounced", year.now));
  if (reference === undefined) return;
  const id = commandId(`bounced-${messageId}`);
  const command = { kind: "note-undelivered", because: "bounced", mail: { debt, messageId }, id, digest: "" };
  carryOut(year, reference, command as Parameters<typeof carryOut>[2], system);
};
