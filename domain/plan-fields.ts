/**
 * What is stored of a plan.
 *
 * Owns: the stored fields and their reader: storage reads every record by them, the panel from its start on. Must not
 * know: the view made of them (domain/plan.ts).
 */
import * as z from 'zod/mini';
import { fieldReader } from './fields.ts';

export const PLAN_STATES = ['open', 'notYet', 'seen', 'dropped'] as const;

const planFields = z.object({
  createdAt: z.optional(z.number()),
  state: z.optional(z.enum(PLAN_STATES)),
  checkedAt: z.optional(z.number()),
  remindedAt: z.optional(z.number()),
  moment: z.optional(z.string()),
  action: z.optional(z.string()),
  told: z.optional(z.string()),
  entry: z.optional(z.string()),
  aspectName: z.optional(z.string()),
});

export const readPlanFields = fieldReader(planFields);
