/** A mail's bytes from its lines; each character up to U+00FF stands for one byte. */
export const mail = (...lines: string[]): Buffer => Buffer.from(lines.join("\r\n"), "latin1");

/** Of one text part, in the charset that its bytes are given in. */
export const textMail = (charset: string, body: Uint8Array): Buffer =>
  Buffer.concat([mail("From: a@b.example", `Content-Type: text/plain; charset=${charset}`, "", ""), body]);

/** A multipart with a boundary that nothing else has. */
export const multipart = (subtype: string, ...parts: string[]): string => {
  const boundary = `b${subtype}${parts.join("").length}`;
  const bodies = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${bodies}--${boundary}--\r\n`;
};

export const part = (type: string, body: string, ...headers: string[]): string =>
  [`Content-Type: ${type}`, ...headers, "", body].join("\r\n");
