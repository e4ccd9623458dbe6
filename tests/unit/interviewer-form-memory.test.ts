/** What the interviewer's form keeps while it is filled in: for its question, wherever that stands. */
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import english from '@/assets/interviewer-form/en.json';
import { entryId, interviewId } from '@/domain/ids.ts';
import { interviewerFormHtml } from '@/domain/interviewer-form.ts';

const SCRIPT = readFileSync('assets/interviewer-form/form.js', 'utf8');

/** Forms of one interview, opened one after the other in one browser. */
function browser() {
  const memory = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  };
  return (questions: readonly string[]) => {
    const form = {
      interview: interviewId('i1'),
      interviewer: '',
      day: '',
      language: 'en',
      questions: questions.map((id) => ({ entry: entryId(`t~${id}`), text: id, isRated: true })),
    };
    const parts = { script: '', style: '', scriptHash: '', styleHash: '' };
    const window = new Window();
    window.document.write(interviewerFormHtml(form, english, parts));
    // As the page would run it; the browser test runs the very page.
    new Function('document', 'localStorage', 'addEventListener', SCRIPT)(
      window.document,
      localStorage,
      () => undefined,
    );
    const field = (at: number) => {
      const found = window.document.querySelector(`#answer-${at}`);
      if (!(found instanceof window.HTMLTextAreaElement)) throw new Error('no such question');
      return found;
    };
    return {
      read: (at: number) => field(at).value,
      type(at: number, words: string) {
        field(at).value = words;
        field(at).dispatchEvent(new window.Event('input', { bubbles: true }));
      },
    };
  };
}

describe('the form', () => {
  it('still has what was typed when it is opened again', () => {
    const open = browser();
    open(['thread', 'clear']).type(1, 'Mostly.');
    expect(open(['thread', 'clear']).read(1)).toBe('Mostly.');
  });

  it('keeps each answer with its question when the questions were changed meanwhile', () => {
    const open = browser();
    open(['thread', 'clear']).type(0, 'You lost me at the cache.');
    const later = open(['nervous', 'thread']);
    expect(later.read(0)).toBe('');
    expect(later.read(1)).toBe('You lost me at the cache.');
  });
});
