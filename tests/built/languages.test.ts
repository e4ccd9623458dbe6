/** Each language is in the package as data, and in no script. */
import { describe, expect, it } from 'vitest';
import { OTHER_LANGUAGES } from '../../domain/template-languages.ts';
import { builtFiles, readBuilt } from './build-files.ts';

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  it.each(OTHER_LANGUAGES.map(({ language }) => language))(
    'has %s, whole and light',
    (language) => {
      const whole = readBuilt(browser, `assets/whole-template-${language}.json`);
      const light = readBuilt(browser, `assets/template-${language}.json`);
      expect(JSON.parse(whole)).toMatchObject({ language });
      expect(JSON.parse(light)).toMatchObject({ language });
      // A fifth at least: without why a question is asked and what a good answer gives.
      expect(light.length).toBeLessThan(whole.length * 0.8);

      const [first] = JSON.parse(whole).aspects[0].questions;
      const scripts = builtFiles(browser).filter((file) => file.endsWith('.js'));
      expect(scripts.filter((file) => readBuilt(browser, file).includes(first.text))).toEqual([]);
    },
  );
});
