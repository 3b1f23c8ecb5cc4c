import type { Metafile } from "esbuild";

/**
 * What knows languages and mail, which is as large as the world is: the detector, MIME, and the words of all languages by which
 * quotes and machines are known. Few functions need it, so that it is listed apart.
 */
const KNOWLEDGE =
  /node_modules\/(?:eld|postal-mime|chardet|iconv-lite|html-to-text)\/|shared\/(?:language\/(?!pick-language|supported)|inbound\/(?:quotes|reading)\/|domain\/inbound\/machine-words)/;

/** Loaded apart from what a start waits for, and yet needed by whatever a function does. */
const NEEDED_SOON = /shared\/queue\/sqs-hint-poster\.ts$/;

export interface Weight {
  /** What a cold start loads before it is ready. */
  bytes: number;
  /** Of these: what knows languages and mail. */
  knowledgeBytes: number;
  /** What each call needs soon after, and is loaded meanwhile. */
  soonBytes: number;
  /** What is loaded later, if at all: a language's texts, the detector. */
  lazyBytes: number;
}

export const weigh = ({ outputs }: Metafile): Weight => {
  const sizeOf = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  const atStart = loadedWith(outputs, (entry) => entry.endsWith("handler.ts"));
  const soon = loadedWith(outputs, (entry) => NEEDED_SOON.test(entry)).difference(atStart);
  const inputs = [...atStart].flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}));
  const knowledge = inputs.filter(([input]) => KNOWLEDGE.test(input));
  const [bytes, soonBytes] = [sizeOf(atStart), sizeOf(soon)];
  return {
    bytes,
    knowledgeBytes: knowledge.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
    soonBytes,
    lazyBytes: sizeOf(Object.keys(outputs)) - bytes - soonBytes,
  };
};

/** Files that those with such an entry load at once, and these themselves. */
const loadedWith = (outputs: Metafile["outputs"], isEntry: (entry: string) => boolean): Set<string> => {
  const start = Object.keys(outputs).filter((path) => isEntry(outputs[path]?.entryPoint ?? ""));
  const loaded = new Set<string>();
  for (let path = start.pop(); path !== undefined; path = start.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = outputs[path]?.imports ?? [];
    start.push(
      ...imports.filter(({ kind, external }) => kind === "import-statement" && !external).map((one) => one.path),
    );
  }
  return loaded;
};
