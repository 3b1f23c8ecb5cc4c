import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallWatch } from "../../calls/watch-calls.ts";
import type { MailFault } from "../faults.ts";
import { countRequest, type RequestUsage } from "../usage.ts";
import { acceptMail } from "./accept-mail.ts";
import { answer, refuse } from "./answer.ts";
import type { Mails } from "./mails.ts";
import { Refusal } from "./refusal.ts";
import { eventsOf } from "./simulator.ts";

export interface SesState {
  fault: MailFault;
  /** How far the pipeline's time is ahead of the real one, in ms. */
  clockOffset: number;
  usage: RequestUsage;
  mayStillSend(): boolean;
}

const notAllowed = new Refusal("AccessDenied", "No role allows this.", 403);
const tooFast = new Refusal("Throttling", "Maximum sending rate exceeded.");
const refusals: Partial<Record<MailFault, Refusal>> = {
  down: new Refusal("ServiceUnavailable", "Service is unable to handle request.", 503),
  throttle: tooFast,
  quota: new Refusal("Throttling", "Daily message quota exceeded."),
  paused: new Refusal("AccountSendingPausedException", "Email sending is disabled for this account."),
  reject: new Refusal("MessageRejected", "Email address is not verified."),
};
/** Longer than any client should wait. */
const slowMs = 30_000;

/** SES's API, version 1, as far as a sender needs it. Which mails it took is seen in `mails`. */
export const createSes = (mails: Mails, state: SesState, publish: (event: unknown) => void, mayCall: CallWatch) => {
  const send = async (form: URLSearchParams, response: ServerResponse) => {
    const { fault } = state;
    const refusal = refusals[fault] ?? (state.mayStillSend() ? undefined : tooFast);
    if (refusal) throw refusal;
    if (fault === "slow" || fault === "hang") {
      await sleep(slowMs);
      // Nothing went out for one who gave up; what goes out without an answer is `lose-answers`.
      if (response.destroyed) return;
    }
    const mail = acceptMail(form);
    const at = Date.now() + state.clockOffset;
    const { id } = mails.add(mail, at);
    for (const event of eventsOf(mail, id, at)) publish(event);
    if (fault === "lose-answers") response.destroy();
    else answer(response, form.get("Action") ?? "", { MessageId: id });
  };

  const obey = async (form: URLSearchParams, response: ServerResponse) => {
    const action = form.get("Action") ?? "";
    countRequest(state.usage.requests, action);
    switch (action) {
      case "SendRawEmail":
      case "SendEmail":
        return send(form, response);
      case "GetSendQuota": {
        const since = Date.now() + state.clockOffset - 86_400_000;
        const sent = mails.all.filter((mail) => mail.at > since).length;
        return answer(response, action, { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: sent });
      }
      case "GetAccountSendingEnabled":
        return answer(response, action, { Enabled: state.fault !== "paused" });
      default:
        throw new Refusal("InvalidAction", `The action ${action} is not valid for this web service.`);
    }
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const form = new URLSearchParams((await buffer(request)).toString("latin1"));
      if (!mayCall(request, [{ action: `ses:${form.get("Action")}`, on: "mail" }])) throw notAllowed;
      await obey(form, response);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(response, error);
    }
  };
};
