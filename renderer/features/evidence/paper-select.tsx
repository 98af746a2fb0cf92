import { Select } from 'antd';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

/** One of the papers in the firm's file. */
export function PaperSelect({
  id,
  describedBy,
  value,
  onChange,
}: {
  id: string;
  describedBy: string;
  value: number | null;
  onChange(documentId: number | null): void;
}) {
  const text = useText();
  const papers = useFirmRead('documents.list', {});
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      placeholder={text('ui.evidence.explain.noPaper')}
      onChange={(documentId: number | undefined) => onChange(documentId ?? null)}
      options={(papers.data ?? []).map(({ documentId, fileName }) => ({
        value: documentId,
        label: fileName,
      }))}
    />
  );
}
