// Shapes shared by the inputs of operations.
import { z } from "zod";
import { isIsoDate, type IsoDate } from "../base/date.ts";

export const DaySchema: z.ZodType<IsoDate> = z
  .string()
  .refine(isIsoDate, "write a calendar day, YYYY-MM-DD")
  .meta({ format: "date" }) as never;
