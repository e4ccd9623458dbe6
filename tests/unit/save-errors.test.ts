/** What the browsers' own words for a refused write are taken to mean. */
import { describe, expect, it } from 'vitest';
import { reasonOf } from '@/storage/save-errors.ts';

describe('The words of a refused write', () => {
  it.each([
    'QUOTA_BYTES quota exceeded',
    'Resource::kQuotaBytes quota exceeded',
    'QUOTA_BYTES_PER_ITEM quota exceeded',
    'Resource::kQuotaBytesPerItem quota exceeded',
    'MAX_ITEMS quota exceeded',
    'Session storage quota bytes exceeded. Values were not stored.',
    'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
    'Storage quota exceeded.',
    'IO error: /data/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 9::WritableFileAppend::8)',
    'No space left on device',
    'NS_ERROR_FILE_NO_DEVICE_SPACE',
    'NS_ERROR_FILE_DISK_FULL',
    'The disk full error',
  ])('"%s" means that there is no room', (words) => {
    expect(reasonOf(new Error(words))).toBe('full');
  });

  it('a quota told only by the name of the error means that there is no room', () => {
    expect(
      reasonOf(new DOMException('The current transaction failed.', 'QuotaExceededError')),
    ).toBe('full');
  });

  it.each([
    'Extension context invalidated.',
    'Could not establish connection. Receiving end does not exist.',
  ])('"%s" means that this page can save no more', (words) => {
    expect(reasonOf(new Error(words))).toBe('cut-off');
  });

  it.each([
    'An unexpected error occurred',
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.',
    'IO error: could not write',
    '',
  ])('"%s" is never taken for "full"', (words) => {
    expect(reasonOf(new Error(words))).toBe('refused');
  });

  it.each([[undefined], [null], [{}], [42]])('%s, thrown as it is, is only a refusal', (thrown) => {
    expect(reasonOf(thrown)).toBe('refused');
  });

  it('reads words that come as a bare string', () => {
    expect(reasonOf('QUOTA_BYTES quota exceeded')).toBe('full');
  });
});
