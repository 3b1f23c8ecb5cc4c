import type { Caution } from "../domain/debt.ts";
import type { Settings } from "../settings/settings.ts";

/** What is known of whoever sends a form, beside what is in it. */
export interface Signs {
  /** So many within the hour, with this one; `undefined` where clients aren't counted. */
  ofClient: number | undefined;
  ofAll: number | undefined;
  honeypotFilled: boolean;
  /** `unknown`: whoever verifies can't be reached. Then the caps alone have to do. */
  captcha: "passed" | "failed" | "unknown" | "not-asked";
}

/**
 * Whether a form is taken, and with which caution. All but the worst floods are kept, since behind one address of the
 * network may be a whole company; only mail to the address in the form is held back, which somebody else may have.
 */
export const beCareful = (
  { ofClient = 0, ofAll = 0, honeypotFilled, captcha }: Signs,
  { client, acknowledgedInAll }: Settings["guard"],
): { refuse: true } | { refuse: false; caution?: Caution } => {
  if (ofClient > client.accepted) return { refuse: true };
  if (honeypotFilled) return { refuse: false, caution: "looks-automatic" };
  if (captcha === "failed") return { refuse: false, caution: "captcha-failed" };
  if (ofClient > client.acknowledged) return { refuse: false, caution: "client-limit" };
  return ofAll > acknowledgedInAll ? { refuse: false, caution: "overall-limit" } : { refuse: false };
};
