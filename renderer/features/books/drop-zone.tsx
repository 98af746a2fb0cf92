import { Empty } from '../../components/empty.tsx';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';

/** The books before anything is in them. Files may be dropped anywhere; this says so. */
export function DropZone() {
  const text = useText();
  return (
    <div className="drop-zone" data-testid="import-drop">
      <Empty title={text('ui.imports.drop')} action={<ChooseImport primary />}>
        {text('ui.books.emptyText')} {text('ui.imports.dropHint')}
      </Empty>
    </div>
  );
}
