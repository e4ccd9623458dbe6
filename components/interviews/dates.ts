/**
 * When an interview was, in the interface's language.
 *
 * Owns: the forms, each made once: making one takes a thousand times as long as using it. Must not
 * know: interviews.
 */
import { t } from '@/locales/t.ts';

type Form = 'day' | 'full' | 'month' | 'time';

const FORMS: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
};

const made = new Map<Form, Intl.DateTimeFormat>();

export function dateWords(time: number | null, form: Form): string {
  if (time === null) return t('interviews.noDate');
  const format = made.get(form) ?? new Intl.DateTimeFormat(t('language') || undefined, FORMS[form]);
  made.set(form, format);
  return format.format(time);
}
