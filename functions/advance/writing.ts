import type { Instant } from "../../shared/domain/time.ts";
import type { Deliver } from "../../shared/mail/deliver.ts";
import type { IsMailStopped } from "../../shared/reputation/open-mail-standing.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Voice } from "../../shared/settings/voice.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";

/** What it takes to write to a customer, whatever about. */
export interface Writing extends Voice {
  keyRing: () => Promise<KeyRing>;
  settings: Settings;
  deliver: Deliver;
  publicUrl: string;
  isMailStopped: IsMailStopped;
  now: () => Instant;
}
