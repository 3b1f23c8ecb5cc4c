import { styleText } from "node:util";

/** How the story looks in a terminal. Colours only where somebody looks; the words stand without them. */

const WIDTH = 100;

export const chapter = (title: string): void => {
  console.log(`\n${styleText("bold", `── ${title} ${"─".repeat(Math.max(0, WIDTH - title.length - 4))}`)}`);
};

export const tell = (text: string): void => console.log(text);

export const did = (text: string): void => console.log(`${styleText("green", "✔")} ${text}`);

/** A mail or a page as its reader sees it. */
export const quote = (text: string): void => {
  const bar = styleText("cyan", "│");
  console.log(
    text
      .trim()
      .split(/\r?\n/u)
      .map((line) => `  ${bar} ${line}`)
      .join("\n"),
  );
};

export const request = (line: string): void => console.log(styleText("dim", `→ ${line}`));
