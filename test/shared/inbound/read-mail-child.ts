import { readMail } from "../../../shared/inbound/read-mail.ts";
import { HOSTILE } from "./hostile-mails.ts";

/** Reads the mail that `HOSTILE` has under the argument, and prints what it took: ms of all
 * processors, which others at work don't lengthen, MB at the peak, and what came of it. */
const mail = HOSTILE[process.argv[2] ?? ""]?.();
if (!mail) throw new Error(`There is no hostile mail "${process.argv[2]}"`);
const started = process.cpuUsage();
const { text, attachments, remarks, from, contentTypes } = await readMail(mail);
const { user, system } = process.cpuUsage(started);
const ms = (user + system) / 1000;
const mb = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({
    ms,
    mb,
    textBytes: Buffer.byteLength(text),
    attachments: attachments.length,
    from: from.length,
    parts: contentTypes.length,
    remarks,
  }),
);
