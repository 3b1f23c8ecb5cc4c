import * as z from "zod/mini";
import english from "zod/v4/locales/en.js";

/** Zod's small edition says "Invalid input" of everything, until it is told how to say it. For whoever shows what it says. */
z.config(english());
