// biome-ignore lint/suspicious/noControlCharactersInRegex: the server takes them out, too
const INVISIBLE_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

export const withoutControls = (text: string): string => text.replace(INVISIBLE_CONTROL, "");
