/** The message to the interviewer before the call. */
import { expect, it } from 'vitest';
import { interviewerCard } from '@/domain/interviewer-card.ts';

it('numbers the questions below its opening, so that they can be answered by number', () => {
  expect(interviewerCard('Hello.', ['One?', 'Two?']).text).toBe('Hello.\n1. One?\n2. Two?');
});

it('lets a single question stand by itself', () => {
  expect(interviewerCard('Hello.', ['One?']).text).toBe('Hello.\nOne?');
});

it('keeps what looks like markup as words in its rich form', () => {
  expect(interviewerCard('A & b.', ['<b>One</b>?']).html).toBe(
    '<p dir="auto">A &amp; b.</p><ol><li dir="auto">&lt;b&gt;One&lt;/b&gt;?</li></ol>',
  );
});
