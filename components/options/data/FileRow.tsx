/** Everything as one file, with one press. */
import { Download } from 'lucide';
import { t } from '@/locales/t.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { DataRow } from './DataRow.tsx';
import { StepWord } from './StepWord.tsx';

export type FileRowProps = { readonly data: YourData };

export function FileRow({ data }: FileRowProps) {
  return (
    <DataRow
      title={t('options.data.file.title')}
      about={t('options.data.file.about')}
      control={
        <Button icon={Download} onPress={() => void data.backUp()}>
          {t('options.data.file.button')}
        </Button>
      }
    >
      <StepWord
        data={data}
        words={{
          file: { done: t('options.data.file.done'), failed: t('options.data.file.failed') },
        }}
      />
    </DataRow>
  );
}
