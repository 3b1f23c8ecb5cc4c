/** RFC 5545: what an invitation says, where a mail has no words besides. */
export const calendarText = (source: string): string => {
  const lines = source.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const start = lines.findIndex((line) => /^BEGIN:(?:VEVENT|VTODO)/i.test(line));
  const fields = lines.slice(start + 1, start + 200).map((line) => /^([A-Z-]+)(;[^:]*)?:(.*)$/i.exec(line));
  const find = (name: string) => fields.find((field) => field?.[1]?.toUpperCase() === name);
  const text = (name: string): string => unescapeText(find(name)?.[3] ?? "");
  const when = [find("DTSTART"), find("DTEND") ?? find("DUE")].map((field) => time(field?.[3] ?? "", field?.[2] ?? ""));
  return [text("SUMMARY"), when.filter(Boolean).join(" – "), text("LOCATION"), text("DESCRIPTION")]
    .filter(Boolean)
    .join("\n\n");
};

const unescapeText = (text: string): string =>
  text.replace(/\\([nN;,\\])/g, (_, char) => (/n/i.test(char) ? "\n" : char)).trim();

/** As the calendar has it, in its own zone: nobody's watch is changed on the way. */
const time = (value: string, parameters: string): string => {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(value.trim());
  if (!parts) return "";
  const [, year, month, day, hour, minute, utc] = parts;
  const zone = utc ? "UTC" : (/;TZID="?([^";:]{1,60})/i.exec(parameters)?.[1] ?? "");
  return [`${year}-${month}-${day}`, hour && `${hour}:${minute}`, zone].filter(Boolean).join(" ");
};
