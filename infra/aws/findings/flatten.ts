/** A reference of a template in one line, as cdk-nag spells it in the name of a finding. */
export const flatten = (value: unknown): string => {
  if (typeof value === "string") return value.replaceAll("${", "<").replaceAll("}", ">");
  const [[kind, of] = ["", undefined]] = Object.entries(value ?? {});
  if (kind === "Ref") return `<${flatten(of)}>`;
  if (kind === "Fn::ImportValue" || kind === "Fn::Sub") return flatten(of);
  if (!Array.isArray(of)) return JSON.stringify(value);
  if (kind === "Fn::GetAtt") return `<${of.map(flatten).join(".")}>`;
  const [delimiter, parts] = of;
  return kind === "Fn::Join" ? parts.map(flatten).join(delimiter) : JSON.stringify(value);
};
