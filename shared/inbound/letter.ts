import type { AgentId } from "../domain/ids.ts";
import type { Arrival } from "../domain/inbound/arrival.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";
import type { Instant } from "../domain/time.ts";
import type { MailIdentity } from "./mail-identity.ts";
import type { Understood } from "./understand.ts";

/** One mail as a door hands it over. */
export interface Delivery {
  bytes: Uint8Array;
  /** Under which the same bytes are kept. */
  raw: string;
  /** Keeps them, where the door hasn't yet; before anything names them, and not for a mail that is known already. */
  keep?: () => Promise<void>;
  arrival: Arrival;
  /** When the door took it. */
  at: Instant;
  /** The mail systems whose word in the mail's own headers is believed, at a door where anybody else's can't get in. */
  believed?: readonly string[];
  /** Who looked at it, and says that it is a customer's. */
  vouchedBy?: AgentId;
}

/** The same, once it was read. */
export interface Letter {
  mail: IncomingMail;
  identity: MailIdentity;
  understood: Understood;
  delivery: Delivery;
}
