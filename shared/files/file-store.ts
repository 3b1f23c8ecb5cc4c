/** Files by their keys, in the one bucket. What a function may do with which prefix is granted to it. */
export interface FileStore {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Throws where there is none. */
  get(key: string): Promise<Uint8Array>;
  /** `undefined` where there is none. */
  head(key: string): Promise<{ size: number } | undefined>;
  /** The first bytes, with what is known of the whole; `undefined` where there is none. One request. */
  peek(key: string, bytes: number): Promise<Peeked | undefined>;
  /** Under another key, unless it isn't any more what was seen. Again it is the same. */
  copy(from: Peeked, to: string, contentType: string): Promise<"copied" | "changed">;
  /** An address to which whoever has it can put one file of exactly this size and type, until it runs out. */
  signPut(file: SignedFile, seconds: number): Promise<{ url: string; headers: Record<string, string> }>;
  /** An address from which whoever has it gets the file, until it runs out: to be saved, whatever it is, and never shown. */
  signGet(key: string, filename: string, seconds: number): Promise<string>;
}

export interface Peeked {
  key: string;
  /** Bytes of the whole. */
  size: number;
  head: Uint8Array;
  /** Of its content, at this moment. */
  etag: string;
  /** As its uploader declared them. */
  filename: string;
  contentType: string;
}

export interface SignedFile {
  key: string;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
}
