/**
 * The browser's permission for notifications, which can be told what to answer.
 *
 * Owns: whether it is given, and how often it was asked for. Must not know: any page that shows it.
 */
import type { NotifyPort } from '@/state/reminder-choice.ts';

export type FakeNotices = {
  readonly port: NotifyPort;
  isAllowed: boolean;
  asked: number;
  /** What the person answers, or how the browser fails. */
  answer: 'yes' | 'no' | Error;
};

export function createFakeNotices(): FakeNotices {
  const fake: FakeNotices = {
    isAllowed: false,
    asked: 0,
    answer: 'yes',
    port: {
      isAllowed: async () => fake.isAllowed,
      ask: async () => {
        fake.asked += 1;
        if (fake.answer instanceof Error) throw fake.answer;
        fake.isAllowed ||= fake.answer === 'yes';
        return fake.answer === 'yes';
      },
      giveBack: async () => {
        fake.isAllowed = false;
        return true;
      },
    },
  };
  return fake;
}
