import type { Fact } from "../domain/entry.ts";
import type { Reference } from "../domain/ids.ts";
import { log } from "../log.ts";

/** One line for each mail that went out or didn't, with the write that stores it: what is tried again isn't counted twice. */
export const countMails = (reference: Reference, told: readonly Fact[]): void => {
  for (const fact of told) {
    switch (fact.kind) {
      case "mail-sent":
      case "mail-postponed":
        log.info(fact.kind, { reference, kind: fact.mail });
        break;
      case "mail-withheld":
        log.info(fact.kind, { reference, kind: fact.mail, reason: fact.reason });
        break;
      case "mail-undelivered":
        log.warn(fact.kind, { reference, reason: fact.because });
        break;
    }
  }
};
