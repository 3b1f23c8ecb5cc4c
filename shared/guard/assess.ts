import { clientOf } from "../access/client-of.ts";
import { clientIdOf } from "../access/identity.ts";
import type { Caution } from "../domain/debt.ts";
import type { Instant } from "../domain/time.ts";
import { Problem } from "../http/problem.ts";
import { log } from "../log.ts";
import type { Settings } from "../settings/settings.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { Meter } from "../storage/meter.ts";
import { beCareful } from "./be-careful.ts";
import { verifyCaptcha } from "./verify-captcha.ts";

export interface Dependencies {
  guard: Settings["guard"];
  captchaSecret: string | undefined;
  keyRing: () => Promise<KeyRing>;
  ofClients: Meter;
  ofAll: Meter;
  now: () => Instant;
}

interface Sender {
  sourceIp: string;
  honeypot: string | undefined;
  captcha: string | undefined;
}

/** Within which a client's and everybody's complaints are counted. */
export const GUARD_WINDOW = 3_600_000;

export interface Assessed {
  caution: Caution | undefined;
  /** When other functions know of this one; to be awaited before the answer. */
  counted: Promise<unknown> | undefined;
}

export type Assess = (sender: Sender) => Promise<Assessed>;

/** Looks at who sends a form before it is taken. Throws 429 at a client who sends them by the hundreds. */
export const createAssess = (dependencies: Dependencies): Assess => {
  const { guard, captchaSecret, keyRing, ofClients, ofAll, now } = dependencies;
  let toldOfFlood = Number.NEGATIVE_INFINITY;

  const count = async (client: string) => {
    const { identity } = await keyRing();
    const [one, all] = [ofClients.count(`client-${clientIdOf(identity, client)}`, now()), ofAll.count("forms", now())];
    return { ofClient: one.total, ofAll: all.total, counted: Promise.all([one.settled, all.settled]) };
  };
  const askCaptcha = (answer: string | undefined) =>
    guard.captcha === undefined || captchaSecret === undefined
      ? "not-asked"
      : verifyCaptcha({ verifyUrl: guard.captcha.verifyUrl, secret: captchaSecret }, answer);

  return async ({ sourceIp, honeypot, captcha }) => {
    const client = clientOf(sourceIp);
    const counts = client === undefined ? undefined : await count(client);
    const signs = {
      ofClient: counts?.ofClient,
      ofAll: counts?.ofAll,
      honeypotFilled: honeypot !== undefined,
      captcha: await askCaptcha(captcha),
    };
    const careful = beCareful(signs, guard);
    if (careful.refuse) {
      await counts?.counted;
      throw tooMany(now());
    }
    if (careful.caution === "overall-limit" && toldOfFlood <= now() - GUARD_WINDOW) {
      toldOfFlood = now();
      log.error("alarm-raised", { kind: "form-flood" });
    }
    return { caution: careful.caution, counted: counts?.counted };
  };
};

const tooMany = (now: Instant): Problem =>
  new Problem(429, "too-many-complaints", {
    detail: "Many complaints came from your connection within the hour. Please try again later.",
    headers: { "retry-after": String(Math.ceil((GUARD_WINDOW - (now % GUARD_WINDOW)) / 1000)) },
  });
