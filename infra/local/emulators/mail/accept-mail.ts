import { addressParser } from "postal-mime";
import { composeMail } from "./compose-mail.ts";
import { fieldName, fieldValue, splitMail } from "./headers.ts";
import { members } from "./members.ts";
import { invalid } from "./refusal.ts";

/** What SES took on to deliver. */
export interface AcceptedMail {
  from: string;
  to: string[];
  fields: string[];
  body: Buffer;
}

const maxBytes = 10 * 1024 * 1024;
const maxRecipients = 50;
/** SES puts its own in their place, or must not show them to those who receive the mail. */
const replaced = new Set(["message-id", "date", "bcc", "return-path", "x-envelope-to"]);

const addresses = (header: string | undefined): string[] =>
  addressParser(header ?? "", { flatten: true }).flatMap(({ address }) => address ?? []);

const checkAddress = (address: string) => {
  const at = address.lastIndexOf("@");
  if (at < 1 || at === address.length - 1) throw invalid("Missing final '@domain'");
  if (/[^\x21-\x7e]/.test(address.slice(0, at))) throw invalid("Local address contains control or whitespace");
  if (/[^a-z0-9.-]/i.test(address.slice(at + 1))) throw invalid("Domain contains illegal character");
};

const tagFields = (form: URLSearchParams) => {
  const names = members(form, "Tags", ".Name");
  const values = members(form, "Tags", ".Value");
  return names.length > 0 ? [`X-SES-MESSAGE-TAGS: ${names.map((name, i) => `${name}=${values[i]}`).join(", ")}`] : [];
};

/** Holds a `SendRawEmail` or `SendEmail` request to SES's rules; throws the refusal that SES would answer. */
export const acceptMail = (form: URLSearchParams): AcceptedMail => {
  const isRaw = form.get("Action") === "SendRawEmail";
  const raw = isRaw ? Buffer.from(form.get("RawMessage.Data") ?? "", "base64") : composeMail(form);
  if (raw.length > maxBytes) throw invalid(`Message length is more than ${maxBytes} bytes long: '${raw.length}'.`);
  const { fields, body } = splitMail(raw);

  const [sender] = addresses(fieldValue(fields, "from"));
  const from = addresses(form.get("Source") ?? undefined)[0] ?? sender;
  if (!from || !sender) throw invalid("Missing required header 'From'.");
  const listed = members(form, isRaw ? "Destinations" : "Destination.BccAddresses");
  const named = ["to", "cc", "bcc"].flatMap((name) => addresses(fieldValue(fields, name)));
  const to = isRaw && listed.length > 0 ? listed.flatMap(addresses) : [...named, ...listed.flatMap(addresses)];
  if (to.length === 0) throw invalid("Missing required header 'To'.");
  if (to.length > maxRecipients) throw invalid(`Recipient count exceeds ${maxRecipients}.`);
  for (const address of [from, sender, ...to]) checkAddress(address);

  const kept = fields.filter((field) => !replaced.has(fieldName(field)));
  return { from, to, fields: [...tagFields(form), ...kept], body };
};
