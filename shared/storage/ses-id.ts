/**
 * SES's id for a mail, as an event has it or as it stands in a header: `<id@email.amazonses.com>`. The host differs by region,
 * and the id alone is unique.
 */
export const sesIdOf = (messageId: string): string =>
  messageId
    .trim()
    .replace(/^</, "")
    .replace(/[@>].*$/s, "")
    .toLowerCase();
