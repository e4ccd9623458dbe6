/** What an administrator has set for this browser, and what of it could not be taken. */
import { t } from '@/locales/t.ts';
import type { Managed } from '@/state/managed-templates.ts';

export type ManagedPartProps = { readonly managed: Managed };

export function ManagedPart({ managed: { templates, faults } }: ManagedPartProps) {
  if (templates.length === 0 && faults.length === 0) return null;
  return (
    <>
      <h2>{t('options.managed.title')}</h2>
      {templates.length > 0 && (
        <>
          <p>{t('options.managed.about')}</p>
          <ul class="about-steps" data-marks="plain">
            {templates.map(({ id, name, edition, author }) => (
              <li key={id} dir="auto">
                {[name, edition, author].filter((words) => words !== '').join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {faults.length > 0 && (
        <div class="trouble about-faults">
          <p>{t('options.managed.faults')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={placeOf(fault)}>{wordsOn(fault)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type Fault = Managed['faults'][number];

function placeOf(fault: Fault): string {
  return 'at' in fault ? String(fault.at) : fault.kind;
}

/** For whoever wrote the policy: what is wrong by its name, and where, as JSON has it. */
function wordsOn(fault: Fault): string {
  switch (fault.kind) {
    case 'unread':
      return t('options.managed.unread');
    case 'not-a-list':
      return t('options.managed.notAList');
    case 'twice':
      return t('options.managed.twice', [String(fault.at + 1)]);
    case 'too-large':
    case 'too-many':
      return t('options.managed.noRoom', [String(fault.at + 1)]);
    case 'fault': {
      const place = 'place' in fault.fault ? ` ${fault.fault.place.join('/')}` : '';
      return t('options.managed.fault', [String(fault.at + 1), `${fault.fault.kind}${place}`]);
    }
  }
}
