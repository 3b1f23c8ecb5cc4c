import { type Allowed, checkWebhookUrl, type UrlRefusal } from "../shared/webhooks/sending/check-url.ts";

const WHY: Record<UrlRefusal, string> = {
  "too-long": "is longer than 2,000 characters",
  "not-a-url": "is no URL such as https://crm.example.com/heard",
  "has-credentials": "must not have a user and password in it",
  "has-fragment": "must not have a part behind a #",
  "refused-address": "must be a host on the public net: nothing else is ever sent to",
  "not-https": "must begin with https://",
  "refused-port": "must be on port 443 or 8443",
};

/** What speaks against sending webhooks there, as far as the URL itself says it. */
export const faultOfTarget = (url: string, allowed: Allowed): string | undefined => {
  const checked = checkWebhookUrl(url, allowed);
  return "refused" in checked ? WHY[checked.refused] : undefined;
};
