/** Component tests leave an empty page behind, whatever they rendered. */
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
});
