import { z } from 'zod'
import { PERIOD } from '../core/base/periods.ts'

// Pieces of which the shapes of questions are made.

export const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
export const period = z.string().regex(PERIOD)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const region = z.string().regex(/^\d{6}(?:@\d{4})?$/)
export const member = z.string().max(200).nullable()
export const filters = z.record(name, z.array(member).min(1).max(1000)).optional()
export const whole = z.int().nonnegative()
export const language = z.enum(['zh-CN', 'en'])
export const path = z.string().min(1).max(4096)
