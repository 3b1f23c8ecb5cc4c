/** JSON as YAML, a value to a line, so that a diff shows what changed and no comma beside it. */
export const toYaml = (value: unknown): string => `${linesOf(value).join("\n")}\n`;

const linesOf = (value: unknown): string[] => {
  if (isEmptyOrPlain(value)) return [JSON.stringify(value)];
  if (Array.isArray(value)) return value.flatMap((item) => after("-", linesOf(item), true));
  return Object.entries(value as object).flatMap(([key, item]) =>
    after(`${keyOf(key)}:`, linesOf(item), isEmptyOrPlain(item)),
  );
};

const isEmptyOrPlain = (value: unknown): value is string | number | boolean | null =>
  typeof value !== "object" || value === null || Object.keys(value).length === 0;

const keyOf = (key: string): string => (/^[A-Za-z][\w:.-]*$/.test(key) ? key : JSON.stringify(key));

const after = (mark: string, [first = "", ...rest]: string[], onOneLine: boolean): string[] => {
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  return onOneLine ? [`${mark} ${first}`, ...indented(rest)] : [mark, ...indented([first, ...rest])];
};
