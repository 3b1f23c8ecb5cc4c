import { plainMail } from "../../support/mail-gateway.ts";

/** One mail as its sender has it, and what is to become of it. */
export interface Letter {
  /** In its text, and in no other's. */
  key: string;
  from: string;
  to: string;
  raw: string;
  becomes: Becomes;
}

export type Becomes =
  | { kind: "complaint"; files: number }
  /** Said in the complaint of this reference. */
  | { kind: "word"; in: string }
  /** `about`: on that complaint's timeline as well. */
  | { kind: "parked"; about?: string };

/** A complaint of ours that was acknowledged, to whose mail somebody answers. */
export interface Conversation {
  reference: string;
  email: string;
  replyTo: string;
}

const COMPANY = "care@heard.example";
const AUTOMATIC = ["Auto-Submitted: auto-replied"];

let letters = 0;
const newKey = (): string => `letter-${++letters}-`;

/** The keys of all letters that some text holds. */
export const keysIn = (text: string): string[] => text.match(/letter-\d+-/g) ?? [];

export const newComplaint = (): Letter => {
  const key = newKey();
  const from = `${key}@customer.example`;
  const raw = plainMail({ from, subject: `About ${key}`, text: `${key} The kettle came broken.` });
  return { key, from, to: COMPANY, raw, becomes: { kind: "complaint", files: 0 } };
};

/** From the same customer, who cites the mail before as their program does. */
export const followUpOf = ({ from, raw }: Letter): Letter => {
  const key = newKey();
  const [, cited = ""] = /^Message-ID: (.*)$/m.exec(raw) ?? [];
  const more = [`References: ${cited.trim()}`];
  const followUp = plainMail({ from, subject: "Re: my kettle", text: `${key} The lid is missing as well.`, more });
  return { key, from, to: COMPANY, raw: followUp, becomes: { kind: "complaint", files: 0 } };
};

export const complaintWithFile = (): Letter => {
  const key = newKey();
  const from = `${key}@customer.example`;
  const text = [
    "--b\r\nContent-Type: text/plain\r\n",
    `${key} The receipt shows it.`,
    '--b\r\nContent-Type: text/plain; name="receipt.txt"\r\nContent-Disposition: attachment; filename="receipt.txt"\r\n',
    `Paid in full.\r\n--b--`,
  ].join("\r\n");
  const more = ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"'];
  const raw = plainMail({ from, subject: "Receipt", text, more });
  return { key, from, to: COMPANY, raw, becomes: { kind: "complaint", files: 1 } };
};

export const answerTo = ({ reference, email, replyTo }: Conversation): Letter => {
  const key = newKey();
  const raw = plainMail({ from: email, to: replyTo, subject: "Re: Broken kettle", text: `${key} One more thing.` });
  return { key, from: email, to: replyTo, raw, becomes: { kind: "word", in: reference } };
};

export const automaticAnswerTo = ({ reference, email, replyTo }: Conversation): Letter => {
  const key = newKey();
  const raw = plainMail({
    from: email,
    to: replyTo,
    subject: "Out of office",
    text: `${key} I am away.`,
    more: AUTOMATIC,
  });
  return { key, from: email, to: replyTo, raw, becomes: { kind: "parked", about: reference } };
};

/** From a machine that answers nothing of ours. */
export const automaticMail = (): Letter => {
  const key = newKey();
  const from = `${key}@machine.example`;
  const raw = plainMail({ from, subject: "Out of office", text: `${key} I am away.`, more: AUTOMATIC });
  return { key, from, to: COMPANY, raw, becomes: { kind: "parked" } };
};
