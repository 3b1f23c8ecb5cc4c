/** In code points. */
const LONGEST = 200;
/** Longer is no extension, but a sentence with a dot in it. */
const LONGEST_EXTENSION = 20;
const NAMELESS = "file";

/** Controls, line ends, and what is drawn in another order than it is written, such as the override in `txt.<RLO>exe`. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/gu;
/** Of any system: POSIX, Windows, and what older ones made of paths. */
const SEPARATORS = /[/\\:]/u;
const FORBIDDEN = /[<>:"|?*]/gu;

/**
 * A name as it can be saved under, shown on one line and put into a header: without a path, without characters that nobody
 * sees, and without the dots and blanks at its ends that Windows drops, so that its last extension is the one that counts.
 */
export const safeFilename = (typed: string): string => {
  const line = typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\r\n\t\u2028\u2029]+/gu, " ")
    .replace(UNSEEN, "");
  const name = line
    .slice(line.split("").findLastIndex((sign) => SEPARATORS.test(sign)) + 1)
    .replace(FORBIDDEN, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+|[. ]+$/gu, "");
  return name === "" ? NAMELESS : shortened(name);
};

/** Lower case, without its dot; empty where there is none. */
export const extensionOf = (filename: string): string => /\.([^.]+)$/u.exec(filename)?.[1]?.toLowerCase() ?? "";

const shortened = (name: string): string => {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const extension = extensionOf(name);
  const kept = extension === "" || extension.length > LONGEST_EXTENSION ? "" : name.slice(name.lastIndexOf("."));
  return (
    characters
      .slice(0, LONGEST - [...kept].length)
      .join("")
      .trimEnd() + kept
  );
};
