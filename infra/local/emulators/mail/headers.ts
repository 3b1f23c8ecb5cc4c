/** The header of a mail as its fields, each with its folded lines, and the body as it came. */
export interface SplitMail {
  fields: string[];
  body: Buffer;
}

export const splitMail = (raw: Buffer): SplitMail => {
  const ends = ["\r\n\r\n", "\n\n"].map((blank) => ({ at: raw.indexOf(blank), length: blank.length }));
  const end = ends.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
  const head = raw.subarray(0, end?.at ?? raw.length).toString();
  const fields = head.split(/\r?\n(?![ \t])/).filter((field) => field.includes(":"));
  return { fields, body: end ? raw.subarray(end.at + end.length) : Buffer.alloc(0) };
};

export const fieldName = (field: string): string => field.slice(0, field.indexOf(":")).trim().toLowerCase();

/** A field's value, unfolded; undefined if there is no such field. */
export const fieldValue = (fields: readonly string[], name: string): string | undefined => {
  const field = fields.find((candidate) => fieldName(candidate) === name);
  return field
    ?.slice(field.indexOf(":") + 1)
    .replace(/\r?\n[ \t]+/g, " ")
    .trim();
};
