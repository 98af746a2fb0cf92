import { Button } from 'antd';
import { bridge } from '../../bridge.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

/** Chooses files for the books; the preview opens in the books. */
export function ChooseImport({ primary = false }: { primary?: boolean }) {
  const text = useText();
  const { firm, goTo, addImports } = useWorkspace();
  const choose = async () => {
    const files = await bridge.chooseFile({ purpose: 'import', multiple: true });
    if (!files) return;
    goTo('books');
    addImports(files);
  };
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      disabled={firm?.access === 'read'}
      onClick={() => void choose()}
      data-testid="import-choose"
    >
      {text('ui.imports.choose')}
    </Button>
  );
}
