/** Which follow-up is chosen for a note, by what the note lacks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProbeId, probeFor } from '@/domain/probe.ts';
import { type QuestionKind, questionKindSchema } from '@/domain/question-kind.ts';
import { readShippedTemplate } from '../support/shipped.ts';
