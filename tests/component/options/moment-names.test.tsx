/** Own names for the kinds of moments: set on the options page, shown wherever a kind is named. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { momentKindWord } from '@/components/ui/moment-kind-word.ts';
import { keys } from '@/domain/keys.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { showOptions } from './options-page.tsx';

const kinds = () => screen.getByRole('group', { name: 'Kinds of moments' });
const field = (usual: string) =>
  within(kinds()).getByRole<HTMLInputElement>('textbox', { name: usual });

describe('a kind of moments', () => {
  it('has its usual word until it is given another, and again when that is erased', async () => {
    const { user, surface } = await showOptions();
    const word = () => momentKindWord('stuck', surface.settings.value);
    expect(field('Stuck').placeholder).toBe('Stuck');
    expect(word()).toBe('Stuck');
    await user.type(field('Stuck'), 'Lost the thread');
    expect(word()).toBe('Lost the thread');
    expect(momentKindWord('unclear', surface.settings.value)).toBe('Unclear');
    await user.clear(field('Stuck'));
    expect(word()).toBe('Stuck');
  });

  it('is named without the spaces around the name, which stay while one types', async () => {
    const { user, surface } = await showOptions();
    await user.type(field('Rambled'), '  Too ');
    expect(field('Rambled').value).toBe('  Too ');
    expect(surface.settings.value.rambledName).toBe('Too');
    await user.type(field('Rambled'), 'long');
    expect(surface.settings.value.rambledName).toBe('Too long');
    await user.tab();
    expect(field('Rambled').value).toBe('Too long');
  });

  it('is named in 30 characters at most, also where a file or another device holds more', async () => {
    const { user, surface } = await showOptions();
    await user.type(field('Went well'), 'x'.repeat(40));
    expect(surface.settings.value.wentWellName).toBe('x'.repeat(30));
    const wentWellName = `Held\nup ${'🙂'.repeat(40)}`;
    surface.records.edit([{ kind: 'set', key: keys.settings, fields: { wentWellName } }]);
    expect(surface.settings.value.wentWellName).toBe(`Held up ${'🙂'.repeat(22)}`);
  });

  it('keeps its name when another device names another kind at the same time', async () => {
    const { user, surface } = await showOptions();
    await user.type(field('Stuck'), 'Blank');
    const fields = { unclearName: 'Foggy' };
    surface.records.edit([{ kind: 'set', key: keys.settings, fields }]);
    expect(surface.settings.value).toMatchObject({ stuckName: 'Blank', unclearName: 'Foggy' });
  });

  it('breaks no rule of accessibility where it is named', async () => {
    await showOptions();
    await expectNoAxeViolations(kinds());
  });
});
