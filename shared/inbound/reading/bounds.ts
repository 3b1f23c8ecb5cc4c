/** How much of one mail is read. What lies beyond is in the raw mail, and a remark says that it wasn't looked at. */

/** Real mail has a few dozen; each costs its headers' reading. */
export const MOST_PARTS = 1_000;
/** Of multiparts within one another. A long thread of forwarded mail stays under 20. */
export const DEEPEST_PART = 50;
/** Of mail within signed content, `winmail.dat` or a mail without words of its own. */
export const DEEPEST_MAIL = 5;
/** Mails within a mail that has no words of its own, which are read as if they were its words. */
export const MOST_FORWARDED = 10;
/** Lines that begin with `--` and so have to be compared with every open boundary. */
export const MOST_DELIMITERS = 100_000;
/** RFC 2046 says 70; some go far beyond, and a longer one is compared with many lines. */
export const LONGEST_BOUNDARY = 1_000;

/** Bytes of one part's header block. Mail systems refuse beyond some 64 to 256 KB. */
export const MOST_HEADER_BYTES = 512 * 1024;
/** Lines of a block that are headers. */
export const MOST_HEADER_FIELDS = 5_000;
/** Of the mail's own, kept for deciding: trace headers of a long way are some 100. */
export const MOST_HEADERS = 500;
/** Characters of one header's value, 200 lines of it. */
export const LONGEST_HEADER = 16 * 1024;
/** Characters of a header with addresses: 200 of them with their names. */
export const LONGEST_ADDRESS_HEADER = 64 * 1024;
/** Of one header: a mail to more people is no letter to us alone. */
export const MOST_ADDRESSES = 200;
/** Of References and In-Reply-To: the first and the latest find the thread. */
export const MOST_IDS = 50;
/** Sections of one parameter by RFC 2231, each of a line. */
export const MOST_SECTIONS = 100;

/** Names of charsets in one mail: each that nobody knows takes a while to be refused. */
export const MOST_CHARSETS = 50;
/** Texts of one mail whose charset is guessed, at some milliseconds each. */
export const MOST_GUESSES = 30;
/** Bytes of UTF-8. A complaint's entry is kept as a whole; nobody reads more than some 70 pages. */
export const MOST_TEXT_BYTES = 200 * 1024;
/** Bytes of one part that are decoded as text: five times what is kept, for HTML has markup about its words. */
export const MOST_PART_TEXT_BYTES = 1024 * 1024;
/** HTML elements, each a node of a tree in memory. */
export const MOST_TAGS = 15_000;
/** HTML elements within one another: turning HTML into text takes the square of the depth. */
export const DEEPEST_ELEMENT = 60;

/** Of which all are named beside the complaint. */
export const MOST_ATTACHMENTS = 50;
/** UTF-16 code units, within what every file system takes. */
export const LONGEST_FILENAME = 200;
